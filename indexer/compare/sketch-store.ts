import type { Sketch } from './sketch.ts';

/** Words (32 bits) before the arrays of a sketch: their lengths, its limit, its day, its place and whether it is made of provisions. */
const HEAD = 7;
const HASHES = 0;
const NUMBERS = 1;
const YEARS = 2;
const LIMIT = 3;
const DAY = 4;
const PLACE = 5;
const PROVISIONS = 6;

/** Words of a chunk, 1 MiB: what is held beyond the sketches is at most one. A sketch larger than that has a chunk of its own. */
const CHUNK = 1 << 18;
const NO_EDITIONS: readonly string[] = [];

/**
 * The sketches of a collection, in order, in few large arrays: as objects each would cost a kilobyte more than it holds.
 * A document takes 44 bytes, 4 for each sampled shingle and 8 for each number.
 */
export class SketchStore {
  readonly #chunks: Uint32Array[] = [];
  #filled = CHUNK;
  /** Chunk of each sketch; its word there. */
  readonly #chunkOf: number[] = [];
  readonly #wordOf: number[] = [];
  /** Days and codes of regions are few: each is kept once. */
  readonly #names: (string | null)[] = [null];
  readonly #nameNumbers = new Map<string | null, number>([[null, 0]]);
  /** Few texts are laws that say when they were passed. */
  readonly #editions = new Map<number, readonly string[]>();

  static of(sketches: Iterable<Sketch>): SketchStore {
    const store = new SketchStore();
    for (const sketch of sketches) store.add(sketch);
    return store;
  }

  get length(): number {
    return this.#chunkOf.length;
  }

  /** Bytes held for the sketches, without the arrays that say where each stands. */
  get bytes(): number {
    return this.#chunks.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** Copies a sketch behind the others. */
  add({
    hashes,
    limit,
    contexts,
    numbers,
    yearContexts,
    years,
    day,
    place,
    editions,
    provisions,
  }: Sketch): void {
    const words = HEAD + hashes.length + 2 * contexts.length + 2 * yearContexts.length;
    if (this.#filled + words > CHUNK) {
      this.#chunks.push(new Uint32Array(Math.max(CHUNK, words)));
      this.#filled = 0;
    }
    const chunk = this.#chunks.at(-1) ?? new Uint32Array();
    if (editions.length > 0) this.#editions.set(this.length, editions);
    this.#chunkOf.push(this.#chunks.length - 1);
    this.#wordOf.push(this.#filled);
    // A limit of 2 ** 32 has no place in a word.
    const head = [
      hashes.length,
      contexts.length,
      yearContexts.length,
      limit - 1,
      this.#nameNumber(day),
      this.#nameNumber(place),
      Number(provisions),
    ];
    for (const part of [head, hashes, contexts, numbers, yearContexts, years]) {
      chunk.set(part, this.#filled);
      this.#filled += part.length;
    }
  }

  /** A sketch whose arrays are views on what is held. Throws `RangeError` where there is none of that number. */
  at(document: number): Sketch {
    const chunk = this.#chunks[this.#chunkOf[document] ?? -1];
    let word = this.#wordOf[document] ?? 0;
    if (chunk === undefined) throw new RangeError(`no sketch ${document}`);
    const head = chunk.subarray(word, word + HEAD);
    word += HEAD;
    const next = (length = 0): Uint32Array => {
      word += length;
      return chunk.subarray(word - length, word);
    };
    return {
      hashes: next(head[HASHES]),
      limit: (head[LIMIT] ?? 0) + 1,
      contexts: next(head[NUMBERS]),
      numbers: next(head[NUMBERS]),
      yearContexts: next(head[YEARS]),
      years: next(head[YEARS]),
      day: this.#names[head[DAY] ?? 0] ?? null,
      place: this.#names[head[PLACE] ?? 0] ?? null,
      editions: this.#editions.get(document) ?? NO_EDITIONS,
      provisions: head[PROVISIONS] === 1,
    };
  }

  /** The hashes of a sketch alone. */
  hashes(document: number): Uint32Array {
    const chunk = this.#chunks[this.#chunkOf[document] ?? -1];
    const place = this.#wordOf[document] ?? 0;
    if (chunk === undefined) throw new RangeError(`no sketch ${document}`);
    return chunk.subarray(place + HEAD, place + HEAD + (chunk[place + HASHES] ?? 0));
  }

  day(document: number): string | null {
    return this.#names[this.#word(document, DAY)] ?? null;
  }

  place(document: number): string | null {
    return this.#names[this.#word(document, PLACE)] ?? null;
  }

  limit(document: number): number {
    return this.#word(document, LIMIT) + 1;
  }

  #word(document: number, at: number): number {
    return this.#chunks[this.#chunkOf[document] ?? -1]?.[(this.#wordOf[document] ?? 0) + at] ?? 0;
  }

  #nameNumber(name: string | null): number {
    const known = this.#nameNumbers.get(name);
    if (known !== undefined) return known;
    this.#nameNumbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }
}
