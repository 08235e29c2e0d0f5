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
    const words = this.#wordsWith(wanted, limit);
    const titles = this.#titlesWith(wanted, limit);
    const titleRoom = Math.max(Math.floor(limit / 2), limit - words.length);
    const shownTitles = titles.slice(0, titleRoom);
    return [...words.slice(0, limit - shownTitles.length), ...shownTitles];
  }

  #wordsWith(prefix: string, limit: number): Completion[] {
    const { vocabulary, documents } = this.#index;
    const found: Completion[] = [];
    for (const text of vocabulary.withPrefix(prefix)) {
      if (text.length < 2 || STOP_WORDS.has(text)) continue;
      // Some words stand in titles and headings alone.
      const count = documents.holders(text);
      if (count > 0) found.push({ text, kind: 'word', count });
    }
    found.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
    return found.slice(0, limit).map((word) => ({ ...word, text: vocabulary.surface(word.text) }));
  }

  #titlesWith(wanted: string, limit: number): Completion[] {
    const { titleTexts } = this.#index;
    return (
      titleTexts
        .withPhrase(wanted)
        .filter(({ title }) => titleTexts.bearers(title) > 0)
        // The numbers of titles are in the order of what is shown.
        .sort(
          (a, b) =>
            a.at - b.at || titleTexts.bearers(b.title) - titleTexts.bearers(a.title) || a.title - b.title,
        )
        .slice(0, limit)
        .map(({ title }) => ({
          text: titleTexts.shown(title),
          kind: 'title',
          count: titleTexts.bearers(title),
        }))
    );
  }
}
