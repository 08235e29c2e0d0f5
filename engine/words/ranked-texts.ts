import { headingPaths } from '../sections.ts';
import type { Passage, Section } from '../types.ts';
import { type CountedRows, RowCounter } from './counted-rows.ts';

/** The texts of a document that are ranked: its title, and of each section the body and the headings above and in it. */
export interface RankedTexts {
  title: string;
  /** Body passages of each section, parted by line feeds. */
  bodies: string[];
  /** As many. */
  headings: string[];
  /** As many: ordinal of the last passage of each section. */
  lasts: number[];
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
  };
}

/** Counts of a document's terms (words or character pairs), by field. */
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

const [BODIES, HEADINGS, TITLE] = [new RowCounter(), new RowCounter(), new RowCounter()];

/** Counts the terms of all fields; `addTerms` adds those of a text to the row being counted. */
export function countRows(
  { title, bodies, headings }: RankedTexts,
  addTerms: (text: string, row: RowCounter) => void,
): DocumentRows {
  for (const counter of [BODIES, HEADINGS, TITLE]) counter.clear();
  const addRow = (text: string, counter: RowCounter): void => {
    addTerms(text, counter);
    counter.endRow();
  };
  bodies.forEach((body, row) => {
    addRow(body, BODIES);
    const path = headings[row] ?? '';
    // Most provisions of a law stand beneath the same heading as the one before.
    if (row > 0 && path === headings[row - 1]) HEADINGS.repeatRow();
    else addRow(path, HEADINGS);
  });
  addRow(title.replaceAll(TITLE_FILLER, ''), TITLE);
  return {
    sections: BODIES.rows(),
    headings: HEADINGS.rows(),
    titles: TITLE.rows(),
  };
}
