import { type ArrayFile, type NamedArrays, packStrings } from '../snapshot/array-file.ts';

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

  /**
   * The lists of several runs of documents, one behind the other.
   * @param dead 1 for documents that are to have no value; null where all have theirs
   */
  static join(parts: readonly ValueLists[], dead: Uint8Array | null): ValueLists {
    const [only] = parts;
    if (parts.length === 1 && only !== undefined && dead === null) return only;
    const numbers = new Map<string, number>();
    const joinedStarts: number[] = [0];
    const joinedValues: number[] = [];
    let document = 0;
    for (const { names, starts, values } of parts) {
      const numberOf = Uint32Array.from(names, (name) => {
        const number = numbers.get(name) ?? numbers.size;
        numbers.set(name, number);
        return number;
      });
      for (let own = 0; own + 1 < starts.length; own++, document++) {
        const end = dead?.[document] === 1 ? 0 : (starts[own + 1] ?? 0);
        for (let at = starts[own] ?? 0; at < end; at++) joinedValues.push(numberOf[values[at] ?? 0] ?? 0);
        joinedStarts.push(joinedValues.length);
      }
    }
    return new ValueLists(
      [...numbers.keys()],
      Uint32Array.from(joinedStarts),
      Uint32Array.from(joinedValues),
    );
  }

  arrays(name: string): NamedArrays {
    return {
      [`${name}.names`]: packStrings(this.names),
      [`${name}.starts`]: this.starts,
      [`${name}.values`]: this.values,
    };
  }

  /** True where the document has one of the values marked 1 in `wanted` (one byte a value). */
  hasAny(document: number, wanted: Uint8Array): boolean {
    const end = this.starts[document + 1] ?? 0;
    for (let i = this.starts[document] ?? 0; i < end; i++) {
      if (wanted[this.values[i] ?? 0] === 1) return true;
    }
    return false;
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

  finish(): ValueLists {
    return new ValueLists(
      [...this.#numbers.keys()],
      Uint32Array.from(this.#starts),
      Uint32Array.from(this.#values),
    );
  }
}
