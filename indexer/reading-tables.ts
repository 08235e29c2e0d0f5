import { BETWEEN_DOCUMENTS } from './clean/between-documents-rules.ts';
import { FORM_FIELDS } from './clean/form-field-rules.ts';
import { FURNITURE } from './clean/furniture-rules.ts';
import { GLUED_HEADS } from './clean/glued-head-rules.ts';
import { HEAD_DATA, TEXT_LABELS } from './clean/head-data-rules.ts';
import { LINE_HYPHENS } from './clean/line-hyphen-rules.ts';
import { OTHER_PAGES } from './clean/other-pages-rules.ts';
import { PAGE_HEAD_TABLES } from './clean/page-head-rules.ts';
import { PAGE_NOTES, TITLE_STARS } from './clean/page-note-rules.ts';
import { PAGE_NUMBERS, PAGE_NUMBERS_AT_END } from './clean/page-number-rules.ts';
import { MARKS_OF_MARKED_PAGE, STRAY_QUESTION_MARKS } from './clean/question-mark-rules.ts';
import { REPEATED } from './clean/repeated-rules.ts';
import { RUNNING_LINES } from './clean/running-line-rules.ts';
import { LINE_JOIN_TABLES } from './join/line-join-rules.ts';
import { PARAGRAPH_TABLES } from './join/paragraph-rules.ts';
import { ATTACHMENT_LINES } from './lines/attachment-rules.ts';
import {
  BROKEN_TITLES,
  ENACTMENTS,
  FRAMED_TITLES,
  WORDS_BROKEN_IN_TITLE,
} from './lines/broken-title-rules.ts';
import { BYLINES } from './lines/byline-rules.ts';
import { CUT_ENDS } from './lines/cut-end-rules.ts';
import { RECORD_FIELDS, RECORD_TITLES } from './lines/exported-record-rules.ts';
import { HEADING_FORM_TABLES } from './lines/heading-form-rules.ts';
import { LITERAL_TAGS } from './lines/literal-tag-rules.ts';
import { MARGINS } from './lines/margin-rules.ts';
import { NUMBERED_HEADINGS } from './lines/numbered-heading-rules.ts';
import { RUN_TOGETHER } from './lines/run-together-rules.ts';
import { COUNTED_PAGES } from './read/pdf/page-number-rules.ts';
import { RUNNING_HEADS } from './read/pdf/running-head-rules.ts';
import { CELL_FORMS, NO_COLUMN_NAMES, NO_TABLE_TITLES, SHEET_NAMES } from './read/tables/cell-form-rules.ts';
import { CELL_TEXT } from './read/tables/cell-text-rules.ts';
import { COLUMNS } from './read/tables/column-rules.ts';
import type { RuleTable } from './rules/rule-table.ts';
import { SPLIT_TABLES } from './split/split-rules.ts';

/** The tables by which lines are cleaned, split and joined, in the order in which a file meets them. */
export const READING_TABLES: readonly RuleTable[] = [
  SHEET_NAMES,
  NO_COLUMN_NAMES,
  NO_TABLE_TITLES,
  COLUMNS,
  CELL_FORMS,
  CELL_TEXT,
  COUNTED_PAGES,
  RUNNING_HEADS,
  LITERAL_TAGS,
  MARGINS,
  RUN_TOGETHER,
  RECORD_TITLES,
  RECORD_FIELDS,
  PAGE_NUMBERS,
  RUNNING_LINES,
  GLUED_HEADS,
  STRAY_QUESTION_MARKS,
  MARKS_OF_MARKED_PAGE,
  PAGE_NUMBERS_AT_END,
  LINE_HYPHENS,
  PAGE_NOTES,
  TITLE_STARS,
  HEAD_DATA,
  TEXT_LABELS,
  REPEATED,
  FORM_FIELDS,
  BETWEEN_DOCUMENTS,
  FURNITURE,
  OTHER_PAGES,
  ...PAGE_HEAD_TABLES,
  BYLINES,
  ...HEADING_FORM_TABLES,
  BROKEN_TITLES,
  FRAMED_TITLES,
  ENACTMENTS,
  WORDS_BROKEN_IN_TITLE,
  ATTACHMENT_LINES,
  NUMBERED_HEADINGS,
  ...SPLIT_TABLES,
  ...PARAGRAPH_TABLES,
  CUT_ENDS,
  ...LINE_JOIN_TABLES,
];
