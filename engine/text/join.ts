/** Putting lists of the segments of an index together. */

interface Numbers<Self> {
  readonly length: number;
  set(values: Self, at: number): void;
}

/** Where each of several lists of such lengths begins when they stand one behind the other, and the length of all. */
export function ends(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  return starts;
}

/** One list behind the other. */
export function joinArrays<T extends Numbers<T>>(lists: readonly T[], make: (length: number) => T): T {
  const joined = make(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    joined.set(list, at);
    at += list.length;
  }
  return joined;
}

/** The same of lists of numbers of 32 bits. */
export const joinNumbers = (lists: readonly Uint32Array[]): Uint32Array =>
  joinArrays(lists, (length) => new Uint32Array(length));

/** Lists of starts, each with the end behind them: those of what they tell of, one behind the other. */
export function joinOffsets(lists: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(lists.reduce((sum, { length }) => sum + length - 1, 1));
  let at = 0;
  let before = 0;
  for (const list of lists) {
    for (let i = 0; i + 1 < list.length; i++) joined[at++] = before + (list[i] ?? 0);
    before += list.at(-1) ?? 0;
  }
  joined[at] = before;
  return joined;
}

const WORD_BITS = 32;

/** Marks, 0 or 1, as bits. */
export function bitsOf(marks: Uint8Array): Uint32Array {
  const bits = new Uint32Array(Math.ceil(marks.length / WORD_BITS));
  for (let at = 0; at < marks.length; at++) {
    bits[at >>> 5] = (bits[at >>> 5] ?? 0) | ((marks[at] ?? 0) << (at & 31));
  }
  return bits;
}

/** A list of so many bits without the room behind them. */
export const exactBits = (bits: Uint32Array, length: number): Uint32Array =>
  bits.subarray(0, Math.ceil(length / WORD_BITS));

/** Whether a bit is set. */
export function hasBit(bits: Uint32Array, at: number): boolean {
  return (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}

/** One list of bits of several; `firsts`: where each begins in it, and the length of all. */
export function joinBits(lists: readonly Uint32Array[], firsts: Uint32Array): Uint32Array {
  const joined = new Uint32Array(Math.ceil(((firsts.at(-1) ?? 0) + 1) / WORD_BITS));
  for (const [at, list] of lists.entries()) {
    const first = firsts[at] ?? 0;
    const shift = first % WORD_BITS;
    let word = (first - shift) / WORD_BITS;
    for (const bits of list) {
      joined[word] = (joined[word] ?? 0) | (bits << shift);
      word++;
      if (shift > 0 && word < joined.length)
        joined[word] = (joined[word] ?? 0) | (bits >>> (WORD_BITS - shift));
    }
  }
  return joined;
}
