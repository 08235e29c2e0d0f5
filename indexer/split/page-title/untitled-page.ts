import type { Line } from '../../lines/lines.ts';
import type { WordWidth } from '../../lines/width-by-words.ts';
import { widthOfHead } from '../opened-sentence.ts';
import { readableLines } from '../readable-lines.ts';
import { partOfBook } from './book-part.ts';
import { isOfEncyclopedia } from './encyclopedia.ts';
import { markedName } from './marked-name.ts';
import { countsOfLines } from './repeated-titles.ts';
import { type StatedName, statedNames } from './stated-names.ts';

/** What is known of a page before its lines are weighed. */
export interface UntitledPage {
  /** Its lines as they are looked at. */
  lines: readonly Line[];
  /** The heading nearest above its text. */
  nearest: number;
  /** What its places call it, the title of its markup first. */
  names: readonly StatedName[];
  /** The line that heads it as a part of a book, -1 where it is none. */
  part: number;
  /** Its text explains the name of something. */
  explains: boolean;
  /** Where its lines end, where they were set to a width. */
  width: WordWidth | null;
  /** How often each short line stands at its head. */
  counts: ReadonlyMap<string, number>;
}

/** Lines that are looked at at all. */
const MOST_LINES = 400;

/** Looks at all of a page, once. `pageTitle` is the title of its markup. */
export function untitledPage(
  written: readonly Line[],
  nearest: number,
  pageTitle: string | null,
): UntitledPage {
  const lines = readableLines(written, MOST_LINES);
  const marked = pageTitle === null ? null : markedName(lines, pageTitle);
  return {
    lines,
    nearest,
    names: [...(marked === null ? [] : [marked]), ...statedNames(written)],
    part: partOfBook(lines),
    explains: isOfEncyclopedia(lines),
    width: widthOfHead(lines),
    counts: countsOfLines(lines),
  };
}
