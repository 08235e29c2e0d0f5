import { headingPaths } from '../sections.ts';
import { fold } from '../text/fold.ts';
import { eachFineWord } from '../text/segment.ts';
import type { Passage, Section } from '../types.ts';
import { type CountedRows, RowCounter } from './counted-rows.ts';
import { PairNumbers } from './pair-numbers.ts';
import { eachPair } from './pairs.ts';

/** Counts of a document's terms (words or character pairs), by field. */
export interface DocumentRows {
  /** One row a section: its body passages. */
  sections: CountedRows;
  /** One row a section: the headings above it and at its start. */
  headings: CountedRows;
  /** One row: the body passages of all sections. */
  documents: CountedRows;
  /** One row. */
  titles: CountedRows;
}

/** What the words index needs of one document's words; strings and bytes, made in worker threads. */
export interface DocumentWords {
  /** As it is shown. */
  title: string;
  /** Distinct words of the document, parted by line feeds; the counts refer to them by place. */
  vocabulary: string;
  /** How words first stand in the document where that is not their folded form: `gdp`, `GDP`; `着作权`, `著作权`. */
  surfaces: [word: string, surface: string][];
  rows: DocumentRows;
}

/** What the words index needs of one document's character pairs. */
export interface DocumentPairs {
  /** Codes of its distinct pairs; the counts refer to them by place. */
  codes: Uint32Array;
  rows: DocumentRows;
}

/** Words and pairs are apart, since they are gathered apart, at the same time. */
export interface AnalysedDocument {
  words: DocumentWords;
  pairs: DocumentPairs;
}

/** Slots to begin numbering the pairs of a document with: enough for a law of medium length. */
const PAIR_SLOTS = 1 << 11;

/** Numbers the words and pairs of a document in the order of their first appearance. */
class Vocabulary {
  readonly words = new Map<string, number>();
  readonly pairs = new PairNumbers(PAIR_SLOTS);
  readonly surfaces: [word: string, surface: string][] = [];

  /** The number of a word of a text folded; it stands at `from` or later. */
  word(word: string, text: string, folded: string, from: number): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    if (text !== folded) {
      const found = folded.indexOf(word, from);
      const surface = text.slice(found, found + word.length);
      if (found >= 0 && surface !== word) this.surfaces.push([word, surface]);
    }
    this.words.set(word, this.words.size);
    return this.words.size - 1;
  }
}

/** Counts words and pairs of one field, numbered by a vocabulary shared by the document's fields. */
class FieldCounter {
  readonly #words = new RowCounter();
  readonly #pairs = new RowCounter();
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  addRow(text: string): void {
    const folded = fold(text);
    eachFineWord(folded, (word, from) => this.#words.add(this.#vocabulary.word(word, text, folded, from)));
    eachPair(folded, (pair) => this.#pairs.add(this.#vocabulary.pairs.idOf(pair)));
    this.#words.endRow();
    this.#pairs.endRow();
  }

  /** Adds the row added last once more. */
  repeatRow(): void {
    this.#words.repeatRow();
    this.#pairs.repeatRow();
  }

  /** The rows that have been ended: of words and of pairs. */
  rows(): [words: CountedRows, pairs: CountedRows] {
    return [this.#words.rows(), this.#pairs.rows()];
  }

  /** All of them as one row. */
  sum(): [words: CountedRows, pairs: CountedRows] {
    return [this.#words.sum(), this.#pairs.sum()];
  }
}

/** Part of many titles of laws without telling one from another: would only make a title seem longer. */
const TITLE_FILLER = '中华人民共和国';

/**
 * Counts the words and character pairs of a document by section, heading path and title. Pure, and slow (some
 * 6 MB of text a second), so run it in worker threads.
 */
export function analyse(document: {
  title: string;
  passages: readonly Passage[];
  sections: readonly Section[];
}): AnalysedDocument {
  const { title, passages, sections } = document;
  const vocabulary = new Vocabulary();
  const bodies = new FieldCounter(vocabulary);
  const headings = new FieldCounter(vocabulary);
  const titles = new FieldCounter(vocabulary);
  const paths = headingPaths(passages, sections);
  sections.forEach((section, row) => {
    const body = passages.slice(section.first, section.last + 1).filter(({ level }) => level === 0);
    bodies.addRow(body.map(({ text }) => text).join('\n'));
    const path = paths[row] ?? '';
    // Most provisions of a law stand beneath the same heading as the one before.
    if (row > 0 && path === paths[row - 1]) headings.repeatRow();
    else headings.addRow(path);
  });
  titles.addRow(title.replaceAll(TITLE_FILLER, ''));
  const [wordsOfSections, pairsOfSections] = bodies.rows();
  const [wordsOfHeadings, pairsOfHeadings] = headings.rows();
  const [wordsOfDocument, pairsOfDocument] = bodies.sum();
  const [wordsOfTitle, pairsOfTitle] = titles.rows();
  return {
    words: {
      title,
      vocabulary: [...vocabulary.words.keys()].join('\n'),
      surfaces: vocabulary.surfaces,
      rows: {
        sections: wordsOfSections,
        headings: wordsOfHeadings,
        documents: wordsOfDocument,
        titles: wordsOfTitle,
      },
    },
    pairs: {
      codes: vocabulary.pairs.allKeys().slice(),
      rows: {
        sections: pairsOfSections,
        headings: pairsOfHeadings,
        documents: pairsOfDocument,
        titles: pairsOfTitle,
      },
    },
  };
}
