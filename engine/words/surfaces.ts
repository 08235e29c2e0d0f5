import type { ArrayFile, NamedArrays } from '../snapshot/array-file.ts';
import { lowerBound } from '../text/sorted.ts';
import type { Dictionary } from './dictionary.ts';
import { PackedStrings } from './packed-strings.ts';

/** Counts how each word is written, for showing it: the index itself holds folded words only. */
export class SurfaceCounter {
  /** Documents that hold the word, by how it first stands in them. */
  readonly #documents = new Map<string, Map<string, number>>();
  /** Documents that hold each word, by number. */
  readonly #holders: number[] = [];

  /** Adds the distinct words of a document, by number, and its surfaces. */
  add(words: Uint32Array, surfaces: readonly (readonly [word: string, surface: string])[]): void {
    for (const word of words) this.#holders[word] = (this.#holders[word] ?? 0) + 1;
    for (const [word, surface] of surfaces) {
      const counts = this.#documents.get(word) ?? new Map<string, number>();
      counts.set(surface, (counts.get(surface) ?? 0) + 1);
      this.#documents.set(word, counts);
    }
  }

  /** Documents that hold each word, by number. */
  get holders(): readonly number[] {
    return this.#holders;
  }

  /** Each surface with the documents that write the word so, in the order of words. */
  finish(): SurfaceCount[] {
    return [...this.#documents].flatMap(([word, counts]) =>
      [...counts].map(([surface, documents]) => ({ word, surface, documents })),
    );
  }
}

/** So many documents write a word in a way that is not its folded form. */
interface SurfaceCount {
  word: string;
  surface: string;
  documents: number;
}

/** How words are written, and by how many documents, where that is not the folded form that is indexed. */
export class Surfaces {
  /** Numbers of the words in the dictionary, ascending: one as often as it has surfaces. */
  readonly #words: Uint32Array;
  /** As many of each. */
  readonly #surfaces: PackedStrings;
  readonly #documents: Uint32Array;
  /** Documents that hold each word of the dictionary, however written. */
  readonly #holders: Uint32Array;

  private constructor(
    words: Uint32Array,
    surfaces: PackedStrings,
    documents: Uint32Array,
    holders: Uint32Array,
  ) {
    this.#words = words;
    this.#surfaces = surfaces;
    this.#documents = documents;
    this.#holders = holders;
  }

  /** @param holders documents that hold each word, by its number in the dictionary */
  static of(surfaces: readonly SurfaceCount[], dictionary: Dictionary, holders: Uint32Array): Surfaces {
    const numbered = surfaces.map(({ word, ...counted }) => ({
      number: dictionary.numberOf(word),
      ...counted,
    }));
    return Surfaces.#numbered(numbered, holders);
  }

  /**
   * Those of several dictionaries together.
   * @param numbers what the words of each are called in a dictionary of all
   * @param words how many there are in that
   */
  static join(parts: readonly Surfaces[], numbers: readonly Uint32Array[], words: number): Surfaces {
    const holders = new Uint32Array(words);
    const counted = new Map<number, Map<string, number>>();
    for (const [at, part] of parts.entries()) {
      for (const [own, number] of (numbers[at] ?? []).entries()) {
        const known = part.of(own);
        holders[number] = (holders[number] ?? 0) + known.holders;
        if (known.surfaces.size === 0) continue;
        const counts = counted.get(number) ?? new Map<string, number>();
        counted.set(number, counts);
        for (const [surface, documents] of known.surfaces)
          counts.set(surface, (counts.get(surface) ?? 0) + documents);
      }
    }
    const numbered = [...counted].flatMap(([number, counts]) =>
      [...counts].map(([surface, documents]) => ({ number, surface, documents })),
    );
    return Surfaces.#numbered(numbered, holders);
  }

  static #numbered(
    surfaces: readonly (Omit<SurfaceCount, 'word'> & { number: number })[],
    holders: Uint32Array,
  ): Surfaces {
    const sorted = surfaces.toSorted((a, b) => a.number - b.number || (a.surface < b.surface ? -1 : 1));
    return new Surfaces(
      Uint32Array.from(sorted, ({ number }) => number),
      PackedStrings.of(sorted.map(({ surface }) => surface)),
      Uint32Array.from(sorted, ({ documents }) => documents),
      holders,
    );
  }

  /** Documents that hold the word of a number, and how those write it that do not write the folded form. */
  of(number: number): { holders: number; surfaces: ReadonlyMap<string, number> } {
    const surfaces = new Map<string, number>();
    for (let at = lowerBound(this.#words, number); this.#words[at] === number; at++) {
      surfaces.set(this.#surfaces.at(at), this.#documents[at] ?? 0);
    }
    return { holders: this.#holders[number] ?? 0, surfaces };
  }

  arrays(name: string): NamedArrays {
    return {
      [`${name}.words`]: this.#words,
      ...this.#surfaces.arrays(`${name}.of`),
      [`${name}.documents`]: this.#documents,
      [`${name}.holders`]: this.#holders,
    };
  }

  static load(file: ArrayFile, name: string): Surfaces {
    return new Surfaces(
      file.u32(`${name}.words`),
      PackedStrings.load(file, `${name}.of`),
      file.u32(`${name}.documents`),
      file.u32(`${name}.holders`),
    );
  }
}
