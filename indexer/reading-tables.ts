import { FURNITURE } from './clean/furniture-rules.ts';
import { HEAD_DATA } from './clean/head-data-rules.ts';
import { OTHER_PAGES } from './clean/other-pages-rules.ts';
import { PAGE_NUMBERS } from './clean/page-number-rules.ts';
import { MARKS_OF_MARKED_PAGE, STRAY_QUESTION_MARKS } from './clean/question-mark-rules.ts';
import { PARAGRAPH_TABLES } from './join/paragraph-rules.ts';
import { BROKEN_TITLES } from './lines/broken-title-rules.ts';
import { HEADING_FORM_TABLES } from './lines/heading-form-rules.ts';
import { COUNTED_PAGES } from './read/pdf/page-number-rules.ts';
import { CELL_TEXT } from './read/tables/cell-text-rules.ts';
import { COLUMNS } from './read/tables/column-rules.ts';
import type { RuleTable } from './rules/rule-table.ts';

/** The tables by which lines are cleaned, split and joined, in the order in which a file meets them. */
export const READING_TABLES: readonly RuleTable[] = [
  COLUMNS,
  CELL_TEXT,
  COUNTED_PAGES,
  PAGE_NUMBERS,
  STRAY_QUESTION_MARKS,
  MARKS_OF_MARKED_PAGE,
  HEAD_DATA,
  FURNITURE,
  OTHER_PAGES,
  ...HEADING_FORM_TABLES,
  BROKEN_TITLES,
  ...PARAGRAPH_TABLES,
];
