import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** Marks in Markdown that CommonMark does not know, looked for in whole blocks. */
export const MARKDOWN_MARKS = ruleTable('markdown-mark', [
  {
    id: 'markdown-mark/note-call',
    kind: 'remove',
    reason: bilingual('注释的标号', 'sign of a note'),
    pattern: /\[\^[^\]\s]{1,20}\](?:[ \t]{0,4}:[ \t]{0,4})?/,
    matches: ['水库[^1]除险', '[^注1]: 见附件'],
    rejects: ['水库[1]除险', '[^ 1]', '[^]'],
    source: 'Markdown with footnotes',
  },
  {
    id: 'markdown-mark/struck',
    kind: 'remove',
    reason: bilingual('已删除的文字', 'deleted text'),
    pattern: /~~(?=[^\s~])[^~\n]{1,400}?~~/,
    matches: ['改为~~三年~~五年'],
    rejects: ['2010~2012年', '~~ 三年 ~~', '约~~'],
    source: 'Markdown of GitHub',
  },
  {
    id: 'markdown-mark/formula',
    kind: 'repair',
    reason: bilingual('公式的排版记号', 'signs that typeset a formula'),
    pattern: /\$(?=[^\s$])[^$\n\u3400-\u9fff，。；]{1,120}?(?<=[^\s$])\$/,
    matches: ['宽$5\\mathrm{m}$以上', '达到$95\\%$'],
    rejects: ['$5万元和$6万元', '$ 5 $', 'US$5'],
    source: 'converters of scanned pages',
  },
]);

/** Lines under which a rule of dashes makes them headings; under others it is a rule below a paragraph. */
export const UNDERLINED_HEADINGS = ruleTable('underlined-heading', [
  {
    id: 'underlined-heading/short',
    kind: 'split',
    reason: bilingual('下划线标出的标题', 'heading marked by a line below it'),
    pattern: /^.{1,60}$/u,
    unless: /[。；，]$/,
    matches: ['第一章 总则', '关于防汛工作的通知'],
    rejects: ['各乡镇要做好防汛工作。', '一是加强领导；'],
    source: 'Markdown',
  },
]);
