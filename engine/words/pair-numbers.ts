import type { OrderedTerms } from './postings.ts';

/** Slots for the pairs of a collection, of which there are some 150,000 in most: growing costs more than the room. */
const FIRST_CAPACITY = 1 << 19;
/** Open addressing stays short-chained while at most half of the slots are taken. */
const LOAD = 0.5;
/** Knuth's multiplicative hash: 2³² divided by the golden ratio. */
const GOLDEN = 0x9e3779b1;

/** Numbers the character pairs met, 0, 1, 2, …, in the order of their first appearance; a pair is given by its code. */
export class PairNumbers {
  length = 0;
  private keys: Uint32Array;
  /** Key and number of each slot side by side, so that a look-up touches one cache line; number + 1, 0 where free. */
  private slots: Uint32Array;
  private shift: number;

  /** `capacity`: slots to begin with, a power of two. */
  constructor(capacity = FIRST_CAPACITY) {
    this.keys = new Uint32Array(capacity);
    this.slots = new Uint32Array(capacity * 2);
    this.shift = Math.clz32(capacity) + 1;
  }

  /** The number of a pair, given to it now if it is new. */
  idOf(key: number): number {
    const { slots } = this;
    const mask = slots.length / 2 - 1;
    let slot = Math.imul(key, GOLDEN) >>> this.shift;
    for (;;) {
      const id = slots[slot * 2 + 1] ?? 0;
      if (id === 0) return this.add(key, slot);
      if (slots[slot * 2] === key) return id - 1;
      slot = (slot + 1) & mask;
    }
  }

  /** Forgets all pairs. Room for more than so many is given up: to sweep it would take longer than to make it anew. */
  clear(capacity: number): void {
    if (this.slots.length > capacity * 2) {
      this.keys = new Uint32Array(capacity);
      this.slots = new Uint32Array(capacity * 2);
      this.shift = Math.clz32(capacity) + 1;
    } else this.slots.fill(0);
    this.length = 0;
  }

  /** The codes of the pairs met, by number. */
  allKeys(): Uint32Array {
    return this.keys.subarray(0, this.length);
  }

  /** The pairs met in the order of their codes: the codes, and the number of each. */
  ordered(): OrderedTerms {
    const keys = this.allKeys().slice().sort();
    return { keys, numbers: keys.map((code) => this.idOf(code)) };
  }

  private add(key: number, slot: number): number {
    if (this.length === this.keys.length) {
      const keys = new Uint32Array(this.keys.length * 2);
      keys.set(this.keys);
      this.keys = keys;
    }
    this.keys[this.length++] = key;
    this.slots[slot * 2] = key;
    this.slots[slot * 2 + 1] = this.length;
    if (this.length > (this.slots.length / 2) * LOAD) this.grow();
    return this.length - 1;
  }

  private grow(): void {
    const capacity = this.slots.length;
    this.slots = new Uint32Array(capacity * 2);
    this.shift--;
    for (let id = 0; id < this.length; id++) {
      const key = this.keys[id] ?? 0;
      let slot = Math.imul(key, GOLDEN) >>> this.shift;
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (capacity - 1);
      this.slots[slot * 2] = key;
      this.slots[slot * 2 + 1] = id + 1;
    }
  }
}
