import { lowerBound } from '../../engine/text/sorted.ts';
import type { KeyFilter } from './key-filter.ts';
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
 * their rank, of which there may be 2 ** 28. Takes 15 to 30 bytes for each different key, and 4 for each text that it is
 * looked up of.
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
  /** By slot, where the entries of a key begin; they end where those of the next begin. */
  readonly #starts: Uint32Array;
  /** Entries by key, ascending within each. */
  readonly entries: Uint32Array;
  /** Passes the keys that have entries. */
  readonly #live: KeyFilter;

  /** Texts in an order (rank → document) that puts copies side by side (`byLikeness`). */
  constructor(sketches: Sketches, order: Uint32Array) {
    this.order = order;
    this.#sketches = sketches;
    for (const document of order) {
      const words = sketches.words(document);
      const end = keysTo(sketches, document);
      for (let at = sketches.hashesFrom(document); at < end; at++) this.#keys.add(words[at] ?? 0);
    }
    this.#held = holdersOf(this.#keys, sketches);
    this.#lookedUp = new Uint32Array(order.length);
    this.#starts = new Uint32Array(this.#keys.slots + 1);
    for (let rank = 0; rank < order.length; rank++) this.#chooseRarer(rank);
    this.#live = this.#keys.filterOf(this.#starts);
    let count = 0;
    for (let slot = 0; slot < this.#starts.length; slot++) {
      count += this.#starts[slot] ?? 0;
      this.#starts[slot] = count;
    }
    this.entries = new Uint32Array(count);
    this.#fill();
  }

  /** Looks for the hashes of a text among the keys that are looked up of any text; gives how many of them there are. */
  find(document: number): number {
    return this.#keys.findAll(
      this.#live,
      this.#sketches.words(document),
      this.#sketches.hashesFrom(document),
      this.#sketches.hashesTo(document),
    );
  }

  /** Where the entries of one of the keys found begin, and those of the next. */
  from(found: number): number {
    return this.#starts[this.#keys.found[found] ?? 0] ?? 0;
  }

  to(found: number): number {
    return this.#starts[(this.#keys.found[found] ?? 0) + 1] ?? 0;
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
    const words = this.#sketches.words(document);
    const reached = (words[to - 1] ?? 0) < limit ? to : lowerBound(words, limit, from, to);
    return bitsOf(this.#lookedUp[rank] ?? 0) * SHARED * ((reached - from) / (to - from));
  }

  /** Finds the keys of a text, all of which there are, in order. */
  #findKeys(document: number): number {
    const from = this.#sketches.hashesFrom(document);
    return this.#keys.findAll(null, this.#sketches.words(document), from, keysTo(this.#sketches, document));
  }

  /** Chooses which keys are looked up of a text, and counts it with each. */
  #chooseRarer(rank: number): void {
    const document = this.order[rank] ?? 0;
    const count = this.#findKeys(document);
    const { found } = this.#keys;
    for (let at = 0; at < count; at++) this.#heldOfKeys[at] = this.#held[found[at] ?? 0] ?? 0;
    const from = this.#sketches.hashesFrom(document);
    const lookedUp = rarerKeys(this.#sketches.words(document), from, count, this.#heldOfKeys);
    this.#lookedUp[rank] = lookedUp;
    for (let left = lookedUp; left !== 0; left &= left - 1) {
      const slot = found[lowestBit(left)] ?? 0;
      this.#starts[slot] = (this.#starts[slot] ?? 0) + 1;
    }
  }

  readonly #heldOfKeys = new Uint8Array(KEYS);

  /** Enters the texts by their keys, from the last rank to the first and each list from its end. */
  #fill(): void {
    let limit = Number.POSITIVE_INFINITY;
    for (const document of this.order) limit = Math.min(limit, this.#sketches.limit(document));
    for (let rank = this.order.length - 1; rank >= 0; rank--) {
      // However thinly the other is sampled.
      const least = Math.max(1, Math.ceil(this.wanted(rank, limit)));
      this.#findKeys(this.order[rank] ?? 0);
      for (let left = this.#lookedUp[rank] ?? 0; left !== 0; left &= left - 1) {
        const slot = this.#keys.found[lowestBit(left)] ?? 0;
        const place = (this.#starts[slot] ?? 0) - 1;
        this.#starts[slot] = place;
        this.entries[place] = entryBefore(rank) + least;
      }
    }
  }
}

/** Where the keys of a text end among its hashes. */
function keysTo(sketches: Sketches, document: number): number {
  return Math.min(sketches.hashesTo(document), sketches.hashesFrom(document) + KEYS);
}

/** By slot of a key, how many texts hold it. */
function holdersOf(keys: KeyTable, sketches: Sketches): Uint8Array {
  const held = new Uint8Array(keys.slots);
  const filter = keys.filter();
  for (let document = 0; document < sketches.length; document++) {
    const from = sketches.hashesFrom(document);
    const count = keys.findAll(filter, sketches.words(document), from, sketches.hashesTo(document));
    const { found } = keys;
    for (let at = 0; at < count; at++) {
      const slot = found[at] ?? 0;
      const texts = held[slot] ?? 0;
      if (texts < MANY) held[slot] = texts + 1;
    }
  }
  return held;
}

function lowestBit(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let left = mask; left !== 0; left &= left - 1) bits++;
  return bits;
}
