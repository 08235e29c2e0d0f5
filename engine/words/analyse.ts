import { headingPaths } from '../sections.ts';
import { fold } from '../text/fold.ts';
import { segment } from '../text/segment.ts';
import type { Passage, Section } from '../types.ts';
import { TermCounter, type TermCounts } from './counts.ts';
import { pairsOf } from './pairs.ts';

/** Words and character pairs of a field. */
export interface FieldCounts {
  words: TermCounts;
  pairs: TermCounts;
}

/** What the words index needs of one document; plain values and typed arrays, made in worker threads. */
export interface AnalysedDocument {
  /** As it is shown. */
  title: string;
  /** Distinct words of the document; the word counts refer to it. */
  vocabulary: string[];
  /** One row a section: its body passages. */
  sections: FieldCounts;
  /** One row a section: the headings above it and at its start. */
  headings: FieldCounts;
  /** One row. */
  titles: FieldCounts;
}

/** Counts words and pairs of one field, words by their place in a vocabulary shared by the document's fields. */
class FieldCounter {
  readonly #words = new TermCounter();
  readonly #pairs = new TermCounter();
  readonly #vocabulary: Map<string, number>;

  constructor(vocabulary: Map<string, number>) {
    this.#vocabulary = vocabulary;
  }

  addRow(folded: string): void {
    this.#words.addRow(segment(folded).map((word) => this.#number(word)));
    this.#pairs.addRow(pairsOf(folded));
  }

  #number(word: string): number {
    const known = this.#vocabulary.get(word);
    if (known !== undefined) return known;
    this.#vocabulary.set(word, this.#vocabulary.size);
    return this.#vocabulary.size - 1;
  }

  finish(): FieldCounts {
    return { words: this.#words.finish(), pairs: this.#pairs.finish() };
  }
}

/** Part of many titles of laws without telling one from another: would only make a title seem longer. */
const TITLE_FILLER = fold('中华人民共和国');

/**
 * Counts the words and character pairs of a document by section, heading path and title. Pure, and slow (jieba: some
 * 5 MB of text a second), so run it in worker threads. The document as a whole is the sum of its sections.
 */
export function analyse(document: {
  title: string;
  passages: readonly Passage[];
  sections: readonly Section[];
}): AnalysedDocument {
  const { title, passages, sections } = document;
  const vocabulary = new Map<string, number>();
  const bodies = new FieldCounter(vocabulary);
  const headings = new FieldCounter(vocabulary);
  const titles = new FieldCounter(vocabulary);
  const paths = headingPaths(passages, sections);
  sections.forEach((section, row) => {
    const body = passages.slice(section.first, section.last + 1).filter(({ level }) => level === 0);
    bodies.addRow(fold(body.map(({ text }) => text).join('\n')));
    headings.addRow(fold(paths[row] ?? ''));
  });
  titles.addRow(fold(title).replaceAll(TITLE_FILLER, ''));
  return {
    title,
    vocabulary: [...vocabulary.keys()],
    sections: bodies.finish(),
    headings: headings.finish(),
    titles: titles.finish(),
  };
}
