import { lowerBound } from '../../engine/text/sorted.ts';
import type { Sketch } from './sketch.ts';
import type { SketchStore } from './sketch-store.ts';
import type { Sketches } from './sketches.ts';

/**
 * Some of the sketches of several stores, in an order, as if they were one store: nothing is copied. Takes 6 bytes a document.
 */
export class SketchView implements Sketches {
  readonly #parts: readonly SketchStore[];
  readonly #partOf: Uint16Array;
  readonly #localOf: Uint32Array;

  /** `numbers`: of each document, its number where those of the parts are counted on from part to part. Throws `RangeError` where there is none. */
  constructor(parts: readonly SketchStore[], numbers: ArrayLike<number>) {
    this.#parts = parts;
    this.#partOf = new Uint16Array(numbers.length);
    this.#localOf = new Uint32Array(numbers.length);
    const ends: number[] = [];
    let count = 0;
    for (const { length } of parts) {
      count += length;
      ends.push(count);
    }
    for (let document = 0; document < numbers.length; document++) {
      const number = numbers[document] ?? count;
      if (!(number >= 0 && number < count)) throw new RangeError(`no sketch ${number}`);
      const part = lowerBound(ends, number + 1);
      this.#partOf[document] = part;
      this.#localOf[document] = number - (ends[part - 1] ?? 0);
    }
  }

  get length(): number {
    return this.#partOf.length;
  }

  at(document: number): Sketch {
    return this.#part(document).at(this.#local(document));
  }

  hashes(document: number): Uint32Array {
    return this.#part(document).hashes(this.#local(document));
  }

  words(document: number): Uint32Array {
    return this.#part(document).words(this.#local(document));
  }

  hashesFrom(document: number): number {
    return this.#part(document).hashesFrom(this.#local(document));
  }

  hashesTo(document: number): number {
    return this.#part(document).hashesTo(this.#local(document));
  }

  limit(document: number): number {
    return this.#part(document).limit(this.#local(document));
  }

  day(document: number): string | null {
    return this.#part(document).day(this.#local(document));
  }

  place(document: number): string | null {
    return this.#part(document).place(this.#local(document));
  }

  #part(document: number): SketchStore {
    const part = this.#parts[this.#partOf[document] ?? this.#parts.length];
    if (part === undefined) throw new RangeError(`no sketch ${document}`);
    return part;
  }

  #local(document: number): number {
    return this.#localOf[document] ?? 0;
  }
}
