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
