import { type ArrayFile, packStrings, type TypedArray } from '../../engine/snapshot/array-file.ts';
import type { Sketch } from './sketch.ts';
import type { Sketches } from './sketches.ts';

/** Words (32 bits) before the arrays of a sketch: their lengths, its limit, its day, its place, its document number and whether it is made of provisions. */
const HEAD = 9;
const HASHES = 0;
const NUMBERS = 1;
const YEARS = 2;
const LIMIT = 3;
const DAY = 4;
const PLACE = 5;
const PROVISIONS = 6;
const SERIES = 7;
const IN_SERIES = 8;

/** Words of a chunk, 1 MiB: what is held beyond the sketches is at most one. A sketch larger than that has a chunk of its own. */
const CHUNK = 1 << 18;
const NO_EDITIONS: readonly string[] = [];
/** Between the days of one law, which are digits. */
const DAY_BREAK = ' ';

/**
 * The sketches of a collection, or of a part of it, in order, in few large arrays: as objects each would cost a kilobyte more than
 * it holds. A document takes 44 bytes, 4 for each sampled shingle and 8 for each number; so much in a file too.
 */
export class SketchStore implements Sketches {
  readonly #chunks: Uint32Array[] = [];
  /** Words of the last chunk that hold sketches. */
  #filled = 0;
  /** Where each sketch begins, as if all chunks were of one length: none begins behind that. */
  readonly #places: number[] = [];
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

  /** The sketches that `arrays` gave to a file, as views on it. Throws `RangeError` where it holds none. */
  static load(file: ArrayFile): SketchStore {
    const store = new SketchStore();
    for (const place of file.u32('places')) store.#places.push(place);
    const chunks = Math.floor((store.#places.at(-1) ?? -CHUNK) / CHUNK) + 1;
    for (let chunk = 0; chunk < chunks; chunk++) store.#chunks.push(file.u32(chunkName(chunk)));
    store.#filled = store.#chunks.at(-1)?.length ?? 0;
    for (const name of file.strings('names')) store.#nameNumber(name);
    const editions = file.strings('editions');
    for (const [at, document] of file.u32('laws').entries())
      store.#editions.set(document, editions[at]?.split(DAY_BREAK) ?? NO_EDITIONS);
    return store;
  }

  /** What is to be saved: views on what is held, not copies. They depend on the sketches and their order alone. */
  arrays(): Record<string, TypedArray> {
    const arrays: Record<string, TypedArray> = {
      places: Uint32Array.from(this.#places),
      names: packStrings(this.#names.filter((name) => name !== null)),
      laws: Uint32Array.from(this.#editions.keys()),
      editions: packStrings(Array.from(this.#editions.values(), (days) => days.join(DAY_BREAK))),
    };
    for (const [at, chunk] of this.#chunks.entries())
      arrays[chunkName(at)] = at < this.#chunks.length - 1 ? chunk : chunk.subarray(0, this.#filled);
    return arrays;
  }

  get length(): number {
    return this.#places.length;
  }

  /** Bytes held for the sketches, without the array that says where each stands. */
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
    series,
    inSeries,
    editions,
    provisions,
  }: Sketch): void {
    const words = HEAD + hashes.length + 2 * contexts.length + 2 * yearContexts.length;
    const chunk = this.#chunkFor(words);
    if (editions.length > 0) this.#editions.set(this.length, editions);
    this.#places.push((this.#chunks.length - 1) * CHUNK + this.#filled);
    // A limit of 2 ** 32 has no place in a word.
    const head = [
      hashes.length,
      contexts.length,
      yearContexts.length,
      limit - 1,
      this.#nameNumber(day),
      this.#nameNumber(place),
      Number(provisions),
      series,
      inSeries,
    ];
    for (const part of [head, hashes, contexts, numbers, yearContexts, years]) {
      chunk.set(part, this.#filled);
      this.#filled += part.length;
    }
  }

  at(document: number): Sketch {
    const chunk = this.words(document);
    let word = this.hashesFrom(document);
    const head = chunk.subarray(word - HEAD, word);
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
      series: head[SERIES] ?? 0,
      inSeries: head[IN_SERIES] ?? 0,
      editions: this.#editions.get(document) ?? NO_EDITIONS,
      provisions: head[PROVISIONS] === 1,
    };
  }

  hashes(document: number): Uint32Array {
    return this.words(document).subarray(this.hashesFrom(document), this.hashesTo(document));
  }

  words(document: number): Uint32Array {
    const chunk = this.#chunks[Math.floor((this.#places[document] ?? -1) / CHUNK)];
    if (chunk === undefined) throw new RangeError(`no sketch ${document}`);
    return chunk;
  }

  hashesFrom(document: number): number {
    return ((this.#places[document] ?? 0) % CHUNK) + HEAD;
  }

  hashesTo(document: number): number {
    return this.hashesFrom(document) + this.#word(document, HASHES);
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
    return this.words(document)[this.hashesFrom(document) - HEAD + at] ?? 0;
  }

  /** The last chunk where it has room for so many words, a new one otherwise. */
  #chunkFor(words: number): Uint32Array {
    const last = this.#chunks.at(-1);
    if (last !== undefined && this.#filled + words <= last.length) return last;
    const chunk = new Uint32Array(Math.max(CHUNK, words));
    if (last !== undefined) this.#chunks[this.#chunks.length - 1] = last.subarray(0, this.#filled);
    this.#chunks.push(chunk);
    this.#filled = 0;
    return chunk;
  }

  #nameNumber(name: string | null): number {
    const known = this.#nameNumbers.get(name);
    if (known !== undefined) return known;
    this.#nameNumbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }
}

const chunkName = (chunk: number): string => `words.${chunk}`;
