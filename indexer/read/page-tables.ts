import type { RuleTable } from '../rules/rule-table.ts';
import { HEADING_STYLES, TITLE_STYLES } from './docx/style-name-rules.ts';
import { LINK_LISTS } from './link-list-rules.ts';
import { MARKDOWN_MARKS, UNDERLINED_HEADINGS } from './markdown-mark-rules.ts';
import { MARKDOWN_MASKS } from './markdown-mask-rules.ts';
import { NOTE_LINKS, NOTE_SIGNS } from './note-sign-rules.ts';
import { CONTENT_NAMES, HIDDEN_STYLES, KEPT_ELEMENTS, PAGE_TAGS } from './page-element-rules.ts';
import { MENU_PATHS, NO_PAGE_VALUES, PAGE_LABELS, SITE_NAMES } from './page-fact-rules.ts';
import { PAGE_NAMES } from './page-name-rules.ts';

/** The tables by which the text of pages is told from menus and marks. */
export const PAGE_TABLES: readonly RuleTable[] = [
  HIDDEN_STYLES,
  PAGE_TAGS,
  PAGE_NAMES,
  CONTENT_NAMES,
  KEPT_ELEMENTS,
  LINK_LISTS,
  NOTE_SIGNS,
  NOTE_LINKS,
  PAGE_LABELS,
  NO_PAGE_VALUES,
  SITE_NAMES,
  MENU_PATHS,
  MARKDOWN_MARKS,
  UNDERLINED_HEADINGS,
  MARKDOWN_MASKS,
  TITLE_STYLES,
  HEADING_STYLES,
];
