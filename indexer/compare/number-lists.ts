/** Numbers of a chunk, 4 MiB. A list longer than that has a chunk of its own. */
const CHUNK = 1 << 20;

/** Lists of numbers, one behind the other, in few large arrays that are never copied. A list takes 12 bytes besides its numbers. */
export class NumberLists {
  readonly #chunks: Uint32Array[] = [];
  /** Numbers of the last chunk that are taken. */
  #filled = 0;
  /** Where each list begins, as if all chunks were of one length: none begins behind that. */
  readonly #places: Float64Array;
  readonly #counts: Uint32Array;
  #lists = 0;

  /** For so many lists at most. */
  constructor(lists: number) {
    this.#places = new Float64Array(lists);
    this.#counts = new Uint32Array(lists);
  }

  /** Copies the first `count` of some numbers behind the other lists. */
  add(numbers: Uint32Array, count: number): void {
    let chunk = this.#chunks.at(-1);
    if (chunk === undefined || this.#filled + count > chunk.length) {
      chunk = new Uint32Array(Math.max(CHUNK, count));
      this.#chunks.push(chunk);
      this.#filled = 0;
    }
    for (let at = 0; at < count; at++) chunk[this.#filled + at] = numbers[at] ?? 0;
    this.#places[this.#lists] = (this.#chunks.length - 1) * CHUNK + this.#filled;
    this.#counts[this.#lists] = count;
    this.#filled += count;
    this.#lists++;
  }

  /** The array in which a list stands, from `from` to before `to`. */
  numbers(list: number): Uint32Array {
    return this.#chunks[Math.floor((this.#places[list] ?? 0) / CHUNK)] ?? new Uint32Array();
  }

  from(list: number): number {
    return (this.#places[list] ?? 0) % CHUNK;
  }

  to(list: number): number {
    return this.from(list) + (this.#counts[list] ?? 0);
  }
}
