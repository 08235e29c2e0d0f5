import { fold, squeeze } from '../text/fold.ts';
import type { WordsIndex } from '../words/words-index.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word or title to offer, with the documents that hold it. */
export interface Completion {
  text: string;
  kind: 'word' | 'title';
  count: number;
}

/** Completes what is being typed from the words and titles of a collection. */
export class Suggester {
  readonly #index: WordsIndex;

  constructor(index: WordsIndex) {
    this.#index = index;
  }

  /**
   * At most `limit` words that begin with the prefix, most frequent first, and titles that begin with it or hold it;
   * titles take at most half where there are words enough. An empty prefix completes to nothing.
   */
  suggest(prefix: string, limit: number): Completion[] {
    const wanted = squeeze(fold(prefix)).text;
    if (wanted === '' || limit < 1) return [];
    return sharedRoom(this.#wordsWith(wanted, limit), this.#titlesWith(wanted, limit), limit);
  }

  #wordsWith(prefix: string, limit: number): Completion[] {
    const { vocabulary, documents } = this.#index;
    return mostFrequentWords(
      vocabulary.withPrefix(prefix).map((word) => ({ word, count: documents.holders(word) })),
      limit,
    ).map(({ word, count }) => ({ text: vocabulary.surface(word), kind: 'word', count }));
  }

  #titlesWith(wanted: string, limit: number): Completion[] {
    const { titleTexts } = this.#index;
    return firstTitles(
      titleTexts
        .withPhrase(wanted)
        .map(({ title, at }) => ({ text: titleTexts.shown(title), at, count: titleTexts.bearers(title) })),
      limit,
    );
  }
}

/** Words that are offered, most frequent first, of those that begin with what is typed. */
export function mostFrequentWords<Word extends { word: string; count: number }>(
  words: readonly Word[],
  limit: number,
): Word[] {
  return (
    words
      // Some words stand in titles and headings alone.
      .filter(({ word, count }) => word.length > 1 && !STOP_WORDS.has(word) && count > 0)
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
      .slice(0, limit)
  );
}

/** Titles that are offered of those that hold what is typed, `at` units from their beginning as they are matched. */
export function firstTitles(
  titles: readonly { text: string; at: number; count: number }[],
  limit: number,
): Completion[] {
  return titles
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.at - b.at || b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, limit)
    .map(({ text, count }) => ({ text, kind: 'title', count }));
}

/** At most `limit` of both: titles take at most half where there are words enough. */
export function sharedRoom(
  words: readonly Completion[],
  titles: readonly Completion[],
  limit: number,
): Completion[] {
  const titleRoom = Math.max(Math.floor(limit / 2), limit - words.length);
  const shownTitles = titles.slice(0, titleRoom);
  return [...words.slice(0, limit - shownTitles.length), ...shownTitles];
}
