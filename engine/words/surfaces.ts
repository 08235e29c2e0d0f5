import type { ArrayFile, TypedArray } from '../snapshot/array-file.ts';
import { placeOf } from '../text/sorted.ts';
import type { Dictionary } from './dictionary.ts';
import { PackedStrings } from './packed-strings.ts';

/** Finds how each word is mostly written, for showing it: the index itself holds folded words only. */
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

  /** Words with their commonest form, where that is not the folded one. */
  finish(numbers: ReadonlyMap<string, number>): [word: string, surface: string][] {
    const shown: [string, string][] = [];
    for (const [word, counts] of this.#documents) {
      const others = [...counts.values()].reduce((sum, count) => sum + count, 0);
      let best = word;
      let most = (this.#holders[numbers.get(word) ?? -1] ?? 0) - others;
      for (const [surface, count] of counts) {
        if (count > most) {
          best = surface;
          most = count;
        }
      }
      if (best !== word) shown.push([word, best]);
    }
    return shown;
  }
}

/** How words are shown whose folded form is not how they are mostly written. */
export class Surfaces {
  /** Numbers of those words in the dictionary, ascending. */
  readonly #words: Uint32Array;
  /** As many. */
  readonly #surfaces: PackedStrings;

  private constructor(words: Uint32Array, surfaces: PackedStrings) {
    this.#words = words;
    this.#surfaces = surfaces;
  }

  static of(
    surfaces: readonly (readonly [word: string, surface: string])[],
    dictionary: Dictionary,
  ): Surfaces {
    const numbered = surfaces
      .map(([word, surface]) => ({ number: dictionary.numberOf(word), surface }))
      .sort((a, b) => a.number - b.number);
    return new Surfaces(
      Uint32Array.from(numbered, ({ number }) => number),
      PackedStrings.of(numbered.map(({ surface }) => surface)),
    );
  }

  /** How the word of a number is shown; null where that is as it is indexed. */
  surface(number: number): string | null {
    const at = placeOf(this.#words, number);
    return at < 0 ? null : this.#surfaces.at(at);
  }

  arrays(name: string): Record<string, TypedArray> {
    return { [`${name}.words`]: this.#words, ...this.#surfaces.arrays(name) };
  }

  static load(file: ArrayFile, name: string): Surfaces {
    return new Surfaces(file.u32(`${name}.words`), PackedStrings.load(file, name));
  }
}
