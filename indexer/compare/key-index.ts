import { lowerBound } from '../../engine/text/sorted.ts';
import { KeyTable } from './key-table.ts';
import { byLikeness } from './likeness.ts';
import { NumberLists } from './number-lists.ts';
import { rarerKeys } from './rarer-keys.ts';
import { bySize, placesIn } from './size-order.ts';
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
/**
 * A key that more texts look up than this is a set phrase; each text is then paired only with the few on either side that
 * resemble it most (`candidatePairs`). Keeps the work linear in the number of texts.
 */
const COMMON = 32;
/** An entry of the index is the place of a text, and in its low bits how many keys another must share with it at least. */
const LEAST_BITS = 4;
const LEAST_MASK = 2 ** LEAST_BITS - 1;

/** The place that an entry tells. */
export const placeOf = (entry: number): number => entry >>> LEAST_BITS;
/** The keys that another text must share at least with that of an entry. */
export const leastOf = (entry: number): number => entry & LEAST_MASK;
/** An entry that stands before all of a place. */
export const entryBefore = (place: number): number => place * 2 ** LEAST_BITS;

/**
 * An inverted index of the keys of all texts: which texts have a hash among the rarer of their keys? There may be 2 ** 28 texts.
 * Takes 15 to 30 bytes for each different key, 4 for each text that it is looked up of, and 20 for each text.
 */
export class KeyIndex {
  readonly #sketches: Sketches;
  /** Texts in an order that puts copies side by side, and from the smallest; the place of each in both. */
  readonly byLikeness: Uint32Array;
  readonly bySize: Uint32Array;
  readonly likenessOf: Uint32Array;
  readonly sizeOf: Uint32Array;
  /** The keys of all texts, and by slot how many texts hold each (255: or more). */
  readonly #keys = new KeyTable();
  readonly #held: Uint8Array;
  /** The slots of those hashes of each text that are keys of some text, ascending by hash: its own keys first. */
  readonly #slots: NumberLists;
  readonly #heldOfKeys = new Uint8Array(KEYS);
  /** Which keys of a text are looked up: a bit for each. */
  readonly #lookedUp: Uint32Array;
  /** By slot, where the entries of a key begin; they end where those of the next begin. */
  readonly #starts: Uint32Array;
  /** Entries by key, ascending within each: places in the order of size, of common keys in that of likeness. */
  readonly entries: Uint32Array;
  /** Keys found last (`find`): where the entries of each begin and end, and the first of them. */
  froms = new Uint32Array(KEYS);
  tos = new Uint32Array(KEYS);
  firsts = new Uint32Array(KEYS);

  constructor(sketches: Sketches) {
    this.#sketches = sketches;
    this.byLikeness = byLikeness(sketches);
    this.bySize = bySize(sketches);
    this.likenessOf = placesIn(this.byLikeness);
    this.sizeOf = placesIn(this.bySize);
    for (let document = 0; document < sketches.length; document++) {
      const words = sketches.words(document);
      const end = keysTo(sketches, document);
      for (let at = sketches.hashesFrom(document); at < end; at++) this.#keys.add(words[at] ?? 0);
    }
    this.#slots = new NumberLists(sketches.length);
    this.#held = new Uint8Array(this.#keys.slots);
    this.#findAll();
    this.#lookedUp = new Uint32Array(sketches.length);
    this.#starts = new Uint32Array(this.#keys.slots + 1);
    for (let document = 0; document < sketches.length; document++) this.#chooseRarer(document);
    let count = 0;
    for (let slot = 0; slot < this.#starts.length; slot++) {
      count += this.#starts[slot] ?? 0;
      this.#starts[slot] = count;
    }
    this.entries = new Uint32Array(count);
    this.#fill();
    this.#orderCommon();
  }

  /**
   * Finds which hashes of a text are looked up of any text, and gives how many. Where their entries begin and end, and the first
   * of them, is then told by `froms`, `tos` and `firsts`.
   */
  find(document: number): number {
    const slots = this.#slots.numbers(document);
    const from = this.#slots.from(document);
    const to = this.#slots.to(document);
    if (this.froms.length < to - from) {
      this.froms = new Uint32Array(2 * (to - from));
      this.tos = new Uint32Array(2 * (to - from));
      this.firsts = new Uint32Array(2 * (to - from));
    }
    const { froms, tos, firsts, entries } = this;
    const starts = this.#starts;
    let count = 0;
    // Step by step over all, as `KeyTable.findAll` does.
    for (let at = from; at < to; at++) {
      const slot = slots[at] ?? 0;
      const start = starts[slot] ?? 0;
      const end = starts[slot + 1] ?? 0;
      froms[count] = start;
      tos[count] = end;
      count += Number(start < end);
    }
    for (let at = 0; at < count; at++) firsts[at] = entries[froms[at] ?? 0] ?? 0;
    return count;
  }

  /** How many texts hold a hash that is a key of some text: 255 for so many and more, 0 for no key. */
  held(hash: number): number {
    const slot = this.#keys.find(hash);
    return slot < 0 ? 0 : (this.#held[slot] ?? 0);
  }

  /** How many keys that are looked up of it another text, sampled up to a limit, must share with a text; may be a broken number. */
  wanted(document: number, limit: number): number {
    const from = this.#sketches.hashesFrom(document);
    const to = keysTo(this.#sketches, document);
    if (from === to) return 0;
    const words = this.#sketches.words(document);
    const reached = (words[to - 1] ?? 0) < limit ? to : lowerBound(words, limit, from, to);
    return bitsOf(this.#lookedUp[document] ?? 0) * SHARED * ((reached - from) / (to - from));
  }

  /** Finds the hashes of all texts among the keys, and counts the texts that hold each. */
  #findAll(): void {
    const [keys, sketches, held] = [this.#keys, this.#sketches, this.#held];
    const filter = keys.filter();
    for (let document = 0; document < sketches.length; document++) {
      const from = sketches.hashesFrom(document);
      const count = keys.findAll(filter, sketches.words(document), from, sketches.hashesTo(document));
      const { found } = keys;
      this.#slots.add(found, count);
      for (let at = 0; at < count; at++) {
        const slot = found[at] ?? 0;
        const texts = held[slot] ?? 0;
        if (texts < MANY) held[slot] = texts + 1;
      }
    }
  }

  /** Chooses which keys are looked up of a text, and counts it with each. */
  #chooseRarer(document: number): void {
    const slots = this.#slots.numbers(document);
    const first = this.#slots.from(document);
    const from = this.#sketches.hashesFrom(document);
    const count = keysTo(this.#sketches, document) - from;
    for (let at = 0; at < count; at++) this.#heldOfKeys[at] = this.#held[slots[first + at] ?? 0] ?? 0;
    const lookedUp = rarerKeys(this.#sketches.words(document), from, count, this.#heldOfKeys);
    this.#lookedUp[document] = lookedUp;
    for (let left = lookedUp; left !== 0; left &= left - 1) {
      const slot = slots[first + lowestBit(left)] ?? 0;
      this.#starts[slot] = (this.#starts[slot] ?? 0) + 1;
    }
  }

  /** Enters the texts by their keys, from the largest to the smallest and each list from its end. */
  #fill(): void {
    let limit = Number.POSITIVE_INFINITY;
    for (const document of this.bySize) limit = Math.min(limit, this.#sketches.limit(document));
    for (let place = this.bySize.length - 1; place >= 0; place--) {
      const document = this.bySize[place] ?? 0;
      // However thinly the other is sampled.
      const least = Math.max(1, Math.ceil(this.wanted(document, limit)));
      const slots = this.#slots.numbers(document);
      const first = this.#slots.from(document);
      for (let left = this.#lookedUp[document] ?? 0; left !== 0; left &= left - 1) {
        const slot = slots[first + lowestBit(left)] ?? 0;
        const entry = (this.#starts[slot] ?? 0) - 1;
        this.#starts[slot] = entry;
        this.entries[entry] = entryBefore(place) + least;
      }
    }
  }

  /** Puts the entries of common keys into the order of likeness. */
  #orderCommon(): void {
    for (let slot = 0; slot + 1 < this.#starts.length; slot++) {
      const from = this.#starts[slot] ?? 0;
      const to = this.#starts[slot + 1] ?? 0;
      if (!isCommon(from, to)) continue;
      const entries = this.entries.subarray(from, to);
      for (const [at, entry] of entries.entries()) {
        const place = this.likenessOf[this.bySize[placeOf(entry)] ?? 0] ?? 0;
        entries[at] = entryBefore(place) + leastOf(entry);
      }
      entries.sort();
    }
  }
}

/** Whether so many texts look up a key that only those most alike are paired. */
export function isCommon(from: number, to: number): boolean {
  return to - from > COMMON;
}

/** Where the keys of a text end among its hashes. */
function keysTo(sketches: Sketches, document: number): number {
  return Math.min(sketches.hashesTo(document), sketches.hashesFrom(document) + KEYS);
}

function lowestBit(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let left = mask; left !== 0; left &= left - 1) bits++;
  return bits;
}
