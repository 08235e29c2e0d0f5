import type { Sketches } from './sketches.ts';

/**
 * Keys of a text: its smallest hashes, which every larger text that holds them has sampled too. Of 32 keys half are
 * looked up, the rarest; a text that holds three quarters of another misses a quarter of its keys, so half of these.
 */
export const KEYS = 32;
/** Share of a text's shingles that may be missing in what it is a copy or an excerpt of … */
const MISSING = 0.25;
/** … and how far, in standard errors, a sample of keys may stray from it. */
const STRAY = 2.5;
/** Texts that hold a key are counted to here. */
const MANY = 255;
/**
 * Larger texts are sampled more thinly, so that they hold fewer of the large keys: rarity is told apart for keys below an
 * eighth of all hashes, which every sample goes up to, a quarter, a half, and all.
 */
const LAYERS = 4;

/** An odd number and its inverse modulo 2 ** 32: hashes times it spread evenly (Fibonacci hashing) though samples hold the smallest. */
const SPREAD = 0x9e3779b1;
const GATHER = 0x0e8b2f51;

/**
 * An inverted index of the keys of all texts: which texts have a hash among the rarer of their keys? Texts are named by
 * their rank. Takes 8 bytes a key while it is made twice, and then between 13 and 17.
 */
export class KeyIndex {
  /** Spread keys, ascending, each once; where the texts of each begin; and how many texts hold it (255: or more). */
  readonly #keys: Uint32Array;
  readonly starts: Uint32Array;
  readonly #held: Uint8Array;
  /** Ranks of the texts by key, ascending within each. */
  readonly texts: Uint32Array;
  /** First key of each stretch of the range of keys. */
  readonly #directory: Uint32Array;
  readonly #shift: number;
  /** Keys of each text that are looked up. */
  readonly live: Uint8Array;

  /** Document of each rank. */
  readonly order: Uint32Array;

  /** Texts in an order (rank → document) that puts copies side by side (`byLikeness`). */
  constructor(sketches: Sketches, order: Uint32Array) {
    this.order = order;
    const { keys, texts } = sortedKeys(sketches, order);
    let distinct = 0;
    for (let i = 0; i < keys.length; i++) if (i === 0 || keys[i] !== keys[i - 1]) distinct++;
    this.starts = new Uint32Array(distinct + 1);
    let at = 0;
    for (let i = 0; i < keys.length; i++)
      if (i === 0 || keys[i] !== keys[i - 1]) {
        this.starts[at] = i;
        keys[at++] = keys[i] ?? 0;
      }
    this.starts[distinct] = keys.length;
    this.#keys = keys.subarray(0, distinct);
    this.texts = texts;
    const bits = Math.max(1, Math.min(28, Math.ceil(Math.log2(distinct + 1))));
    this.#shift = 32 - bits;
    this.#directory = directoryOf(this.#keys, bits);
    this.#held = new Uint8Array(distinct);
    for (let document = 0; document < sketches.length; document++)
      for (const hash of sketches.hashes(document)) {
        const key = this.find(hash);
        const held = this.#held[key] ?? MANY;
        if (key >= 0 && held < MANY) this.#held[key] = held + 1;
      }
    this.live = new Uint8Array(order.length);
    this.#keepRarer(sketches, order);
  }

  /** Number of the key that is this hash; -1 where it is none. */
  find(hash: number): number {
    const key = Math.imul(hash, SPREAD) >>> 0;
    const stretch = key >>> this.#shift;
    const end = this.#directory[stretch + 1] ?? 0;
    for (let at = this.#directory[stretch] ?? 0; at < end; at++) {
      const found = this.#keys[at] ?? 0;
      if (found >= key) return found === key ? at : -1;
    }
    return -1;
  }

  /** How many texts hold a hash that is a key of some text: 255 for so many and more, 0 for no key. */
  held(hash: number): number {
    return this.#held[this.find(hash)] ?? 0;
  }

  /** Takes out the texts by those of their keys that are not looked up. */
  #keepRarer(sketches: Sketches, order: Uint32Array): void {
    const limits = new Uint8Array(order.length * LAYERS);
    for (let rank = 0; rank < order.length; rank++)
      limits.set(this.#rarity(sketches.hashes(order[rank] ?? 0).subarray(0, KEYS)), rank * LAYERS);
    let kept = 0;
    for (let key = 0; key < this.#keys.length; key++) {
      const layer = layerOf(Math.imul(this.#keys[key] ?? 0, GATHER));
      const held = this.#held[key] ?? 0;
      const from = this.starts[key] ?? 0;
      const to = this.starts[key + 1] ?? 0;
      this.starts[key] = kept;
      if (held < 2) continue;
      for (let i = from; i < to; i++) {
        const rank = this.texts[i] ?? 0;
        if (held > (limits[rank * LAYERS + layer] ?? 0)) continue;
        this.texts[kept++] = rank;
        this.live[rank] = (this.live[rank] ?? 0) + 1;
      }
    }
    this.starts[this.#keys.length] = kept;
  }

  /** In how many texts a key may stand at most to be looked up, by layer; nowhere where too many stand in this text alone. */
  #rarity(keys: Uint32Array): Uint8Array {
    const held: number[][] = Array.from({ length: LAYERS }, () => []);
    for (const hash of keys) held[layerOf(hash)]?.push(this.held(hash));
    const surely = held[0] ?? [];
    const alone = surely.filter((texts) => texts < 2).length;
    const stray = STRAY * Math.sqrt(surely.length * MISSING * (1 - MISSING));
    if (alone > surely.length * MISSING + stray) return new Uint8Array(LAYERS);
    return Uint8Array.from(held, (layer) => {
      const shared = layer.filter((texts) => texts > 1).sort((a, b) => a - b);
      return shared[shared.length >>> 1] ?? 0;
    });
  }
}

function layerOf(hash: number): number {
  return Math.max(0, LAYERS - 1 - Math.clz32(hash));
}

function directoryOf(keys: Uint32Array, bits: number): Uint32Array {
  const directory = new Uint32Array(2 ** bits + 1);
  let stretch = 0;
  for (let at = 0; at < keys.length; at++) {
    const own = (keys[at] ?? 0) >>> (32 - bits);
    while (stretch <= own) directory[stretch++] = at;
  }
  directory.fill(keys.length, stretch);
  return directory;
}

/** The keys of all texts, spread and in order, each with the rank of its text: a radix sort, which keeps ranks in order. */
function sortedKeys(sketches: Sketches, order: Uint32Array): { keys: Uint32Array; texts: Uint32Array } {
  let count = 0;
  for (const document of order) count += Math.min(KEYS, sketches.hashes(document).length);
  let [keys, texts] = [new Uint32Array(count), new Uint32Array(count)];
  let [sortedBy, sorted] = [new Uint32Array(count), new Uint32Array(count)];
  let filled = 0;
  for (let rank = 0; rank < order.length; rank++)
    for (const hash of sketches.hashes(order[rank] ?? 0).subarray(0, KEYS)) {
      keys[filled] = Math.imul(hash, SPREAD);
      texts[filled++] = rank;
    }
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const places = new Uint32Array(2 ** DIGIT_BITS + 1);
    for (const key of keys) {
      const digit = ((key >>> shift) & DIGIT_MASK) + 1;
      places[digit] = (places[digit] ?? 0) + 1;
    }
    for (let digit = 1; digit < places.length; digit++)
      places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0);
    for (let i = 0; i < count; i++) {
      const key = keys[i] ?? 0;
      const digit = (key >>> shift) & DIGIT_MASK;
      const place = places[digit] ?? 0;
      places[digit] = place + 1;
      sortedBy[place] = key;
      sorted[place] = texts[i] ?? 0;
    }
    [keys, sortedBy, texts, sorted] = [sortedBy, keys, sorted, texts];
  }
  return { keys, texts };
}

const DIGIT_BITS = 11;
const DIGIT_MASK = 2 ** DIGIT_BITS - 1;
