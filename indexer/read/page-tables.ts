import type { RuleTable } from '../rules/rule-table.ts';
import { LINK_LISTS } from './link-list-rules.ts';
import { MARKDOWN_MASKS } from './markdown-mask-rules.ts';
import { PAGE_NAMES } from './page-name-rules.ts';

/** The tables by which the text of pages is told from menus and marks. */
export const PAGE_TABLES: readonly RuleTable[] = [PAGE_NAMES, LINK_LISTS, MARKDOWN_MASKS];
