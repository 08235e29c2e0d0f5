import { lowerBound } from '../../engine/text/sorted.ts';
import { KeyTable } from './key-table.ts';
import { rarerKeys } from './rarer-keys.ts';
import type { Sketches } from './sketches.ts';

/**
 * Keys of a text: its smallest hashes, which every larger text that holds them has sampled too. Of 32 keys half are
 * looked up, the rarest; a text that holds three quarters of another misses a quarter of its keys, so half of these.
 */
export const KEYS = 32;
/** Texts that hold a key are counted to here. */
const MANY = 255;
/**
 * Share of the keys looked up of the smaller text that two texts must have in common to be looked at more closely: little more
 * than half of what a copy shares at the least, since so few keys tell a share roughly.
 */
const SHARED = 0.3;
/** An entry of the index is the rank of a text, and in its low bits how many keys another must share with it at least. */
const LEAST_BITS = 4;
const LEAST_MASK = 2 ** LEAST_BITS - 1;

/** An entry's rank. */
export const rankOf = (entry: number): number => entry >>> LEAST_BITS;
/** The keys that another text must share at least with that of an entry. */
export const leastOf = (entry: number): number => entry & LEAST_MASK;
/** An entry that stands before all of a rank. */
export const entryBefore = (rank: number): number => rank * 2 ** LEAST_BITS;

/**
 * An inverted index of the keys of all texts: which texts have a hash among the rarer of their keys? Texts are named by
 * their rank, of which there may be 2 ** 28. Takes 8 to 15 bytes for each different key, the same for each that is looked up
 * besides, and 4 for each text that it is looked up of.
 */
export class KeyIndex {
  /** Document of each rank. */
  readonly order: Uint32Array;
  readonly #sketches: Sketches;
  /** The keys of all texts, and by slot how many texts hold each (255: or more). */
  readonly #keys = new KeyTable();
  readonly #held: Uint8Array;
  /** By rank, which of its keys are looked up: a bit for each. */
  readonly #lookedUp: Uint32Array;
  /** The keys that are looked up of any text. */
  readonly #live = new KeyTable();
  /** By slot of a key that is looked up, where its entries begin; they end where those of the next begin. */
  readonly starts: Uint32Array;
  /** Entries by key, ascending within each. */
  readonly entries: Uint32Array;

  /** Texts in an order (rank → document) that puts copies side by side (`byLikeness`). */
  constructor(sketches: Sketches, order: Uint32Array) {
    this.order = order;
    this.#sketches = sketches;
    for (const document of order) {
      const words = sketches.words(document);
      const end = keysTo(sketches, document);
      for (let at = sketches.hashesFrom(document); at < end; at++) this.#keys.add(words[at] ?? 0);
    }
    this.#keys.seal();
    this.#held = holdersOf(this.#keys, sketches);
    this.#lookedUp = this.#rarer();
    this.#eachLookedUp((hash) => this.#live.add(hash));
    this.#live.seal();
    this.starts = new Uint32Array(this.#live.slots + 1);
    this.#eachLookedUp((hash) => {
      const slot = this.#live.find(hash);
      this.starts[slot] = (this.starts[slot] ?? 0) + 1;
    });
    let count = 0;
    for (let slot = 0; slot < this.starts.length; slot++) {
      count += this.starts[slot] ?? 0;
      this.starts[slot] = count;
    }
    // From the last rank to the first, each list from its end.
    this.entries = new Uint32Array(count);
    const least = this.#least();
    this.#eachLookedUp((hash, rank) => {
      const slot = this.#live.find(hash);
      const place = (this.starts[slot] ?? 0) - 1;
      this.starts[slot] = place;
      this.entries[place] = entryBefore(rank) + (least[rank] ?? 0);
    });
  }

  /** Number of the key that is this hash among those looked up of any text; −1 where it is none. */
  find(hash: number): number {
    return this.#live.find(hash);
  }

  /** How many texts hold a hash that is a key of some text: 255 for so many and more, 0 for no key. */
  held(hash: number): number {
    const slot = this.#keys.find(hash);
    return slot < 0 ? 0 : (this.#held[slot] ?? 0);
  }

  /** How many keys that are looked up of it another text, sampled up to a limit, must share with a text; may be a broken number. */
  wanted(rank: number, limit: number): number {
    const document = this.order[rank] ?? 0;
    const from = this.#sketches.hashesFrom(document);
    const to = keysTo(this.#sketches, document);
    if (from === to) return 0;
    const reached = lowerBound(this.#sketches.words(document), limit, from, to) - from;
    return bitsOf(this.#lookedUp[rank] ?? 0) * SHARED * (reached / (to - from));
  }

  /** What is wanted at the least of each text, however thinly the other is sampled. */
  #least(): Uint8Array {
    let limit = Number.POSITIVE_INFINITY;
    for (const document of this.order) limit = Math.min(limit, this.#sketches.limit(document));
    return Uint8Array.from(this.order, (_, rank) => Math.max(1, Math.ceil(this.wanted(rank, limit))));
  }

  /** Visits the keys that are looked up of each text, from the last rank to the first. */
  #eachLookedUp(visit: (hash: number, rank: number) => void): void {
    for (let rank = this.order.length - 1; rank >= 0; rank--) {
      const document = this.order[rank] ?? 0;
      const words = this.#sketches.words(document);
      const from = this.#sketches.hashesFrom(document);
      for (let left = this.#lookedUp[rank] ?? 0; left !== 0; left &= left - 1)
        visit(words[from + 31 - Math.clz32(left & -left)] ?? 0, rank);
    }
  }

  #rarer(): Uint32Array {
    const held = new Uint8Array(KEYS);
    return Uint32Array.from(this.order, (document) => {
      const from = this.#sketches.hashesFrom(document);
      const keys = this.#sketches.words(document).subarray(from, keysTo(this.#sketches, document));
      for (let at = 0; at < keys.length; at++) held[at] = this.held(keys[at] ?? 0);
      return rarerKeys(keys, held);
    });
  }
}

/** Where the keys of a text end among its hashes. */
function keysTo(sketches: Sketches, document: number): number {
  return Math.min(sketches.hashesTo(document), sketches.hashesFrom(document) + KEYS);
}

/** By slot of a key, how many texts hold it. */
function holdersOf(keys: KeyTable, sketches: Sketches): Uint8Array {
  const held = new Uint8Array(keys.slots);
  for (let document = 0; document < sketches.length; document++) {
    const words = sketches.words(document);
    const to = sketches.hashesTo(document);
    for (let at = sketches.hashesFrom(document); at < to; at++) {
      const slot = keys.find(words[at] ?? 0);
      if (slot < 0) continue;
      const texts = held[slot] ?? 0;
      if (texts < MANY) held[slot] = texts + 1;
    }
  }
  return held;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let left = mask; left !== 0; left &= left - 1) bits++;
  return bits;
}
