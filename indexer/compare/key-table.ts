import { KeyFilter, SPREAD } from './key-filter.ts';

const LEAST_BITS = 10;
/** Share of the slots that may be taken. */
const FULL = 2 / 3;

/** A set of hashes, each in a numbered slot of an open table, which takes 6 to 12 bytes a hash. */
export class KeyTable {
  #bits = LEAST_BITS;
  /** Hash of each slot, 0 where it is free. The hash 0 itself has the first, which no other has. */
  #keys = new Uint32Array(2 ** LEAST_BITS + 1);
  #count = 0;
  /** The slots that were found last (`findAll`). */
  found = new Uint32Array(2 ** LEAST_BITS);
  /** Room for `findAll`. */
  #wanted = new Uint32Array(2 ** LEAST_BITS);
  #seen = new Uint32Array(2 ** LEAST_BITS);

  /** Slots: more than the number of each. */
  get slots(): number {
    return this.#keys.length;
  }

  /** Hashes that are added may move others to other slots. */
  add(hash: number): void {
    const slot = this.#slotOf(hash);
    if (this.#keys[slot] === hash) return;
    this.#keys[slot] = hash;
    if (++this.#count > 2 ** this.#bits * FULL) this.#grow();
  }

  /** A filter of all hashes. */
  filter(): KeyFilter {
    const filter = new KeyFilter(this.#count);
    // Free slots count as the hash 0, which may be there.
    for (const hash of this.#keys) filter.add(hash);
    return filter;
  }

  /** Slot of a hash; −1 where it is not there. The hash 0 always has one. */
  find(hash: number): number {
    const slot = this.#slotOf(hash);
    return this.#keys[slot] === hash ? slot : -1;
  }

  /**
   * Puts the slots of those of some hashes that are there and pass a filter into `found`, in their order, and gives their number.
   * It goes step by step over all of them, so that the processor, which finds little of the table near it, waits for many
   * places at a time; no step decides anything by what the same step reads from afar.
   */
  findAll(filter: KeyFilter, hashes: Uint32Array, from: number, to: number): number {
    if (this.found.length < to - from) {
      this.found = new Uint32Array(2 * (to - from));
      this.#wanted = new Uint32Array(2 * (to - from));
      this.#seen = new Uint32Array(2 * (to - from));
    }
    const [found, wanted, seen] = [this.found, this.#wanted, this.#seen];
    const passed = filter.pass(hashes, from, to, wanted);
    const keys = this.#keys;
    const last = keys.length - 1;
    const shift = 32 - this.#bits;
    for (let at = 0; at < passed; at++) {
      const hash = wanted[at] ?? 0;
      const slot = hash === 0 ? 0 : (Math.imul(hash, SPREAD) >>> shift) + 1;
      found[at] = slot;
      seen[at] = keys[slot] ?? 0;
    }
    let count = 0;
    for (let at = 0; at < passed; at++) {
      const hash = wanted[at] ?? 0;
      let slot = found[at] ?? 0;
      let key = seen[at] ?? 0;
      while (key !== hash && key !== 0) {
        slot = (slot === last ? 0 : slot) + 1;
        key = keys[slot] ?? 0;
      }
      found[count] = slot;
      if (key === hash) count++;
    }
    return count;
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
