/** An odd number: hashes times it spread evenly (Fibonacci hashing), though samples hold the smallest. */
const SPREAD = 0x9e3779b1;
const LEAST_BITS = 10;
/** Share of the slots that may be taken. */
const FULL = 2 / 3;
/** Bits of the filter for each key, at least; 2 to this power. */
const FILTER_BITS = 3;
const MOST_FILTER_BITS = 30;
const WORD_BITS = 5;

/**
 * A set of hashes, each in a numbered slot of an open table. Most hashes that are looked for are in no such set: a filter of
 * one bit for every so many tells that without a look at the table. Takes 6 to 12 bytes a hash, and 1 to 2 for the filter.
 */
export class KeyTable {
  #bits = LEAST_BITS;
  /** Hash of each slot, 0 where it is free. The hash 0 itself has the first, which no other has. */
  #keys = new Uint32Array(2 ** LEAST_BITS + 1);
  #count = 0;
  #filter = new Uint32Array(1);
  #filterShift = 32 - WORD_BITS;

  /** Slots: more than the number of each. */
  get slots(): number {
    return this.#keys.length;
  }

  add(hash: number): void {
    const slot = this.#slotOf(hash);
    if (this.#keys[slot] === hash) return;
    this.#keys[slot] = hash;
    if (++this.#count > 2 ** this.#bits * FULL) this.#grow();
  }

  /** Ends adding: from now on hashes can be found, and each keeps its slot. */
  seal(): void {
    const wanted = Math.ceil(Math.log2(this.#count + 1)) + FILTER_BITS;
    const bits = Math.min(MOST_FILTER_BITS, Math.max(WORD_BITS, wanted));
    this.#filterShift = 32 - bits;
    this.#filter = new Uint32Array(2 ** (bits - WORD_BITS));
    // Free slots count as the hash 0, which may be a key.
    for (const hash of this.#keys) {
      const bit = Math.imul(hash, SPREAD) >>> this.#filterShift;
      const word = bit >>> WORD_BITS;
      this.#filter[word] = (this.#filter[word] ?? 0) | (1 << bit);
    }
  }

  /** Slot of a hash; −1 where it is not in the set. The hash 0 always has one. */
  find(hash: number): number {
    const bit = Math.imul(hash, SPREAD) >>> this.#filterShift;
    if (((this.#filter[bit >>> WORD_BITS] ?? 0) & (1 << bit)) === 0) return -1;
    const slot = this.#slotOf(hash);
    return this.#keys[slot] === hash ? slot : -1;
  }

  /** Where a hash stands, or would. */
  #slotOf(hash: number): number {
    if (hash === 0) return 0;
    const keys = this.#keys;
    const last = keys.length - 1;
    let slot = (Math.imul(hash, SPREAD) >>> (32 - this.#bits)) + 1;
    for (let key = keys[slot]; key !== hash && key !== 0; key = keys[slot])
      slot = (slot === last ? 0 : slot) + 1;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    this.#bits++;
    this.#keys = new Uint32Array(2 ** this.#bits + 1);
    for (const key of keys) if (key !== 0) this.#keys[this.#slotOf(key)] = key;
  }
}
