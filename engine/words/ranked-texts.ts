import { NO_SECTION } from '../grams/grams.ts';
import { headingPaths } from '../sections.ts';
import type { Passage, Section } from '../types.ts';
import type { CountedRows, RowCounter } from './counted-rows.ts';

/** The texts of a document that are ranked: its title, and of each section the body and the headings above and in it. */
export interface RankedTexts {
  title: string;
  /** Body passages of each section, parted by line feeds. */
  bodies: string[];
  /** As many. */
  headings: string[];
  /** As many: ordinal of the last passage of each section. */
  lasts: number[];
  /** By passage: 1 where it is of the body of its section. */
  inBodies: Uint8Array;
}

export function rankedTexts(document: {
  title: string;
  passages: readonly Passage[];
  sections: readonly Section[];
}): RankedTexts {
  const { title, passages, sections } = document;
  const bodies = sections.map(({ first, last }) => {
    const body = passages.slice(first, last + 1).filter(({ level }) => level === 0);
    return body.map(({ text }) => text).join('\n');
  });
  return {
    title,
    bodies,
    headings: headingPaths(passages, sections),
    lasts: sections.map(({ last }) => last),
    inBodies: Uint8Array.from(passages, ({ level }) => Number(level === 0)),
  };
}

/** By passage of a document: the number of the section, from 0, of whose body it is, or `NO_SECTION`. */
export function bodySections({
  passages,
  sections,
}: {
  passages: readonly Pick<Passage, 'level'>[];
  sections: readonly Pick<Section, 'last'>[];
}): Uint32Array {
  let section = 0;
  return Uint32Array.from(passages, ({ level }, passage) => {
    while (section < sections.length && (sections[section]?.last ?? 0) < passage) section++;
    return level === 0 && section < sections.length ? section : NO_SECTION;
  });
}

/** Counts of a document's terms, by field. */
export interface DocumentRows {
  /** One row a section: its body passages. */
  sections: CountedRows;
  /** One row a section: the headings above it and at its start. */
  headings: CountedRows;
  /** One row. */
  titles: CountedRows;
}

/** Part of many titles of laws without telling one from another: would only make a title seem longer. */
const TITLE_FILLER = '中华人民共和国';

/** Adds the terms of a text to the row being counted. */
type TermsAdder = (text: string, row: RowCounter) => void;

/** Counts the terms of the bodies of sections, one row each. */
export function countBodies({ bodies }: RankedTexts, counter: RowCounter, addTerms: TermsAdder): CountedRows {
  counter.clear();
  for (const body of bodies) {
    addTerms(body, counter);
    counter.endRow();
  }
  return counter.rows();
}

/** Counts the terms of the headings of sections, one row each. */
export function countHeadings(
  { headings }: RankedTexts,
  counter: RowCounter,
  addTerms: TermsAdder,
): CountedRows {
  counter.clear();
  for (const [row, path] of headings.entries()) {
    // Most provisions of a law stand beneath the same heading as the one before.
    if (row > 0 && path === headings[row - 1]) counter.repeatRow();
    else {
      addTerms(path, counter);
      counter.endRow();
    }
  }
  return counter.rows();
}

/** Counts the terms of the title: one row. */
export function countTitle({ title }: RankedTexts, counter: RowCounter, addTerms: TermsAdder): CountedRows {
  counter.clear();
  addTerms(title.replaceAll(TITLE_FILLER, ''), counter);
  counter.endRow();
  return counter.rows();
}
