import { carryOut } from '../lines/decisions.ts';
import type { LinesOfPart } from '../lines/part-lines.ts';
import { furnitureAmong } from './furniture.ts';
import type { HeadFact } from './head-data.ts';
import { removePageNumbers } from './page-numbers.ts';
import { trimQuestionMarks } from './question-marks.ts';

/** A part of a file, of whose lines is known which are no text. */
export interface CleanPart extends LinesOfPart {
  /** Page numbers in dashes have run into the text. */
  paged: boolean;
  /** What labelled lines at the head say of the document. */
  facts: readonly HeadFact[];
}

/** Tells what is not text among the lines of a part. */
export function clean(part: LinesOfPart): CleanPart {
  const paged = removePageNumbers(part.lines);
  trimQuestionMarks(part.lines);
  const { decisions, facts } = furnitureAmong(part.lines);
  return { ...part, lines: carryOut(part.lines, decisions), paged, facts };
}
