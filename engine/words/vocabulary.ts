import type { Dictionary } from './dictionary.ts';
import type { Postings } from './postings.ts';
import type { Surfaces } from './surfaces.ts';

/** The words of one segment. */
interface Segment {
  dictionary: Dictionary;
  surfaces: Surfaces;
  /** Of the bodies of sections, by the numbers of their words in the dictionary. */
  section: Postings;
}

/** The words of all segments of an index. */
export class Vocabulary {
  readonly #segments: readonly Segment[];

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
  }

  /** The words that stand in sections, each once. */
  ofSections(): Set<string> {
    const words = new Set<string>();
    for (const { dictionary, section } of this.#segments) {
      for (const number of section.keys) words.add(dictionary.word(number));
    }
    return words;
  }

  /** The words that begin with a prefix, each once, in the order of their UTF-16 units. */
  withPrefix(prefix: string): string[] {
    const words = new Set<string>();
    for (const { dictionary } of this.#segments) {
      for (let number = dictionary.firstFrom(prefix); number < dictionary.length; number++) {
        const word = dictionary.word(number);
        if (!word.startsWith(prefix)) break;
        words.add(word);
      }
    }
    return [...words].sort();
  }

  /** How most of the documents write a word of the index: as it is indexed where as many do. */
  surface(word: string): string {
    const counts = new Map<string, number>();
    let folded = 0;
    for (const { dictionary, surfaces } of this.#segments) {
      const own = surfaces.of(dictionary.numberOf(word));
      folded += own.holders;
      for (const [surface, documents] of own.surfaces) {
        folded -= documents;
        counts.set(surface, (counts.get(surface) ?? 0) + documents);
      }
    }
    let best = word;
    let most = folded;
    for (const [surface, documents] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (documents > most) [best, most] = [surface, documents];
    }
    return best;
  }
}
