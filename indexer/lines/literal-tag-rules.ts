import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** Markup that stands in a text as its characters: the page was taken over with the tags of its paragraphs. */
export const LITERAL_TAGS = ruleTable('literal-tag', [
  {
    id: 'literal-tag/paragraph',
    kind: 'remove',
    reason: bilingual('文中残留的段落标签', 'tag of a paragraph left in the text'),
    pattern: /(?:<(?:br\s?\/?|\/?(?:p|div)(?:\s[^<>]{0,200})?)>[\s\u3000]{0,20}){1,20}/i,
    matches: [
      '第3版()<br/>专栏:<br/><br/>　　春耕',
      '<p>各乡镇：</p><p style="text-align: right;">大河县</p>',
    ],
    rejects: ['a<b>c', '<张三>', '<param>'],
    source: 'archives of newspapers; databases whose pages escape their own markup',
  },
]);
