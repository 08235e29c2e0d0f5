import { z } from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable } from '../rules/rule-table.ts';

/**
 * What the names of elements (`class` and `id`) say of them. Asked about names in small letters, parts set off by hyphens
 * and spaces (`shareBox` is `share-box`), and always whole parts: `relative` names no list of related pages. A name alone
 * removes nothing that holds most of the words of a page.
 */
export interface PageNameRule extends Rule {
  /** Whether the element is furniture inside the text too, or only beside it. */
  readonly place: 'anywhere' | 'beside';
}

/** A name of which one part, or several in a row, is one of these. */
function parts(names: string): RegExp {
  return new RegExp(`(?:^|[-_\\s])(?:${names})(?:$|[-_\\s])`);
}

/** Names of the element that holds the text: it is content whatever else its name says. */
const CONTENT =
  /(?:^|[-_\s])(?:article|contents?|zoom|zoomcon|trs|ueditor|editor|detail|main|text|body|news|post|entry|ucap|pages|xxgk)(?:$|[-_\s\d])/;

const SOURCE = 'templates of government sites (TRS, UCAP, Visual SiteBuilder) and of news sites';

export const PAGE_NAMES: RuleTable<PageNameRule> = new RuleTable<PageNameRule>('page-name', [
  {
    id: 'page-name/share',
    kind: 'remove',
    place: 'anywhere',
    reason: bilingual('分享按钮', 'buttons for sharing'),
    pattern: parts(
      '(?:bd|social|jiathis)?-?shar(?:e|es|ing)(?:box|bar|btn|buttons?|to|list)?|bdsharebuttonbox|qr-?codes?|ewm',
    ),
    unless: CONTENT,
    matches: ['share', 'share-box', 'bdsharebuttonbox', 'qr-code'],
    rejects: ['share-content', 'shareholder', 'relative'],
    source: SOURCE,
  },
  {
    id: 'page-name/path',
    kind: 'remove',
    place: 'anywhere',
    reason: bilingual('当前位置', 'path of the page'),
    pattern: parts('bread-?crumbs?|crumbs?|cur(?:rent)?-?(?:pos|position|location)'),
    unless: CONTENT,
    matches: ['breadcrumb', 'bread-crumbs', 'current-position'],
    rejects: ['crumbled', 'position-paper'],
    source: SOURCE,
  },
  {
    id: 'page-name/foot',
    kind: 'remove',
    place: 'anywhere',
    reason: bilingual('网站页脚', 'foot of the site'),
    pattern: parts('copyrights?|footer|page-?foot(?:er)?|site-?foot(?:er)?'),
    unless: CONTENT,
    matches: ['footer', 'copyright', 'page-footer'],
    rejects: ['footnote', 'copyright-content', 'footnotes'],
    source: SOURCE,
  },
  {
    id: 'page-name/pages',
    kind: 'remove',
    place: 'anywhere',
    reason: bilingual('翻页', 'links to further pages'),
    pattern: parts('pagination|pager|page-?(?:nav|list|bar)'),
    unless: CONTENT,
    matches: ['pagination', 'page-nav'],
    rejects: ['page', 'paged'],
    source: SOURCE,
  },
  {
    id: 'page-name/other-pages',
    kind: 'remove',
    place: 'anywhere',
    reason: bilingual('其他网页的链接', 'links to other pages'),
    pattern: parts(
      'related|relevant|relates?|recommend(?:s|ed|ations?)?|(?:related|hot)-?(?:news|links?|reading|list)',
    ),
    unless: CONTENT,
    matches: ['related', 'related-links', 'recommend'],
    rejects: ['relative', 'position-relative', 'related-content'],
    source: SOURCE,
  },
  {
    id: 'page-name/size',
    kind: 'remove',
    place: 'anywhere',
    reason: bilingual('字号按钮', 'buttons for the size of letters'),
    pattern: parts('zoom-?(?:btns?|controls?|in|out|tools?)|font-?size|(?:tool|op)-?(?:bar|row)'),
    matches: ['zoom-btn', 'zoom-in', 'font-size', 'toolbar'],
    rejects: ['zoom', 'zoomcon', 'zoom-content', 'zoom-inner'],
    source: SOURCE,
  },
  {
    id: 'page-name/menu',
    kind: 'remove',
    place: 'anywhere',
    reason: bilingual('菜单', 'menu'),
    pattern: parts('(?:main|top|site)?-?(?:nav|navs|navbar|navigation|menu|menus)'),
    unless: CONTENT,
    matches: ['nav', 'top-nav', 'site-menu'],
    rejects: ['navy', 'menu-content', 'nav-text'],
    source: SOURCE,
  },
  {
    id: 'page-name/beside',
    kind: 'remove',
    place: 'beside',
    reason: bilingual('菜单、页首或侧栏', 'menu, head or side of the page'),
    pattern: parts(
      'nav|navs|navbar|navigation|menu|menus|foot|header|side|sidebar|position|location|print|tools?|search|login|banner|advert|ads?|comments?|attr|extended|editor-info|info-bar|hits|prev|next|top-?bar|links',
    ),
    unless: CONTENT,
    matches: ['nav', 'top-nav', 'sidebar', 'header'],
    rejects: ['navy', 'menu-content', 'headers-only', 'outside'],
    source: SOURCE,
  },
]).taking(withColumns(z.strictObject({ place: z.enum(['anywhere', 'beside']).default('beside') })));

/** `shareBox` as `share-box`: capitals begin a part. */
export function namesOf(written: string): string {
  return written
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[_\s]+/g, (blank) => (blank.includes('_') ? '-' : ' '))
    .toLowerCase();
}
