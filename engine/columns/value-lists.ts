import type { TypedArray } from '../snapshot/array-file.ts';
import { type ArrayFile, packStrings } from '../snapshot/array-file.ts';

/**
 * A facet of which a document may have several values: a dictionary of values in order of first appearance, and for
 * each document a run of value numbers (`values[starts[d] .. starts[d + 1])`).
 */
export class ValueLists {
  readonly names: readonly string[];
  readonly starts: Uint32Array;
  readonly values: Uint32Array;

  constructor(names: readonly string[], starts: Uint32Array, values: Uint32Array) {
    this.names = names;
    this.starts = starts;
    this.values = values;
  }

  static load(file: ArrayFile, name: string): ValueLists {
    return new ValueLists(
      file.strings(`${name}.names`),
      file.u32(`${name}.starts`),
      file.u32(`${name}.values`),
    );
  }

  /** True where the document has one of the values marked 1 in `wanted` (one byte a value). */
  hasAny(document: number, wanted: Uint8Array): boolean {
    const end = this.starts[document + 1] ?? 0;
    for (let i = this.starts[document] ?? 0; i < end; i++) {
      if (wanted[this.values[i] ?? 0] === 1) return true;
    }
    return false;
  }

  /** Adds one for each of the document's values. */
  count(document: number, counts: Uint32Array): void {
    const end = this.starts[document + 1] ?? 0;
    for (let i = this.starts[document] ?? 0; i < end; i++) {
      const value = this.values[i] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
}

export class ValueListsBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #starts: number[] = [0];
  readonly #values: number[] = [];

  /** Adds the next document; a value given twice counts once. */
  add(values: Iterable<string>): void {
    for (const value of new Set(values)) {
      const number = this.#numbers.get(value) ?? this.#numbers.size;
      this.#numbers.set(value, number);
      this.#values.push(number);
    }
    this.#starts.push(this.#values.length);
  }

  pack(name: string): Record<string, TypedArray> {
    return {
      [`${name}.names`]: packStrings([...this.#numbers.keys()]),
      [`${name}.starts`]: Uint32Array.from(this.#starts),
      [`${name}.values`]: Uint32Array.from(this.#values),
    };
  }
}
