import { fold } from '../text/fold.ts';
import { eachWord, wordsWithin } from '../text/segment.ts';
import { countRows, type DocumentRows, type RankedTexts } from './ranked-texts.ts';

/** What the words index needs of one document's words; strings and bytes, made in worker threads. */
export interface DocumentWords {
  /** As it is shown. */
  title: string;
  /** Distinct words of the document, parted by line feeds; the counts refer to them by place. */
  vocabulary: string;
  /** How words first stand in the document where that is not their folded form: `gdp`, `GDP`; `着作权`, `著作权`. */
  surfaces: [word: string, surface: string][];
  /** Ordinal of the last passage of each section. */
  lasts: Uint32Array;
  rows: DocumentRows;
}

/** What is known of a word of a document. */
interface VocabularyWord {
  number: number;
  /** Numbers of the words that lie within it. */
  within: readonly number[];
}

/** Numbers the words of a document in the order of their first appearance. */
class Vocabulary {
  readonly #words = new Map<string, VocabularyWord>();
  readonly surfaces: [word: string, surface: string][] = [];

  /** A word of a text folded; it stands at `from` or later. */
  word(word: string, text: string, folded: string, from: number): VocabularyWord {
    return this.#words.get(word) ?? this.#learn(word, text, folded, from);
  }

  /** Parted by line feeds. */
  toString(): string {
    return [...this.#words.keys()].join('\n');
  }

  #learn(word: string, text: string, folded: string, from: number): VocabularyWord {
    // Kept for the document: to ask for the words within at every appearance would take longer than all the rest.
    const within = wordsWithin(word).map((part) => this.word(part, text, folded, from).number);
    if (text !== folded) {
      const found = folded.indexOf(word, from);
      const surface = text.slice(found, found + word.length);
      if (found >= 0 && surface !== word) this.surfaces.push([word, surface]);
    }
    const learned = { number: this.#words.size, within };
    this.#words.set(word, learned);
    return learned;
  }
}

/**
 * Counts the words of a document by section, heading path and title, and with each word those within it. Pure, and slow
 * (some 8 MB of text a second), so run it in worker threads.
 */
export function countWords(texts: RankedTexts): DocumentWords {
  const vocabulary = new Vocabulary();
  const rows = countRows(texts, (text, row) => {
    const folded = fold(text);
    eachWord(folded, (word, from) => {
      const { number, within } = vocabulary.word(word, text, folded, from);
      for (const part of within) row.add(part);
      row.add(number);
    });
  });
  return {
    title: texts.title,
    vocabulary: vocabulary.toString(),
    surfaces: vocabulary.surfaces,
    lasts: Uint32Array.from(texts.lasts),
    rows,
  };
}
