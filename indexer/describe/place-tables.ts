import type { RuleTable } from '../rules/rule-table.ts';
import { ALONE_IN_LINE, IN_TITLE, MADE_BY, PUT_OUT_BY, REPORTS_FOR } from './issuer-rules.ts';
import { NO_BODY } from './no-body-rules.ts';
import { ADDRESSED, ALL_PARTS } from './region/mention-rules.ts';
import { NATIONAL } from './region/national-rules.ts';
import { NAME_ALONE, SPEAKER_LINES, SPEAKER_TITLES, SPOKE } from './speaker-rules.ts';

/** The rules that tell who issued a document, who speaks in it and where it belongs. */
export const PLACE_TABLES: readonly RuleTable[] = [
  NO_BODY,
  MADE_BY,
  IN_TITLE,
  PUT_OUT_BY,
  REPORTS_FOR,
  ALONE_IN_LINE,
  SPEAKER_LINES,
  NAME_ALONE,
  SPEAKER_TITLES,
  SPOKE,
  NATIONAL,
  ADDRESSED,
  ALL_PARTS,
];
