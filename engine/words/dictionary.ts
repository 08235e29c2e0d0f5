import type { ArrayFile, NamedArrays } from '../snapshot/array-file.ts';
import { type MergedStrings, mergeStrings, pickStrings } from './merge-strings.ts';
import { PackedStrings } from './packed-strings.ts';

/** A dictionary of the words of several, and where it has them from. */
interface MergedDictionary extends MergedStrings {
  dictionary: Dictionary;
}

/**
 * Distinct strings in the order of their UTF-16 units, so that those with a prefix stand together; the number of each is its
 * place.
 */
export class Dictionary {
  readonly #strings: PackedStrings;

  private constructor(strings: PackedStrings) {
    this.#strings = strings;
  }

  /** @param words ascending, each once (`Array.sort` without a comparator orders them so) */
  static of(words: readonly string[]): Dictionary {
    return new Dictionary(PackedStrings.of(words));
  }

  /** Several as one. */
  static merge(dictionaries: readonly Dictionary[]): MergedDictionary {
    const lists = dictionaries.map((dictionary) => dictionary.#strings);
    const merged = mergeStrings(lists);
    return { dictionary: new Dictionary(pickStrings(lists, merged)), ...merged };
  }

  get length(): number {
    return this.#strings.length;
  }

  word(number: number): string {
    return this.#strings.at(number);
  }

  /** The number of a word, −1 where it is none of them. */
  numberOf(word: string): number {
    const number = this.firstFrom(word);
    return number < this.length && this.#compare(number, word) === 0 ? number : -1;
  }

  /** The number of the first word that does not stand before `word`: with a prefix, of the first that begins with it. */
  firstFrom(word: string): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below 0 where the word of a number stands before another, 0 where they are equal. */
  #compare(number: number, other: string): number {
    const { units } = this.#strings;
    const start = this.#strings.start(number);
    const length = this.#strings.end(number) - start;
    const shared = Math.min(length, other.length);
    for (let at = 0; at < shared; at++) {
      const difference = (units[start + at] ?? 0) - other.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - other.length;
  }

  arrays(name: string): NamedArrays {
    return this.#strings.arrays(name);
  }

  static load(file: ArrayFile, name: string): Dictionary {
    return new Dictionary(PackedStrings.load(file, name));
  }
}
