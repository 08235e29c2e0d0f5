import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** How a note at the foot of a page opens: asked of the line, where the layout says that a page ends below it. */
export const PAGE_NOTES = ruleTable('page-note', [
  {
    id: 'page-note/sign',
    kind: 'split',
    reason: bilingual('页末的脚注', 'note at the foot of a page'),
    pattern:
      /^(?:[①-⑳]|[〔［[]\s?(?:注\s?)?\d{1,2}\s?[〕］\]]|[（(]注?\s?\d{1,2}[）)]|[*＊※]{1,3}|注\s?(?:\d{1,2}|[一二三四五六七八九十])?\s?[：:])\s?(?=[\p{Script=Han}《“])/u,
    matches: ['① 本文是青山省委的指示。', '［2］指青山县。', '* 本文没有公开发表。', '注：青山即大河。'],
    rejects: ['青山①', '一、青山县', '（一）青山', '注意防火。'],
    source: 'selected works and collections of documents, copied page by page',
  },
]);

/** The star behind a title that leads to a note on the text. */
export const TITLE_STARS = ruleTable('title-star', [
  {
    id: 'title-star/alone',
    kind: 'remove',
    reason: bilingual('标题末尾的题注标号', 'sign of a note, behind a title'),
    pattern: /(?<=[\p{Script=Han}”》）)]|\d)\s?[*＊]$/u,
    unless: /[×xX□某*＊]\s?[*＊]$/u,
    matches: ['在青山县干部会上的讲话*', '青山要绿＊'],
    rejects: ['李**', '李×*', '*青山要绿', '*'],
    source: 'selected works, whose notes on a text open with the same sign',
  },
]);
