import { headingPaths } from '../sections.ts';
import { fold } from '../text/fold.ts';
import { segmentFinely } from '../text/segment.ts';
import type { Passage, Section } from '../types.ts';
import { sumOfRows, TermCounter, type TermCounts } from './counts.ts';
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
  /** How words first stand in the document where that is not their folded form: `gdp`, `GDP`; `着作权`, `著作权`. */
  surfaces: [word: string, surface: string][];
  /** One row a section: its body passages. */
  sections: FieldCounts;
  /** One row a section: the headings above it and at its start. */
  headings: FieldCounts;
  /** One row: the body passages of all sections. */
  documents: FieldCounts;
  /** One row. */
  titles: FieldCounts;
}

/** Counts words and pairs of one field, words by their place in a vocabulary shared by the document's fields. */
class FieldCounter {
  readonly #words = new TermCounter();
  readonly #pairs = new TermCounter();
  readonly #vocabulary: Map<string, number>;
  readonly #surfaces: Map<string, string>;

  constructor(vocabulary: Map<string, number>, surfaces: Map<string, string>) {
    this.#vocabulary = vocabulary;
    this.#surfaces = surfaces;
  }

  addRow(text: string): void {
    const folded = fold(text);
    let at = 0;
    const numbers = segmentFinely(folded).map((word) => {
      // A longer word comes after the words within it.
      const found = folded.indexOf(word, Math.max(0, at - word.length));
      at = Math.max(at, found + word.length);
      const known = this.#vocabulary.get(word);
      if (known !== undefined) return known;
      const surface = text.slice(found, found + word.length);
      if (found >= 0 && surface !== word) this.#surfaces.set(word, surface);
      this.#vocabulary.set(word, this.#vocabulary.size);
      return this.#vocabulary.size - 1;
    });
    this.#words.addRow(numbers);
    this.#pairs.addRow(pairsOf(folded));
  }

  finish(): FieldCounts {
    return { words: this.#words.finish(), pairs: this.#pairs.finish() };
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
  const vocabulary = new Map<string, number>();
  const surfaces = new Map<string, string>();
  const bodyField = new FieldCounter(vocabulary, surfaces);
  const headings = new FieldCounter(vocabulary, surfaces);
  const titles = new FieldCounter(vocabulary, surfaces);
  const paths = headingPaths(passages, sections);
  sections.forEach((section, row) => {
    const body = passages.slice(section.first, section.last + 1).filter(({ level }) => level === 0);
    bodyField.addRow(body.map(({ text }) => text).join('\n'));
    headings.addRow(paths[row] ?? '');
  });
  titles.addRow(title.replaceAll(TITLE_FILLER, ''));
  const bodies = bodyField.finish();
  return {
    title,
    vocabulary: [...vocabulary.keys()],
    surfaces: [...surfaces],
    sections: bodies,
    documents: { words: sumOfRows(bodies.words), pairs: sumOfRows(bodies.pairs) },
    headings: headings.finish(),
    titles: titles.finish(),
  };
}
