/** Counts small numbers. It is empty between two uses: making it so costs no more than what was counted. */
export class Tally {
  readonly #counts: Uint32Array;
  #touched: number[] = [];

  /** @param size numbers from 0 up to but not with it can be counted */
  constructor(size: number) {
    this.#counts = new Uint32Array(size);
  }

  add(number: number): void {
    const count = this.#counts[number] ?? 0;
    if (count === 0) this.#touched.push(number);
    this.#counts[number] = count + 1;
  }

  /** The numbers that were added, in the order of their first time, with their counts; empties it. */
  take(): [number: number, count: number][] {
    const taken = this.#touched.map((number): [number, number] => [number, this.#counts[number] ?? 0]);
    for (const number of this.#touched) this.#counts[number] = 0;
    this.#touched = [];
    return taken;
  }
}
