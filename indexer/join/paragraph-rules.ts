import { bilingual } from '../../engine/bilingual.ts';
import { REASONS } from '../reasons.ts';
import { ruleTable } from '../rules/rule-table.ts';

const opens = bilingual('另起一段', 'opens a paragraph');

/** Lines that open a paragraph whatever stands above them. */
export const PARAGRAPH_STARTS = ruleTable('paragraph-start', [
  {
    id: 'paragraph-start/division',
    kind: 'split',
    reason: opens,
    pattern: /^第\s{0,4}[一二三四五六七八九十百零〇\d]{1,5}\s{0,4}[章节条编篇]/,
    matches: ['第一章 总则', '第十二条 县人民政府应当'],
    rejects: ['第一季度增长', '第三产业'],
    source: 'laws and regulations',
  },
  {
    id: 'paragraph-start/part-of-document',
    kind: 'split',
    reason: opens,
    pattern: /^(?:附件|附表|附[:：]|抄送|抄报|主题词)/,
    matches: ['附件：1.名单', '抄送：县委办公室', '主题词：农业 春耕 通知'],
    rejects: ['附近的村', '主题是春耕'],
    source: 'GB/T 9704-2012, 7.3.4 and 7.4',
  },
  {
    id: 'paragraph-start/greeting',
    kind: 'split',
    reason: opens,
    pattern: /^(?:同志们|各位|尊敬的)/,
    matches: ['同志们！', '各位代表：'],
    rejects: ['与各位一道', '全体同志们'],
    source: 'speeches',
  },
  {
    id: 'paragraph-start/year',
    kind: 'split',
    reason: opens,
    pattern: /^(?:[（(]\s{0,4}(?:19|20)?[\dXx_*]{2,4}年|[一二]〇|[一二]○)/,
    matches: ['（2006年3月5日通过）', '二〇〇六年三月五日'],
    rejects: ['（二）加强领导', '2006年'],
    source: 'lines below titles, signatures',
  },
  {
    id: 'paragraph-start/date',
    kind: 'split',
    reason: opens,
    pattern: /^[（(]?[\dXx_*一二三四五六七八九〇○零年月日十.\-/ ]{4,16}[）)]?$/,
    matches: ['2006年3月5日', '2006-03-05', '二〇〇六年三月'],
    rejects: ['2006年3月5日下午', '三月'],
    source: 'signatures',
  },
  {
    id: 'paragraph-start/step-of-law',
    kind: 'split',
    reason: opens,
    pattern: /^[\d０-９]{4}年[\d０-９]{1,2}月[\d０-９]{1,2}日[\s\u3000]/,
    matches: ['2006年3月5日 大河县人民代表大会通过'],
    rejects: ['2006年3月5日大河县人民代表大会通过', '2006年3月 通过'],
    source: 'the history of a law above its text',
  },
]);

/** Lines that cannot open a paragraph. */
export const RUNNING_ON = ruleTable('runs-on', [
  {
    id: 'runs-on/mark',
    kind: 'join',
    reason: REASONS.opensWithMark,
    pattern: /^[，,。、；;：:）)》”’！!？?%％]/,
    matches: ['，由县政府批准。', '》的通知', '%以上'],
    rejects: ['（二）加强领导', '“十一五”期间'],
    source: 'lines broken in front of a mark',
  },
]);

/** Words at the head of a line that stand behind a noun. */
export const NOUN_RUNS_ON = ruleTable('noun-runs-on', [
  {
    id: 'noun-runs-on/particle',
    kind: 'join',
    reason: REASONS.midSentence,
    pattern: /^(?:的(?!确|士|黎波里)|等(?=[，。；、]|[一二三四五六七八九十\d]{1,3}[个项家类]))/,
    matches: ['的防汛工作领导小组', '等，由县政府统一安排', '等五个乡镇'],
    rejects: ['的确做到了', '等级评定办法', '等待通知'],
    source: 'scanned texts set to a width',
  },
]);

/** Headings of attachments. */
export const ATTACHMENTS = ruleTable('attachment-heading', [
  {
    id: 'attachment-heading/labelled',
    kind: 'split',
    reason: bilingual('附件的标题', 'heading of an attachment'),
    pattern: /^(?:附件|附表|附录|附图|附)\s{0,4}[一二三四五六七八九十\d]{0,3}\s{0,4}(?:[:：.、]|$)/,
    matches: ['附件：', '附件1', '附表二：名单'],
    rejects: ['附件见网站', '附近', '附属设施：'],
    source: 'GB/T 9704-2012, 7.3.4',
  },
]);

/** Words that end a heading without a number. */
export const PLAIN_HEADINGS = ruleTable('plain-heading', [
  {
    id: 'plain-heading/last-word',
    kind: 'split',
    reason: bilingual('小标题的末词', 'last word of a heading'),
    pattern:
      /(?:工作总结|总结|思路|计划|安排|目标|任务|措施|问题|情况|回顾|名单|说明|附则|总则|要求|背景|意义|保障|展望|打算|建议|概况)[:：]?$/,
    matches: ['今年工作回顾', '存在的问题：', '下步打算'],
    rejects: ['情况良好', '春耕现场见闻'],
    source: 'summaries and reports',
  },
]);

export const PARAGRAPH_TABLES = [
  PARAGRAPH_STARTS,
  RUNNING_ON,
  NOUN_RUNS_ON,
  ATTACHMENTS,
  PLAIN_HEADINGS,
] as const;
