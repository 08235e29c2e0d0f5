import { INLINE_RULES } from '../clean/inline-rules.ts';
import { DESCRIPTION_TABLES } from '../describe/description-tables.ts';
import { PLACE_TABLES } from '../describe/place-tables.ts';
import { PAGE_TABLES } from '../read/page-tables.ts';
import { READING_TABLES } from '../reading-tables.ts';
import type { RuleTable } from './rule-table.ts';

/** Every table of rules, in the order in which a file meets them: for the test of all examples, settings and the report. */
export const ALL_TABLES: readonly RuleTable[] = [
  ...PAGE_TABLES,
  ...READING_TABLES,
  ...DESCRIPTION_TABLES,
  ...PLACE_TABLES,
  INLINE_RULES,
];
