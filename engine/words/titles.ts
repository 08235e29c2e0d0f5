import type { ArrayFile, NamedArrays } from '../snapshot/array-file.ts';
import { fold, squeeze } from '../text/fold.ts';
import { joinNumbers } from '../text/join.ts';
import { Dictionary } from './dictionary.ts';
import { pickStrings } from './merge-strings.ts';
import { PackedStrings } from './packed-strings.ts';

/** A title that holds what was looked for, and where. */
interface TitleMatch {
  title: number;
  /** Units of the matched title before it. */
  at: number;
}

/** The titles of a collection, each once, as they are shown and as they are matched (folded, without white space). */
export class Titles {
  readonly #shown: Dictionary;
  /** By number of the title. */
  readonly #matched: PackedStrings;
  /** Documents that bear each. */
  readonly #bearers: Uint32Array;
  /** Number of the title of each document. */
  readonly #of: Uint32Array;

  private constructor(shown: Dictionary, matched: PackedStrings, bearers: Uint32Array, of: Uint32Array) {
    this.#shown = shown;
    this.#matched = matched;
    this.#bearers = bearers;
    this.#of = of;
  }

  /** @param titles by document */
  static of(titles: readonly string[]): Titles {
    const distinct = [...new Set(titles)].sort();
    const shown = Dictionary.of(distinct);
    const of = Uint32Array.from(titles, (title) => shown.numberOf(title));
    const bearers = new Uint32Array(distinct.length);
    for (const title of of) bearers[title] = (bearers[title] ?? 0) + 1;
    return new Titles(
      shown,
      PackedStrings.of(distinct.map((title) => squeeze(fold(title)).text)),
      bearers,
      of,
    );
  }

  /**
   * The titles of several lists of documents, one behind the other.
   * @param dead 1 for documents that are in no answer, and bear no title therefore; null where all may be
   */
  static join(parts: readonly Titles[], dead: Uint8Array | null): Titles {
    const [only] = parts;
    if (parts.length === 1 && only !== undefined && dead === null) return only;
    const { dictionary, numbers, ...from } = Dictionary.merge(parts.map((part) => part.#shown));
    const matched = pickStrings(
      parts.map((part) => part.#matched),
      from,
    );
    const of = joinNumbers(parts.map((part, at) => part.#of.map((title) => numbers[at]?.[title] ?? 0)));
    const bearers = new Uint32Array(dictionary.length);
    for (const [document, title] of of.entries()) {
      if (dead?.[document] !== 1) bearers[title] = (bearers[title] ?? 0) + 1;
    }
    return new Titles(dictionary, matched, bearers, of);
  }

  /** A title as it is shown. */
  shown(title: number): string {
    return this.#shown.word(title);
  }

  /** Documents that bear a title: none where the only ones are in no answer. */
  bearers(title: number): number {
    return this.#bearers[title] ?? 0;
  }

  /** The number of the title of a document. */
  of(document: number): number {
    return this.#of[document] ?? 0;
  }

  /** Titles there are. */
  get length(): number {
    return this.#matched.length;
  }

  /** Whether a title holds a phrase, as it is matched. */
  holds(title: number, phrase: string): boolean {
    const { units } = this.#matched;
    const first = phrase.charCodeAt(0);
    const last = this.#matched.end(title) - phrase.length;
    for (let start = this.#matched.start(title); start <= last; start++) {
      if (units[start] !== first) continue;
      let at = 1;
      while (at < phrase.length && units[start + at] === phrase.charCodeAt(at)) at++;
      if (at === phrase.length) return true;
    }
    return false;
  }

  /** The titles that hold a phrase, as it is matched, each with the first place where it stands; in order. */
  withPhrase(phrase: string): TitleMatch[] {
    const found: TitleMatch[] = [];
    this.eachWithPhrase(phrase, (title, at) => found.push({ title, at }));
    return found;
  }

  /** Tells of each of them. */
  eachWithPhrase(phrase: string, tell: (title: number, at: number) => void): void {
    const { units, length } = this.#matched;
    const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
    let title = 0;
    let from = 0;
    while (title < length) {
      const byte = bytes.indexOf(phrase, from * 2, 'utf16le');
      if (byte < 0) break;
      const start = byte / 2;
      while (this.#matched.end(title) <= start) title++;
      // It may stand across the border between two titles.
      if (start + phrase.length > this.#matched.end(title)) {
        from = start + 1;
        continue;
      }
      tell(title, start - this.#matched.start(title));
      from = this.#matched.end(title);
    }
  }

  arrays(name: string): NamedArrays {
    return {
      ...this.#shown.arrays(`${name}.shown`),
      ...this.#matched.arrays(`${name}.matched`),
      [`${name}.bearers`]: this.#bearers,
      [`${name}.of`]: this.#of,
    };
  }

  static load(file: ArrayFile, name: string): Titles {
    return new Titles(
      Dictionary.load(file, `${name}.shown`),
      PackedStrings.load(file, `${name}.matched`),
      file.u32(`${name}.bearers`),
      file.u32(`${name}.of`),
    );
  }
}
