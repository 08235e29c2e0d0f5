import type { Sketch } from './sketch.ts';

/**
 * A shingle that more texts hold than this is a set phrase; each of its texts is then paired only with the next few that
 * resemble it most. Keeps the work linear in the number of texts.
 */
const COMMON = 48;
const NEIGHBOURS = 4;
/** Share of the sampled shingles of the smaller text that two texts must have in common to be looked at more closely. */
const SHARED = 0.3;
const ALL = 2 ** 32;
/**
 * A hash and the number of a text share the bits of a double. Up to 2,097,152 texts the hash is whole; with more it loses its
 * last bits, so that some shingles look alike that are not: pairs are looked at more closely anyway.
 */
const DOUBLE_BITS = 53;
const HASH_BITS = 32;

/**
 * Yields the pairs of texts that share so many sampled shingles that they may be copies or excerpts, each pair once. An
 * inverted index of the samples: time and memory (24 bytes a sampled shingle, so about 3 bytes a character) grow with
 * the length of the texts, not with the number of pairs. `bits` is how many a hash
 * and the number of a text may take together.
 */
export function* candidatePairs(
  sketches: readonly Sketch[],
  bits = DOUBLE_BITS,
): Generator<[number, number]> {
  const count = 2 ** Math.ceil(Math.log2(Math.max(2, sketches.length)));
  const lost = Math.max(0, HASH_BITS + Math.log2(count) - bits);
  const order = byLikeness(sketches);
  const entries = new Float64Array(sketches.reduce((sum, { hashes }) => sum + hashes.length, 0));
  let filled = 0;
  for (let rank = 0; rank < order.length; rank++) {
    const hashes = sketches[order[rank] ?? 0]?.hashes ?? new Uint32Array();
    for (const hash of hashes) entries[filled++] = (hash >>> lost) * count + rank;
  }
  entries.sort();
  const { texts, reach } = runs(entries, count);
  const places = placesByText(texts, order.length);
  const shared = new Int32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) {
    const touched: number[] = [];
    for (let i = places.starts[rank] ?? 0; i < (places.starts[rank + 1] ?? 0); i++) {
      const place = places.entries[i] ?? 0;
      for (let other = place + 1; other <= (reach[place] ?? 0); other++) {
        const found = texts[other] ?? 0;
        // Two shingles of one text may look alike where hashes lost bits.
        if (found === rank) continue;
        if (shared[found] === 0) touched.push(found);
        shared[found] = (shared[found] ?? 0) + 1;
      }
    }
    const first = order[rank] ?? 0;
    for (const found of touched) {
      const second = order[found] ?? 0;
      const enough = (shared[found] ?? 0) >= needed(sketches[first], sketches[second]);
      shared[found] = 0;
      if (enough) yield [first, second];
    }
  }
}

/** Texts in an order that puts copies side by side: by their smallest hashes, then by the day they state, then as given. */
function byLikeness(sketches: readonly Sketch[]): number[] {
  const key = (text: number, at: number): number => sketches[text]?.hashes[at] ?? ALL;
  const byDay = (a: number, b: number): number => {
    const [one, other] = [sketches[a]?.day ?? '', sketches[b]?.day ?? ''];
    return one < other ? -1 : Number(one > other);
  };
  return sketches
    .map((_, text) => text)
    .sort(
      (a, b) =>
        key(a, 0) - key(b, 0) || key(a, 1) - key(b, 1) || key(a, 2) - key(b, 2) || byDay(a, b) || a - b,
    );
}

/** The text of each entry, and the last entry of the same shingle that it is paired with. */
function runs(entries: Float64Array, count: number): { texts: Int32Array; reach: Int32Array } {
  const texts = new Int32Array(entries.length);
  const reach = new Int32Array(entries.length);
  for (let start = 0; start < entries.length; ) {
    const hash = Math.floor((entries[start] ?? 0) / count);
    let end = start;
    for (; end < entries.length && Math.floor((entries[end] ?? 0) / count) === hash; end++)
      texts[end] = (entries[end] ?? 0) - hash * count;
    const common = end - start > COMMON;
    for (let place = start; place < end; place++)
      reach[place] = common ? Math.min(end - 1, place + NEIGHBOURS) : end - 1;
    start = end;
  }
  return { texts, reach };
}

/** Entries by text: those of text `t` are `entries[starts[t]]` to `entries[starts[t + 1]]`. */
function placesByText(texts: Int32Array, count: number): { starts: Int32Array; entries: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const text of texts) starts[text + 1] = (starts[text + 1] ?? 0) + 1;
  for (let text = 0; text < count; text++) starts[text + 1] = (starts[text + 1] ?? 0) + (starts[text] ?? 0);
  const next = starts.slice(0, count);
  const entries = new Int32Array(texts.length);
  texts.forEach((text, place) => {
    const at = next[text] ?? 0;
    entries[at] = place;
    next[text] = at + 1;
  });
  return { starts, entries };
}

/** Shared entries that make a pair worth a closer look: a share of what the smaller sample holds as far as both reach. */
function needed(a: Sketch | undefined, b: Sketch | undefined): number {
  if (a === undefined || b === undefined) return Number.POSITIVE_INFINITY;
  const limit = Math.min(a.limit, b.limit);
  const reached = Math.min((a.hashes.length * limit) / a.limit, (b.hashes.length * limit) / b.limit);
  return Math.max(2, reached * SHARED);
}
