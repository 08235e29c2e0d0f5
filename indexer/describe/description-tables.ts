import type { RuleTable } from '../rules/rule-table.ts';
import { DATE_TABLES } from './date/date-tables.ts';
import { DECISION_CELLS } from './decision-cell-rules.ts';
import { DOC_NUMBER_TABLES } from './doc-number-rules.ts';
import { TITLE_STEM_TABLES } from './title-stem-rules.ts';
import { NAMING_LINES, OFFICE_NAMES, TITLE_ISSUERS } from './topic-rules.ts';
import { TYPE_LAW_TABLES } from './type-law-rules.ts';
import { TYPE_NEWS_TABLES } from './type-news-rules.ts';
import { TYPE_NEWS_SIGN_TABLES } from './type-news-sign-rules.ts';
import { TYPE_SPEECH_TABLES } from './type-speech-rules.ts';
import { TYPE_TITLE_TABLES } from './type-title-manner-rules.ts';
import { TITLE_ENDINGS } from './type-title-rules.ts';
import { TYPE_WORDING_TABLES } from './type-wording-rules.ts';
import { TYPE_WORK_TABLES } from './type-work-rules.ts';

/** The tables by which dates, numbers, kinds and subjects are told. */
export const DESCRIPTION_TABLES: readonly RuleTable[] = [
  ...DATE_TABLES,
  DECISION_CELLS,
  ...DOC_NUMBER_TABLES,
  ...TITLE_STEM_TABLES,
  TITLE_ENDINGS,
  ...TYPE_TITLE_TABLES,
  ...TYPE_NEWS_TABLES,
  ...TYPE_NEWS_SIGN_TABLES,
  ...TYPE_SPEECH_TABLES,
  ...TYPE_LAW_TABLES,
  ...TYPE_WORK_TABLES,
  ...TYPE_WORDING_TABLES,
  TITLE_ISSUERS,
  NAMING_LINES,
  OFFICE_NAMES,
];
