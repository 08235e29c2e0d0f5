import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** What tells the documents of a file apart that stand one below the other without numbers. */

/** Entries of a table of contents; the group is the title. */
export const CONTENTS_ENTRIES = ruleTable('contents-entry', [
  {
    id: 'contents-entry/leader',
    kind: 'split',
    reason: bilingual('目录的一行', 'entry of a table of contents'),
    pattern:
      /^([^\s….．·•].{0,80}?)(?:\s{0,4}(?:…[…·.]{0,120}|[.．·•]{3,120})\s{0,4}|\s{0,2}\t\s{0,2}|[ \u3000]{3,80})[（(]?\d{1,4}[)）]?$/u,
    matches: [
      '在春耕会议上的讲话……12',
      '大河县工作总结 ...... (3)',
      '在春耕会议上的讲话　　　　7',
      '知…………5',
    ],
    rejects: ['在春耕会议上的讲话', '……', '完成 2006'],
    source: 'collections of speeches and documents',
  },
]);

/** What stands above a table of contents. */
export const CONTENTS_LABELS = ruleTable('contents-label', [
  {
    id: 'contents-label/alone',
    kind: 'split',
    reason: bilingual('目录的标题', 'heading of a table of contents'),
    pattern: /^(?:总\s{0,8})?(?:目\s{0,8}[录次]|篇\s{0,8}目)\s?[:：]?$/,
    matches: ['目录', '目　　次', '总目录：'],
    rejects: ['目录编制办法', '本书目录'],
    source: 'collections of documents',
  },
]);

/** Beginnings of the first paragraph of a report in a newspaper. */
export const DATELINES = ruleTable('dateline', [
  {
    id: 'dateline/paper',
    kind: 'split',
    reason: bilingual('消息的电头', 'dateline of a report'),
    pattern:
      /^[（(【〔［[]?(?:本报|本刊|本网|本台|新华社|新华网|人民网|中新社|中新网)[^，。；：]{0,20}?(?:讯|电)(?:[\s　]{0,4}[（(].{1,40}?[）)]|[\s　：:】〕］\]])/,
    matches: [
      '本报讯（记者张三）昨天，',
      '新华社大河3月5日电 春耕开始了。',
      '本报大河6日电（记者李四）',
      '【新华社大河十五日电】',
    ],
    rejects: ['本报记者张三', '本报讯', '新华社电讯稿', '本台通讯员报道'],
    source: 'newspapers',
  },
]);

/** The number of an issue, alone on the line below the name of what is issued. */
export const ISSUE_NUMBERS = ruleTable('issue-number', [
  {
    id: 'issue-number/alone',
    kind: 'split',
    reason: bilingual('期号', 'number of an issue'),
    pattern:
      /^[（(〔［[【]?\s{0,2}(?:(?:(?:19|20)\d{2}\s?年?\s?[〕］\]）)】]?\s?第?\s?\d{1,4}\s?[号期])|第\s?[\d一二三四五六七八九十百〇]{1,5}\s?[号期次])\s{0,2}[）)〕］\]】]?$/,
    matches: ['〔2008〕4号', '第12期', '（第三次）', '2006年第5期', '[2008] 第 4 号'],
    rejects: ['河政发〔2008〕4号', '第12期培训班', '第三次会议'],
    source: 'minutes and bulletins, which are numbered by their year',
  },
]);

/** What is issued under numbers. */
export const ISSUED_NAMES = ruleTable('issued-name', [
  {
    id: 'issued-name/bulletin',
    kind: 'split',
    reason: bilingual('按期编号的文件', 'document that is issued under numbers'),
    pattern:
      /^[^，。；：]{0,30}(?:纪\s{0,6}要|简\s{0,6}报|信\s{0,6}息|动\s{0,6}态|通\s{0,6}讯|快\s{0,6}报|专\s{0,6}报|通\s{0,6}报|参\s{0,6}考|情\s{0,6}况|摘\s{0,6}报|反\s{0,6}映)$/,
    matches: ['县长办公会议纪要', '青禾简报', '大 河 信 息'],
    rejects: ['关于春耕的通知', '简报：春耕'],
    source: 'minutes and bulletins',
  },
]);

/** Titles of laws, which name no kind of document. */
export const LAW_TITLES = ruleTable('law-title', [
  {
    id: 'law-title/law',
    kind: 'split',
    reason: bilingual('法律的名称', 'title of a law'),
    pattern: /^[^，。；：]{4,40}法(?:[（(][^（）()]{1,12}[）)])?$/,
    unless: /[方做看想说手用写书合非违]法$/,
    matches: ['中华人民共和国水库法', '大河省水库法（试行）'],
    rejects: ['水库法', '春耕工作的好做法', '依照水库法，'],
    source: 'laws',
  },
]);

export const ROW_TABLES = [
  LAW_TITLES,
  CONTENTS_ENTRIES,
  CONTENTS_LABELS,
  DATELINES,
  ISSUE_NUMBERS,
  ISSUED_NAMES,
] as const;
