/** Counts small numbers. It is empty between two uses: making it so costs no more than what was counted. */
export class Tally {
  readonly #counts: Uint32Array;
  #touched: number[] = [];

  /** @param size numbers from 0 up to but not with it can be counted */
  constructor(size: number) {
    this.#counts = new Uint32Array(size);
  }

  /** @param times greater than 0 */
  add(number: number, times: number): void {
    const count = this.#counts[number] ?? 0;
    if (count === 0) this.#touched.push(number);
    this.#counts[number] = count + times;
  }

  /** Adds the numbers that stand at some places of a list, each once. */
  addOf(numbers: Uint32Array, places: ArrayLike<number>): void {
    const counts = this.#counts;
    const { length } = places;
    for (let at = 0; at < length; at++) {
      const number = numbers[places[at] ?? 0] ?? 0;
      const count = counts[number] ?? 0;
      if (count === 0) this.#touched.push(number);
      counts[number] = count + 1;
    }
  }

  /** Tells the numbers that were added, in the order of their first time, with their counts; empties it. */
  drain(tell: (number: number, count: number) => void): void {
    const touched = this.#touched;
    this.#touched = [];
    for (let at = 0; at < touched.length; at++) {
      const number = touched[at] ?? 0;
      const count = this.#counts[number] ?? 0;
      this.#counts[number] = 0;
      tell(number, count);
    }
  }
}
