import type { RuleTable } from '../../rules/rule-table.ts';
import { ANNIVERSARY_MENTIONS } from './anniversary-rules.ts';
import { BROKEN_DATES } from './broken-date-rules.ts';
import { CONGRESS_MENTIONS } from './congress-rules.ts';
import { EVENTS } from './event-rules.ts';
import { FILED_DAYS, FILED_YEARS } from './filed-year-rules.ts';
import { LEGAL_HEADS, LEGAL_STEPS, LEGAL_TITLES } from './legal-rules.ts';
import { MASKS } from './mask-rules.ts';
import { PUBLICATION_LINES, REPORTED_DAYS } from './news-rules.ts';
import { OPENINGS, YEARLESS_DAYS } from './opening-rules.ts';
import { OTHER_DATES } from './other-date-rules.ts';
import { ADDRESS_DAYS, PAGE_DAYS, SITE_LINES } from './page-day-rules.ts';
import { PLAN_MENTIONS } from './plan-rules.ts';
import { SESSIONS } from './session-rules.ts';
import { SIGNATURE_PLACES } from './signature-place-rules.ts';
import { SIGNATURES } from './signature-rules.ts';
import { OWN_NUMBERS, TITLE_YEARS } from './title-rules.ts';
import { WORK_TEXTS, WORK_YEARS } from './work-year-rules.ts';
import { SPEAKS_OF_NOW, YEAR_CLUES, YEAR_MENTIONS } from './year-rules.ts';

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
  BROKEN_DATES,
  MASKS,
  PAGE_DAYS,
  ADDRESS_DAYS,
  SITE_LINES,
  PUBLICATION_LINES,
  REPORTED_DAYS,
  YEAR_MENTIONS,
  YEAR_CLUES,
  SPEAKS_OF_NOW,
  FILED_DAYS,
  FILED_YEARS,
  PLAN_MENTIONS,
  CONGRESS_MENTIONS,
  SESSIONS,
  ANNIVERSARY_MENTIONS,
  EVENTS,
];
