import { FURNITURE } from '../clean/furniture-rules.ts';
import { OTHER_PAGES } from '../clean/other-pages-rules.ts';
import { PAGE_NUMBERS } from '../clean/page-number-rules.ts';
import { DESCRIPTION_TABLES } from '../describe/description-tables.ts';
import type { RuleTable } from './rule-table.ts';

/** Every table of rules, in the order in which a file meets them: for the test of all examples, settings and the report. */
export const ALL_TABLES: readonly RuleTable[] = [PAGE_NUMBERS, FURNITURE, OTHER_PAGES, ...DESCRIPTION_TABLES];
