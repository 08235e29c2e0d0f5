import { bilingual } from '../../../engine/bilingual.ts';
import { ruleTable } from '../../rules/rule-table.ts';

/** Names of paragraph styles that say what a paragraph is. */

export const TITLE_STYLES = ruleTable('title-style', [
  {
    id: 'title-style/title',
    kind: 'split',
    reason: bilingual('题目的样式', 'style of the title of a document'),
    pattern: /^(?:title|标题|大标题|主标题|公文标题|文件标题|文章标题)$/,
    matches: ['title', '标题', '公文标题'],
    rejects: ['标题 1', 'subtitle', '副标题', '正文'],
    source: 'Word, and templates of offices',
  },
]);

/** The level is what the first group holds. */
export const HEADING_STYLES = ruleTable('heading-style', [
  {
    id: 'heading-style/numbered',
    kind: 'split',
    reason: bilingual('各级标题的样式', 'style of headings'),
    pattern: /^(?:heading|标题)\s{0,9}([1-9])$/i,
    matches: ['heading 1', '标题 2', 'Heading3'],
    rejects: ['标题', 'heading', '标题 10', 'toc 1'],
    source: 'Word and WPS',
  },
]);
