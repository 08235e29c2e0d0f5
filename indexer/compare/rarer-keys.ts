/** Share of a text's shingles that may be missing in what it is a copy or an excerpt of … */
const MISSING = 0.25;
/** … and how far, in standard errors, a sample of keys may stray from it. */
const STRAY = 2.5;
/**
 * Larger texts are sampled more thinly, so that they hold fewer of the large keys: rarity is told apart for keys below an
 * eighth of all hashes, which every sample goes up to, a quarter, a half, and all.
 */
const LAYERS = 4;

/** Sorted counts of one layer. */
const sorted: number[] = [];

/**
 * Which of a text's keys are looked up, a bit for each: of those of each layer that other texts hold too, the rarer half. None
 * where too many stand in this text alone. `keys` ascend; `held`: how many texts hold each.
 */
export function rarerKeys(keys: ArrayLike<number>, held: ArrayLike<number>): number {
  let lookedUp = 0;
  for (let from = 0; from < keys.length; ) {
    const layer = layerOf(keys[from] ?? 0);
    let to = from;
    let shared = 0;
    for (; to < keys.length && layerOf(keys[to] ?? 0) === layer; to++) {
      const texts = held[to] ?? 0;
      if (texts > 1) insert(texts, shared++);
    }
    if (layer === 0 && isAlone(to - from - shared, to - from)) return 0;
    const most = sorted[shared >>> 1] ?? 0;
    for (; shared > 0 && from < to; from++) {
      const texts = held[from] ?? 0;
      if (texts > 1 && texts <= most) lookedUp |= 1 << from;
    }
    from = to;
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
