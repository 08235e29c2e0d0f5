import { REASONS } from '../reasons.ts';
import { ruleTable } from '../rules/rule-table.ts';

/**
 * A `?` at the end of a line where a character of another encoding was lost, on pages that were copied once too often.
 * They are asked about the last 130 units of a line; what is matched, or its first group, is taken off.
 */

/** Words that make the last sentence of a line a question. */
const QUESTION =
  '(?:什么|吗|呢|怎么|怎样|如何|为何|为啥|哪|谁|多少|是否|能否|可否|何[以处时必尝况]|可言|难道|岂|是不是|[管行要该对够给办算让来去]不[管行要该对够给办算让来去]|合理不|公[道平]不|没有|没(?=\\?)|多[久长大少远高]|几|咋|[吧嘛](?=\\?)|请问|咨询|^问)[^。！；?？]{0,120}';

const IS_QUESTION = new RegExp(`${QUESTION}\\?{1,120}$`);

const source = 'copies of reports and speeches on sites that have changed their encoding';

/** Marks that are told by what stands right before them. */
export const STRAY_QUESTION_MARKS = ruleTable('question-mark', [
  {
    id: 'question-mark/after-sentence',
    kind: 'remove',
    reason: REASONS.lostCharacter,
    pattern: /(?<=[。；！：，、])\?{1,6}$/,
    matches: ['各部门要抓好落实。?', '一是水库；???'],
    rejects: ['什么是水库?', '各部门要抓好落实。'],
    source,
  },
  {
    id: 'question-mark/after-bracket',
    kind: 'remove',
    reason: REASONS.lostCharacter,
    pattern: /(?<=[”）)])\?{1,6}$/,
    unless: IS_QUESTION,
    matches: ['要落实“四到位”?', '（大河县水务局）??'],
    rejects: ['什么是“四到位”?', '是否包括水塘（不含鱼塘）?'],
    source,
  },
  {
    id: 'question-mark/repeated',
    kind: 'remove',
    reason: REASONS.lostCharacter,
    pattern: new RegExp(`${QUESTION}\\?(\\?{1,120})$`),
    matches: ['群众需要什么???', '能否办到??'],
    rejects: ['群众需要什么?', '抓好落实???'],
    source: 'the same; one mark is the question’s own',
  },
  {
    id: 'question-mark/run',
    kind: 'remove',
    reason: REASONS.lostCharacter,
    pattern: /(?<=\p{Script=Han})\?{3,120}$/u,
    unless: IS_QUESTION,
    matches: ['抓好落实???', '会议到此结束????????'],
    rejects: [
      '群众需要什么???',
      '到底管不管???',
      '低保多久能批???',
      '编号：2006-???',
      '抓好落实??',
      '抓好落实？',
    ],
    source: 'the same; nobody asks three times what is no question',
  },
]);

/** Marks of a page that has been seen to carry them everywhere. */
export const MARKS_OF_MARKED_PAGE = ruleTable('question-mark-on-marked-page', [
  {
    id: 'question-mark-on-marked-page/no-question',
    kind: 'remove',
    reason: REASONS.lostCharacter,
    pattern: /\?{1,120}$/,
    unless: IS_QUESTION,
    matches: ['大河县水务局?', '抓好落实???', '?'],
    rejects: ['群众需要什么?', '群众需要什么??', '大河县水务局？'],
    source,
  },
]);
