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
  /** Sorted by UTF-16 units; made when first needed (60,000 words: some 40 ms). */
  #words: readonly string[] | null = null;
  #titles: ReadonlyMap<string, { matched: string; count: number }> | null = null;

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
    const words = this.#wordsWith(wanted).slice(0, limit);
    const titles = this.#titlesWith(wanted).slice(0, limit);
    const titleRoom = Math.max(Math.floor(limit / 2), limit - words.length);
    const shownTitles = titles.slice(0, titleRoom);
    return [...words.slice(0, limit - shownTitles.length), ...shownTitles];
  }

  #wordsWith(prefix: string): Completion[] {
    this.#words ??= [...this.#index.documents.words()].sort();
    const words = this.#words;
    const found: Completion[] = [];
    for (let at = firstNotBelow(words, prefix); at < words.length; at++) {
      const text = words[at] ?? '';
      if (!text.startsWith(prefix)) break;
      if (text.length < 2 || STOP_WORDS.has(text)) continue;
      found.push({ text, kind: 'word', count: this.#index.documents.holders(text) });
    }
    found.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
    return found.map((word) => ({ ...word, text: this.#index.surface(word.text) }));
  }

  #titlesWith(wanted: string): Completion[] {
    this.#titles ??= countedTitles(this.#index.titleTexts);
    const found: (Completion & { at: number })[] = [];
    for (const [text, { matched, count }] of this.#titles) {
      const at = matched.indexOf(wanted);
      if (at >= 0) found.push({ text, kind: 'title', count, at });
    }
    found.sort((a, b) => a.at - b.at || b.count - a.count || (a.text < b.text ? -1 : 1));
    return found.map(({ text, kind, count }) => ({ text, kind, count }));
  }
}

/** The titles of a collection with the documents that bear each. */
function countedTitles(titles: readonly string[]): Map<string, { matched: string; count: number }> {
  const counted = new Map<string, { matched: string; count: number }>();
  for (const title of titles) {
    const known = counted.get(title);
    if (known === undefined) counted.set(title, { matched: squeeze(fold(title)).text, count: 1 });
    else known.count++;
  }
  return counted;
}

/** Place of the first word of a sorted list that is not below the prefix. */
function firstNotBelow(words: readonly string[], prefix: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
