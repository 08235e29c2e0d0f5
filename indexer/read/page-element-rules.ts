import { bilingual } from '../../engine/bilingual.ts';
import { REASONS } from '../reasons.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** What hides an element of a page; asked about its `style`. A page that hides all its text until a script shows it is shown. */
export const HIDDEN_STYLES = ruleTable('hidden-style', [
  {
    id: 'hidden-style/not-displayed',
    kind: 'remove',
    reason: REASONS.notShown,
    pattern: /(?:^|[;\s"'{])display\s{0,9}:\s{0,9}none/i,
    matches: ['display:none', 'color:red; DISPLAY : none'],
    rejects: ['display:block', 'none', '--display:none'],
    source: 'templates of sites',
  },
  {
    id: 'hidden-style/not-visible',
    kind: 'remove',
    reason: REASONS.notShown,
    pattern: /(?:^|[;\s"'{])visibility\s{0,9}:\s{0,9}(?:hidden|collapse)/i,
    matches: ['visibility:hidden', 'top:0;visibility: hidden'],
    rejects: ['overflow:hidden', 'visibility:visible', 'backface-visibility:hidden'],
    source: 'templates of sites',
  },
]);

/** Elements that by their very name hold no text of the page. */
export const PAGE_TAGS = ruleTable('page-tag', [
  {
    id: 'page-tag/navigation',
    kind: 'remove',
    reason: REASONS.menuOrLinks,
    pattern: /^(?:nav|footer|aside|dialog|menu)$/,
    matches: ['nav', 'footer', 'aside'],
    rejects: ['header', 'navy', 'article'],
    source: 'the HTML standard, 4.3 Sections',
  },
]);

/** Names that templates give to nothing but the text; asked about names as `namesOf` writes them. */
export const CONTENT_NAMES = ruleTable('content-name', [
  {
    id: 'content-name/template',
    kind: 'describe',
    reason: bilingual('模板中正文的名称', 'what templates call the element of the text'),
    pattern:
      /(?:^|[-_\s])(?:zoom|zoomcon|trs-editor|ueditor|ucap-content|article-content|content-text|vsb-content|pages-content)(?:$|[-_\s\d])/,
    matches: ['trs-editor', 'art zoomcon', 'vsb-content_2'],
    rejects: ['zoomed', 'content', 'trs-editorial'],
    source: 'templates of government sites (TRS, UCAP, Visual SiteBuilder)',
  },
]);

/** What an element begins with that is content, whatever the element is called. */
export const KEPT_ELEMENTS = ruleTable('kept-element', [
  {
    id: 'kept-element/attachments',
    kind: 'describe',
    reason: bilingual('附件的列表', 'list of attachments'),
    pattern: /^[\s【[]{0,4}附\s{0,2}(?:[件表图]|[:：])/,
    matches: ['附件：1.水库名录', '附表1', '附：名单', '附 件：'],
    rejects: ['附近的网点', '相关附件下载', '附则'],
    source: 'templates that call the list of attachments by the names of lists of other pages',
  },
]);
