import { bilingual } from '../../engine/bilingual.ts';
import { REASONS } from '../reasons.ts';
import { ruleTable } from '../rules/rule-table.ts';
import { DOCUMENT_HEAD_TABLES } from './document-head-rules.ts';
import { GLUED_TITLES } from './glued-title-rules.ts';
import { ROW_TABLES } from './row-rules.ts';
import { TITLE_EDGES } from './title-edge-rules.ts';
import { TITLE_NAMES } from './title-name-rules.ts';
import {
  DATELINES_BELOW,
  ENTRIES,
  ISSUE_LINES,
  NO_HEADLINES,
  OTHER_TEXTS,
  TITLE_SIGNS,
} from './title-sign-rules.ts';

/** What tells where the articles of a page begin and which line is the title of one. */

/** Headings of chapters: where there are several, 第一篇 heads a part of one text. */
export const CHAPTERS = ruleTable('chapter', [
  {
    id: 'chapter/numbered',
    kind: 'split',
    reason: bilingual(
      '章的标题，篇是一份文件的部分',
      'heading of a chapter: the parts are those of one text',
    ),
    pattern: /^第\s*[一二三四五六七八九十\d]{1,3}\s*章/,
    matches: ['第一章 总则', '第 12 章 附则'],
    rejects: ['第一篇 总则', '见第一章', '第一节 水利'],
    source: 'laws, plans of several years',
  },
]);

/** Sentences that announce points: the points below belong to the same text. */
export const ANNOUNCEMENTS = ruleTable('announcement', [
  {
    id: 'announcement/points',
    kind: 'split',
    reason: bilingual('预告下文分几点，各点属于同一篇', 'announces points, which belong to the same text'),
    pattern: /[二三四五六七八九两][个点]方?面?[^。]{0,8}(?:意见|问题|要求|建议|工作|看法)[。：:]?$/,
    matches: ['下面，我讲三点意见。', '着重抓好两个方面的工作：'],
    rejects: ['这个问题要抓紧解决。', '提出了三点意见，请各地研究。'],
    source: 'speeches',
  },
]);

/** What is left over behind the title of a heading. */
export const HEADING_JUNK = ruleTable('heading-junk', [
  {
    id: 'heading-junk/zeros-and-signs',
    kind: 'remove',
    reason: REASONS.behindHeading,
    pattern: /(?<=[\p{Script=Han}）)])(?:0{1,4}|[\s?*_#~=]{1,80})$/u,
    matches: ['会议纪要00', '工作总结（三） ##'],
    rejects: ['会议纪要10', '工作总结2000', '会议纪要'],
    source: 'pages that collect minutes',
  },
]);

/** Titles of templates, which a site repeats between paragraphs. */
export const TEMPLATE_TITLES = ruleTable('template-title', [
  {
    id: 'template-title/names-template',
    kind: 'remove',
    reason: REASONS.repeatedPageTitle,
    pattern: /范[文本]|模板|样本|精选|大全/,
    matches: ['会议纪要范本', '工作总结模板', '讲话稿精选'],
    rejects: ['会议纪要', '文化示范乡镇总结', '样品检验通知'],
    source: 'sites that collect speeches; only where the title is repeated in the page',
  },
]);

/** The kind of a document and nothing else, as it stands in a letterhead above the title. */
export const BARE_KINDS = ruleTable('bare-kind', [
  {
    id: 'bare-kind/letterhead',
    kind: 'split',
    reason: bilingual('只有文种名，标题在下面', 'the kind of the document alone: its title is below'),
    pattern: /^.{0,4}(?:会议)?(?:纪要|通知|公告|通告|简报|通报)$/,
    matches: ['会议纪要', '县委常委会议纪要', '通知'],
    rejects: ['关于做好春耕的通知', '纪要如下', '工作总结'],
    source: 'GB/T 9704-2012, 10.3: the head of minutes',
  },
  {
    id: 'bare-kind/of-a-body',
    kind: 'split',
    reason: bilingual(
      '发文机关加文种，标题在下面',
      'a body and the kind of its document: the title is below',
    ),
    pattern:
      /^[^，。；：:关]{2,24}(?:人民政府|人民委员会|革命委员会|委员会|公署|行署|政务院|国务院|[厅局部])\s{0,4}(?:通知|通告|公告|布告|通报|指示|命令|令|函)$/,
    matches: ['大河省人民委员会通知', '大河县革命委员会 布告'],
    rejects: ['大河县人民政府关于春耕的通知', '大河县人民委员会春耕通知', '通知'],
    source: 'heads of documents of the fifties to the eighties',
  },
]);

/** Beginnings of sentences that look like titles; asked of the line and the one below with ¶ between them. */
export const OPENED_SENTENCES = ruleTable('opened-sentence', [
  {
    id: 'opened-sentence/mark-below',
    kind: 'split',
    reason: bilingual('下一行接着说，不是标题', 'goes on in the next line: no title'),
    pattern: /¶[，,、。；]/,
    matches: ['全县春耕工作¶，在县委领导下进展顺利。', '各村¶、各社区'],
    rejects: ['春耕工作，会议¶要求', '全县春耕工作总结¶今年以来，全县'],
    source: 'texts set to a width',
  },
  {
    id: 'opened-sentence/clause',
    kind: 'split',
    reason: bilingual('长句的第一行，不是标题', 'first line of a long sentence: no title'),
    pattern: /^(?=[^¶]{24})[^¶]*[，,][^¶]*¶[^，。；]*[，。；]/,
    matches: ['今年以来，在县委的正确领导和县人大的监督支持下全县各级各部门¶认真履行职责，取得成效。'],
    rejects: [
      '今年以来，全县¶认真履行职责，取得成效。',
      '今年以来，在县委的正确领导和县人大的监督支持下全县各级各部门¶工作总结',
    ],
    source: 'texts set to a width',
  },
]);

export const SPLIT_TABLES = [
  CHAPTERS,
  ANNOUNCEMENTS,
  HEADING_JUNK,
  TEMPLATE_TITLES,
  BARE_KINDS,
  OPENED_SENTENCES,
  GLUED_TITLES,
  ...DOCUMENT_HEAD_TABLES,
  ...ROW_TABLES,
  TITLE_SIGNS,
  OTHER_TEXTS,
  DATELINES_BELOW,
  NO_HEADLINES,
  ISSUE_LINES,
  ENTRIES,
  TITLE_EDGES,
  TITLE_NAMES,
] as const;
