import type { RuleTable } from '../rules/rule-table.ts';
import { DATE_TABLES } from './date/date-tables.ts';
import { DOC_NUMBERS } from './doc-number-rules.ts';
import { NAMING_LINES, OFFICE_NAMES, TITLE_ISSUERS } from './topic-rules.ts';
import { TITLE_ENDINGS } from './type-title-rules.ts';

/** The tables by which dates, numbers, kinds and subjects are told. */
export const DESCRIPTION_TABLES: readonly RuleTable[] = [
  ...DATE_TABLES,
  DOC_NUMBERS,
  TITLE_ENDINGS,
  TITLE_ISSUERS,
  NAMING_LINES,
  OFFICE_NAMES,
];
