import type { RuleTable } from '../rules/rule-table.ts';
import { LINK_LISTS } from './link-list-rules.ts';
import { PAGE_NAMES } from './page-name-rules.ts';

/** The tables by which the text of a web page is told from its menus. */
export const PAGE_TABLES: readonly RuleTable[] = [PAGE_NAMES, LINK_LISTS];
