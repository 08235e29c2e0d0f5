import { KEYS, type KeyIndex } from './key-index.ts';
import { below, sizeOf } from './sketch.ts';
import type { Sketches } from './sketches.ts';

/**
 * A key that more texts look up than this is a set phrase; each text is then paired only with the few on either side that
 * resemble it most. Keeps the work linear in the number of texts.
 */
const COMMON = 32;
const NEIGHBOURS = 4;
/**
 * Share of the keys looked up of the smaller text that two texts must have in common to be looked at more closely: little more
 * than half of what a copy shares at the least, since so few keys tell a share roughly.
 */
const SHARED = 0.3;
const ALL = 2 ** 32;
const ORDERED_BY = 3;

/**
 * Yields the pairs of texts that may be copies or excerpts, the smaller first (of two of a size the later), each pair
 * once. Each text is found by the rarest of a sample of its shingles, so that a passage shared by many costs little: time
 * grows with the shingles sampled, memory with the texts (`KeyIndex`), neither with the number of pairs.
 */
export function* candidatePairs(
  sketches: Sketches,
  index: KeyIndex,
): Generator<[smaller: number, larger: number]> {
  const { order } = index;
  const sizes = Uint32Array.from({ length: sketches.length }, (_, document) => sizeOf(sketches.at(document)));
  const isSmaller = (one: number, other: number): boolean => {
    const [a, b] = [sizes[one] ?? 0, sizes[other] ?? 0];
    return a < b || (a === b && one > other);
  };
  const largestKeys = Uint32Array.from(
    order,
    (document) => sketches.hashes(document).subarray(0, KEYS).at(-1) ?? 0,
  );
  /** Share of a text's keys that a text sampled up to a limit can hold. */
  const reached = (rank: number, limit: number): number => {
    if ((largestKeys[rank] ?? 0) < limit) return 1;
    const keys = sketches.hashes(order[rank] ?? 0).subarray(0, KEYS);
    return below(keys, limit) / keys.length;
  };
  const shared = new Uint16Array(order.length);
  for (let rank = 0; rank < order.length; rank++) {
    const document = order[rank] ?? 0;
    const touched: number[] = [];
    for (const hash of sketches.hashes(document)) {
      const key = index.find(hash);
      if (key < 0) continue;
      let from = index.starts[key] ?? 0;
      let to = index.starts[key + 1] ?? 0;
      if (to - from > COMMON) [from, to] = around(index.texts, from, to, rank);
      for (let i = from; i < to; i++) {
        const found = index.texts[i] ?? 0;
        const times = shared[found] ?? 0;
        shared[found] = times + 1;
        if (times === 0) touched.push(found);
      }
    }
    const limit = sketches.limit(document);
    for (const found of touched) {
      const other = order[found] ?? 0;
      const times = shared[found] ?? 0;
      shared[found] = 0;
      const wanted = (index.live[found] ?? 0) * SHARED;
      if (times < wanted && times < wanted * reached(found, limit)) continue;
      if (isSmaller(other, document)) yield [other, document];
    }
  }
}

/** Those of a key's texts that stand next to a text in the order. */
function around(texts: Uint32Array, from: number, to: number, rank: number): [number, number] {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((texts[middle] ?? 0) < rank) low = middle + 1;
    else high = middle;
  }
  return [Math.max(from, low - NEIGHBOURS), Math.min(to, low + NEIGHBOURS + 1)];
}

/**
 * Documents in an order that puts copies side by side: by their smallest hashes, then by the day they state, then by their
 * numbers, in which form letters differ, then as given.
 */
export function byLikeness(sketches: Sketches): Uint32Array {
  const smallest = Float64Array.from({ length: sketches.length * ORDERED_BY }, (_, at) => {
    return sketches.hashes(Math.floor(at / ORDERED_BY))[at % ORDERED_BY] ?? ALL;
  });
  const byHashes = (a: number, b: number): number => {
    for (let at = 0; at < ORDERED_BY; at++) {
      const apart = (smallest[a * ORDERED_BY + at] ?? 0) - (smallest[b * ORDERED_BY + at] ?? 0);
      if (apart !== 0) return apart;
    }
    return 0;
  };
  const byDay = (a: number, b: number): number => {
    const [one, other] = [sketches.day(a) ?? '', sketches.day(b) ?? ''];
    return one < other ? -1 : Number(one > other);
  };
  const byNumbers = (a: number, b: number): number => {
    const [one, other] = [sketches.at(a).numbers, sketches.at(b).numbers];
    for (let at = 0; at < one.length && at < other.length; at++) {
      const apart = (one[at] ?? 0) - (other[at] ?? 0);
      if (apart !== 0) return apart;
    }
    return one.length - other.length;
  };
  return Uint32Array.from({ length: sketches.length }, (_, document) => document).sort(
    (a, b) => byHashes(a, b) || byDay(a, b) || byNumbers(a, b) || a - b,
  );
}
