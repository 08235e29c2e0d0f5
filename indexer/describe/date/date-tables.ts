import type { RuleTable } from '../../rules/rule-table.ts';
import { LEGAL_HEADS, LEGAL_STEPS, LEGAL_TITLES } from './legal-rules.ts';
import { MASKS } from './mask-rules.ts';
import { PUBLICATION_LINES, REPORTED_DAYS } from './news-rules.ts';
import { OPENINGS, YEARLESS_DAYS } from './opening-rules.ts';
import { OTHER_DATES } from './other-date-rules.ts';
import { SIGNATURE_PLACES, SIGNATURES } from './signature-rules.ts';
import { OWN_NUMBERS, TITLE_YEARS } from './title-rules.ts';
import { WORK_TEXTS, WORK_YEARS } from './work-year-rules.ts';

/** The tables by which the date of a text is told. */
export const DATE_TABLES: readonly RuleTable[] = [
  OTHER_DATES,
  SIGNATURES,
  SIGNATURE_PLACES,
  LEGAL_TITLES,
  LEGAL_HEADS,
  LEGAL_STEPS,
  OPENINGS,
  YEARLESS_DAYS,
  TITLE_YEARS,
  OWN_NUMBERS,
  WORK_TEXTS,
  WORK_YEARS,
  MASKS,
  PUBLICATION_LINES,
  REPORTED_DAYS,
];
