/** An odd number: hashes times it spread evenly (Fibonacci hashing), though samples hold the smallest. */
export const SPREAD = 0x9e3779b1;
/** Bits for each key, at least; 2 to this power. */
const BITS_A_KEY = 3;
const MOST_BITS = 30;
const WORD_BITS = 5;
const BIT_MASK = 2 ** WORD_BITS - 1;

/** Tells of most hashes that they are not in a set, by one look at a bit. Takes 1 to 2 bytes for each that is. */
export class KeyFilter {
  readonly #words: Uint32Array;
  readonly #shift: number;

  /** For so many hashes. */
  constructor(count: number) {
    const wanted = Math.ceil(Math.log2(count + 1)) + BITS_A_KEY;
    const bits = Math.min(MOST_BITS, Math.max(WORD_BITS, wanted));
    this.#shift = 32 - bits;
    this.#words = new Uint32Array(2 ** (bits - WORD_BITS));
  }

  add(hash: number): void {
    const bit = Math.imul(hash, SPREAD) >>> this.#shift;
    const word = bit >>> WORD_BITS;
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (bit & BIT_MASK));
  }

  /** Copies the hashes that may be in the set, and gives their number. There is no branch to be guessed wrongly. */
  pass(hashes: Uint32Array, from: number, to: number, into: Uint32Array): number {
    const words = this.#words;
    const shift = this.#shift;
    let passed = 0;
    for (let at = from; at < to; at++) {
      const hash = hashes[at] ?? 0;
      const bit = Math.imul(hash, SPREAD) >>> shift;
      into[passed] = hash;
      passed += ((words[bit >>> WORD_BITS] ?? 0) >>> (bit & BIT_MASK)) & 1;
    }
    return passed;
  }
}
