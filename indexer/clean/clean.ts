import { carryOut } from '../lines/decisions.ts';
import { isCell, type LinesOfPart } from '../lines/part-lines.ts';
import { furnitureAmong } from './furniture.ts';
import { removeGluedHeads } from './glued-heads.ts';
import type { HeadFact } from './head-data.ts';
import { removeLineHyphens } from './line-hyphens.ts';
import { closePageBreaks } from './page-breaks.ts';
import { setNotesAside } from './page-notes.ts';
import { removePageNumbers } from './page-numbers.ts';
import { trimQuestionMarks } from './question-marks.ts';
import { removeRunningLines } from './running-lines.ts';
import { removeTitleStars } from './title-stars.ts';

/** A part of a file, of whose lines is known which are no text. */
export interface CleanPart extends LinesOfPart {
  /** Page numbers in dashes have run into the text. */
  paged: boolean;
  /** What labelled lines at the head say of the document. */
  facts: readonly HeadFact[];
}

/** Tells what is not text among the lines of a part. */
export function clean(part: LinesOfPart): CleanPart {
  if (part.record === null || !part.lines.some(isCell)) return cleaned(part);
  const text = cleaned({ ...part, lines: part.lines.filter((line) => !isCell(line)) });
  const rest = text.lines.values();
  const lines = part.lines.map((line) => (isCell(line) ? line : (rest.next().value ?? line)));
  return { ...text, lines };
}

function cleaned(part: LinesOfPart): CleanPart {
  const paged = removePageNumbers(part.lines);
  removeRunningLines(part.lines);
  removeGluedHeads(part.lines);
  removeTitleStars(part.lines);
  removeLineHyphens(part.lines);
  setNotesAside(part.lines);
  closePageBreaks(part.lines);
  trimQuestionMarks(part.lines);
  const { decisions, facts } = furnitureAmong(part.lines);
  return { ...part, lines: carryOut(part.lines, decisions), paged, facts };
}
