/** Share of a text's shingles that may be missing in what it is a copy or an excerpt of … */
const MISSING = 0.25;
/** … and how far, in standard errors, a sample of keys may stray from it. */
const STRAY = 2.5;
/**
 * Larger texts are sampled more thinly, so that they hold fewer of the large keys: rarity is told apart for keys below an
 * eighth of all hashes, which every sample goes up to, a quarter, a half, and all.
 */
const LAYERS = 4;

/** How many texts hold the keys of one layer, sorted: 32 numbers, written again for each. */
const sorted = new Uint8Array(32);

/**
 * Which of a text's keys are looked up, a bit for each: of those of each layer that other texts hold too, the rarer half. None
 * where too many stand in this text alone. The keys ascend, `count` of them, from a place of `hashes` on; `held`: how many texts hold each.
 */
export function rarerKeys(hashes: Uint32Array, start: number, count: number, held: Uint8Array): number {
  let lookedUp = 0;
  for (let from = 0; from < count; ) {
    const layer = layerOf(hashes[start + from] ?? 0);
    let to = from;
    let shared = 0;
    for (; to < count && layerOf(hashes[start + to] ?? 0) === layer; to++) {
      const texts = held[to] ?? 0;
      if (texts > 1) insert(texts, shared++);
    }
    if (layer === 0 && isAlone(to - from - shared, to - from)) return 0;
    const most = shared === 0 ? 0 : (sorted[shared >>> 1] ?? 0);
    for (; from < to; from++) {
      const texts = held[from] ?? 0;
      if (texts > 1 && texts <= most) lookedUp |= 1 << from;
    }
  }
  return lookedUp;
}

function isAlone(alone: number, keys: number): boolean {
  return alone > keys * MISSING + STRAY * Math.sqrt(keys * MISSING * (1 - MISSING));
}

function insert(count: number, length: number): void {
  let at = length;
  for (; at > 0 && (sorted[at - 1] ?? 0) > count; at--) sorted[at] = sorted[at - 1] ?? 0;
  sorted[at] = count;
}

function layerOf(hash: number): number {
  return Math.max(0, LAYERS - 1 - Math.clz32(hash));
}
