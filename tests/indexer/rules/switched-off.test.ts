import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { describe as describeArticles, readFile } from '../../../indexer/pipeline.ts';
import { ALL_TABLES } from '../../../indexer/rules/all-tables.ts';
import type { RuleTable } from '../../../indexer/rules/rule-table.ts';
import { NO_SETTINGS, type RuleSettings, underRules } from '../../../indexer/rules/rules-in-force.ts';

const gazetteer = loadGazetteer();
const prose = '各乡镇要抓住晴好天气整地备肥，农业部门要派人下到田间，种子和化肥要在月底之前送到村里。';
const more = `${prose}\n${prose}`;

/** Texts around an example of a rule, in which it decides something. */
const CONTEXTS: Readonly<Record<string, readonly [file: string, text: (example: string) => string]>> = {
  title: ['a.txt', (e) => `${e}\n\n${more}\n`],
  decision: ['a.txt', (e) => `大河县农业局行政处罚信息公开表\n\n${e} | 大农罚决字〔2006〕5号\n${more}\n`],
  belowBulletin: ['a.txt', (e) => `大河信息\n${e}\n${prose}\n${prose}\n`],
  belowHeadline: ['a.txt', (e) => `大河：春茶飘香\n${e}${prose}\n${prose}\n`],
  aboveDateline: ['a.txt', (e) => `${e}\n本报大河讯（记者 张三）${prose}\n${prose}\n`],
  belowTitle: ['a.txt', (e) => `关于做好春耕工作的通知\n${e}\n\n各乡镇人民政府：\n${more}\n`],
  aboveTitle: ['a.txt', (e) => `${e}\n\n关于做好春耕工作的通知\n\n各乡镇人民政府：\n${more}\n2006年3月5日\n`],
  pageEdge: [
    'a.txt',
    (e) =>
      [
        '春耕工作总结',
        ...[0, 1].flatMap(() => [prose.slice(0, 22), e, ...(more.slice(22).match(/.{1,22}/g) ?? [])]),
      ].join('\n'),
  ],
  pageTop: [
    'a.txt',
    (e) =>
      [
        '春耕工作总结',
        ...[0, 1].flatMap(() => [
          '各村要在清明之前把秧田整好，种子由供',
          `${e}销社送到村里，不得另收运费。`,
          ...(more.match(/.{1,12}/g) ?? []),
        ]),
      ].join('\n'),
  ],
  line: ['a.txt', (e) => `关于做好春耕工作的通知\n\n${prose}\n${e}\n${prose}\n`],
  siteFoot: ['a.txt', (e) => `关于做好春耕工作的通知\n\n我县${more}\n我县各乡镇要照办。\n${e}\n`],
  foot: ['a.txt', (e) => `关于做好春耕工作的通知\n\n${more}\n${e}\n`],
  inSentence: ['a.txt', (e) => `关于做好春耕工作的通知\n\n${prose}${e}，${prose}\n`],
  opens: ['a.txt', (e) => `关于做好春耕工作的通知\n\n${e}${prose}\n${prose}\n`],
  place: ['大河/a.txt', (e) => `浙江省杭州市${e}\n\n${more}\n`],
  placeIn: ['a.txt', (e) => `浙江省杭州市富阳县人民政府关于做好春耕工作的通知\n\n${prose}${e}。\n${prose}\n`],
  speech: [
    'a.txt',
    (e) => `在全县农业工作会议上的讲话\n县长 张三\n（2006年3月5日）\n\n同志们：\n${e}\n${more}\n谢谢大家！\n`,
  ],
  speechHead: ['a.txt', (e) => `在全县农业工作会议上的讲话\n${e}\n\n同志们：\n${more}\n`],
  speechBare: ['a.txt', (e) => `${e}\n\n同志们：\n${more}\n谢谢大家！\n`],
  law: [
    'a.txt',
    (e) =>
      `大河县河道管理条例\n（${e}）\n\n第一条 为加强河道管理，制定本条例。\n第二条 ${prose}\n第三条 本条例自2006年5月1日起施行。\n`,
  ],
  lawHead: [
    'a.txt',
    (e) => `大河县河道管理条例\n${e}\n\n第一条 为加强河道管理，制定本条例。\n第二条 ${prose}\n`,
  ],
  lawBody: [
    'a.txt',
    (e) =>
      `大河县河道管理条例\n\n第一条 为加强河道管理，制定本条例。\n${e}\n第二条 ${prose}\n第三条 本条例自公布之日起施行。\n`,
  ],
  lawEnd: [
    'a.txt',
    (e) => `大河县河道管理条例\n\n第一条 为加强河道管理，制定本条例。\n第二条 ${prose}\n${e}\n`,
  ],
  lawTitle: [
    'a.txt',
    (e) =>
      `${e}\n（2006年3月5日大河县第三届人民代表大会第一次会议通过）\n\n第一条 为加强河道管理，制定本条例。\n第二条 ${prose}\n`,
  ],
  lawDate: [
    'a.txt',
    (e) =>
      `大河县河道管理条例\n（${e.replaceAll('2006年', '2006年3月5日')}）\n\n第一条 为加强河道管理，制定本条例。\n`,
  ],
  report: [
    '浙江/a.txt',
    (e) =>
      `政府工作报告\n——2006年3月5日在大河县第三届人民代表大会第一次会议上\n大河县人民政府县长 张三\n\n各位代表：\n${e}\n${more}\n`,
  ],
  reportHead: [
    'a.txt',
    (e) => `政府工作报告\n${e}\n\n各位代表：\n现在，我代表县人民政府向大会作工作报告，请予审议。\n${more}\n`,
  ],
  signed: ['a.txt', (e) => `关于做好春耕工作的通知\n\n${more}\n${e}\n2006年3月5日\n`],
  signedDay: ['a.txt', (e) => `关于做好春耕工作的通知\n\n${more}\n大河县人民政府\n${e}\n`],
  signedDate: [
    'a.txt',
    (e) => `关于做好春耕工作的通知\n\n${more}\n大河县人民政府\n${e.replaceAll('2006年', '2006年3月5日')}\n`,
  ],
  number: [
    'a.txt',
    (e) => `大河县人民政府文件\n${e}\n\n关于做好春耕工作的通知\n\n各乡镇人民政府：\n${more}\n`,
  ],
  belowNumber: [
    'a.txt',
    (e) => `大河县人民政府文件\n大政发〔2006〕5号\n${e}\n\n关于做好春耕工作的通知\n\n${more}\n`,
  ],
  numberIn: [
    'a.txt',
    (e) => `大河县人民政府文件\n${e}大政发〔2006〕5号\n\n关于做好春耕工作的通知\n\n${more}\n`,
  ],
  numberBefore: ['a.txt', (e) => `关于做好春耕工作的通知\n大政发〔2006〕5号${e}\n\n${more}\n`],
  news: [
    'a.txt',
    (e) => `大河县召开春耕生产现场会\n${e}\n本报讯（记者 张三）昨天，大河县召开春耕生产现场会。\n${more}\n`,
  ],
  newsLine: [
    'a.txt',
    (e) => `大河县召开春耕生产现场会\n\n本报讯（记者 张三）昨天，大河县召开春耕生产现场会。${e}\n${more}\n`,
  ],
  attached: [
    'a.txt',
    (e) =>
      `关于做好春耕工作的通知\n\n${prose}\n大河县人民政府\n2006年3月5日\n${e}\n大河县春耕方案\n大政发〔2005〕3号\n${prose}\n2004年1月2日\n`,
  ],
  numberedSpeech: ['a.txt', (e) => `第1篇：在全县农业工作会议上的讲话\n${e}\n\n同志们：\n${more}\n`],
  under: ['a.txt', (e) => `浙江省\n${e}\n\n${more}\n`],
  minutes: [
    'a.txt',
    (e) => `县长办公会议\n\n${e}\n会议认为，春耕形势很好。\n${prose}\n会议要求，抓紧落实。\n${prose}\n`,
  ],
  untitled: ['a.txt', (e) => `${prose}\n${e}\n${prose}\n`],
  first: ['a.txt', (e) => `${e}${prose}\n${prose}\n`],
  collection: [
    'a.txt',
    (e) => `${e}\n\n第一篇：关于春耕的通知\n\n${more}\n\n第二篇：关于夏收的通知\n\n${more}\n`,
  ],
  headings: [
    'a.txt',
    (e) =>
      `关于做好春耕工作的意见\n\n${e}\n${prose}\n二、主要任务\n${prose}\n三、保障措施\n${prose}\n四、组织领导\n${prose}\n`,
  ],
  work: ['a.txt', (e) => `春耕工作\n\n${e}\n${more}\n${e}\n${more}\n${e}\n`],
  csvHeader: ['a.csv', (e) => `${e},正文\n甲,${prose}\n乙,${prose}\n`],
  csvCell: ['a.csv', (e) => `标题,正文\n春耕,"${e.replaceAll('"', '""')}${prose}"\n夏收,${prose}\n`],
  csvCells: ['a.csv', (e) => `甲,标题,正文\n${e},春耕,${prose}\n${e},夏收,${prose}\n`],
  author: ['a.csv', (e) => `作者,标题,正文\n${e},在全县大会上的讲话,同志们：${prose}\n`],
  folder: ['X/a.txt', (_) => `春耕工作\n\n${more}\n`],
  brokenLaw: ['a.txt', (e) => `大河省公共浴室卫生\n管理条例\n${e}\n\n第一条 ${prose}\n第二条 ${prose}\n`],
  inRow: [
    'a.txt',
    (e) =>
      `关于做好春耕工作的通知\n大政发〔2006〕4号\n各乡镇人民政府：\n${more}\n2006年3月5日\n${e}\n大政发〔2006〕5号\n各乡镇人民政府：\n${more}\n`,
  ],
  signedInRow: [
    'a.txt',
    (e) =>
      `关于做好春耕工作的通知\n各乡镇人民政府：\n${prose}\n${e}\n大河县人民政府\n2006年3月5日\n关于做好夏收工作的通知\n各乡镇人民政府：\n${prose}\n`,
  ],
  dividedInRow: [
    'a.txt',
    (e) =>
      `关于做好春耕工作的通知\n各乡镇人民政府：\n${prose}\n${e}\n关于做好夏收工作的通知\n各乡镇人民政府：\n${prose}\n`,
  ],
  accounts: ['a.txt', (e) => `${e}\n一、${prose}\n二、${prose}\n大河县${e}\n一、${prose}\n二、${prose}\n`],
  placedInRow: [
    'a.txt',
    (e) => `${e}\n各乡镇人民政府：\n${prose}\n文件二：关于做好夏收工作的通知\n各乡镇人民政府：\n${prose}\n`,
  ],
  counted: ['a.txt', (e) => `社区工作总结\n${e}\n${prose}\n社区工作总结2\n${prose}\n`],
  serial: ['a.txt', (e) => `${e}（一）\n${prose}\n${e}（二）\n${prose}\n`],
  explained: [
    'a.txt',
    (e) => `${e}\n——2006年3月5日在大河县人大常委会第三次会议上\n大河县水利局局长 张三\n\n主任：\n${more}\n`,
  ],
  attachedInRow: [
    'a.txt',
    (e) =>
      `关于做好春耕工作的通知\n大政发〔2006〕4号\n各乡镇人民政府：\n${more}\n2006年3月5日\n${e}\n关于做好夏收工作的通知\n大政发〔2006〕5号\n各乡镇人民政府：\n${more}\n`,
  ],
  records: ['a.txt', (e) => `${e}\n作者：张三\n${more}\n${e}\n作者：张三\n${more}\n`],
  recordFields: ['a.txt', (e) => `标题：春耕调查\n${e}\n${more}\n标题：夏收调查\n${e}\n${more}\n`],
  questions: ['a.txt', (e) => `大河县春耕政策问答\n${e}\n${more}\n`],
  quotedLines: ['a.txt', (e) => `${e}\n> ${prose}\n> ${prose}\n> ${prose}\n`],
  laws: ['a.txt', (e) => `大河县河道办法\n第一条 ${prose}\n${e}\n第一条 ${prose}\n`],
  contents: [
    'a.txt',
    (e) =>
      `讲话选编\n${e}\n在夏收会议上的讲话……9\n在春耕会议上的讲话\n${more}\n在夏收会议上的讲话\n${more}\n`,
  ],
  betweenDocuments: [
    'a.txt',
    (e) => `${e}\n社区工作总结\n${more}\n${e}\n街道工作总结\n${more}\n${e}\n小河工作总结\n${more}\n`,
  ],
  sentOn: ['a.txt', (e) => `关于春耕的通知\n${more}${e}\n\n\n社区工作总结\n${more}\n`],
  broughtTitle: ['a.txt', (e) => `关于夏收的通知\n${more}\n\n\n${e}\n${more}\n`],
  contentsLabel: [
    'a.txt',
    (e) =>
      `春耕纪实选编\n${e}\n1.关于春耕的通知\n2.关于夏收的通知\n3.老农谈春耕\n关于春耕的通知\n${more}\n关于夏收的通知\n${more}\n老农谈春耕\n${more}\n`,
  ],
  issues: ['a.txt', (e) => `大河简报\n第1期\n${more}\n大河简报\n${e}\n${more}\n`],
  issued: ['a.txt', (e) => `${e}\n第1期\n${more}\n${e}\n第2期\n${more}\n`],
  pageNotes: [
    'a.txt',
    (e) =>
      `关于春耕的指示①\n各地春耕进展不一，播种不足五成的地方，其中以\n${e}\n—— 8 ——\n大河为最多，应即派人前往，务必在月底完成。\n`,
  ],
  starred: ['a.txt', (e) => `${e}\n${more}\n* 这是张三同志在青山县干部会上的讲话记录。\n`],
  paper: ['a.txt', (e) => `${e}\n\n北塘专区推广插秧机\n${prose}\n\n沿河三村合办茶园\n${prose}\n`],
  belowReport: [
    'a.txt',
    (e) =>
      `大河日报　1956年5月18日　星期五\n\n北塘专区推广插秧机\n${prose}\n${e}\n\n沿河三村合办茶园\n${prose}\n`,
  ],
  pages: ['a.txt', (e) => `关于做好春耕工作的通知\n\n${prose}\n- 1 -\n${prose}\n- 2 -\n${prose}\n${e}`],
  quoted: ['a.txt', (e) => `???关于做好春耕工作的通知\n\n??${prose}\n${e}\n??${prose}\n`],
  labels: [
    'a.txt',
    (e) =>
      `索引号：0001/2006-12\n${e}\n成文日期：2006年3月5日\n标题：关于做好春耕工作的通知\n正文：\n${more}\n`,
  ],
  fields: ['a.txt', (e) => `大河县项目表\n\n项目名称：北门桥\n来源：省级补助\n${e}\n`],
  textLabel: ['a.txt', (e) => `标题：关于做好春耕工作的通知\n文号：大政发〔2006〕5号\n${e}\n${more}\n`],
};

/** Where an example of each table is tried first; then come all other contexts. */
const CONTEXT_OF: Readonly<Record<string, string>> = {
  'decision-cell': 'decision',
  column: 'csvHeader',
  'cell-form': 'csvCells',
  cell: 'csvCell',
  'record-title': 'records',
  'record-field': 'recordFields',
  'page-number': 'title',
  'running-line': 'pageEdge',
  'glued-head': 'pageTop',
  'question-mark': 'title',
  'page-number-at-end': 'work',
  'head-data': 'labels',
  'text-label': 'labels',
  furniture: 'title',
  'other-pages': 'belowTitle',
  'split-date': 'title',
  'template-name': 'work',
  salutation: 'work',
  addressee: 'work',
  'doc-number-line': 'title',
  letterhead: 'title',
  'body-line': 'title',
  'labelled-line': 'work',
  'document-name': 'line',
  'below-title': 'title',
  'collection-name': 'aboveTitle',
  'broken-title': 'title',
  'framed-title': 'title',
  'enactment-below': 'brokenLaw',
  'own-title': 'inRow',
  'attached-label': 'attachedInRow',
  'passed-on': 'signedInRow',
  'sent-on': 'sentOn',
  'brought-title': 'broughtTitle',
  'between-documents': 'betweenDocuments',
  'below-signature': 'dividedInRow',
  'kindred-title': 'accounts',
  'turn-of-talk': 'questions',
  margin: 'quotedLines',
  'page-note': 'pageNotes',
  'title-star': 'starred',
  'paper-head': 'paper',
  'report-end': 'belowReport',
  'law-title': 'laws',
  'contents-entry': 'contents',
  'contents-label': 'contentsLabel',
  'issue-number': 'issues',
  'issued-name': 'issued',
  'place-in-row': 'placedInRow',
  'counted-title': 'counted',
  series: 'serial',
  explanation: 'explained',
  'broken-title-word': 'title',
  'attachment-line': 'attached',
  'numbered-heading': 'title',
  'template-title': 'work',
  'opened-sentence': 'title',
  'title-sign': 'speech',
  'other-texts': 'aboveTitle',
  'dateline-below': 'belowHeadline',
  'no-headline': 'aboveDateline',
  'issue-line': 'belowBulletin',
  'title-edge': 'title',
  'title-name': 'speechHead',
  'runs-on': 'belowTitle',
  'noun-runs-on': 'belowTitle',
  'attachment-heading': 'title',
  'plain-heading': 'line',
  'line-join': 'line',
  'other-date': 'lawDate',
  signature: 'aboveTitle',
  'signature-place': 'attached',
  'legal-title': 'aboveTitle',
  'legal-head': 'lawTitle',
  'legal-step': 'lawDate',
  opening: 'attached',
  'yearless-day': 'title',
  'title-year': 'title',
  'own-number': 'title',
  'work-text': 'title',
  'work-year': 'title',
  mask: 'title',
  'page-day': 'lawDate',
  'page-site': 'siteFoot',
  'publication-line': 'line',
  year: 'belowTitle',
  'year-clue': 'title',
  'speaks-of-now': 'law',
  plan: 'title',
  event: 'title',
  'doc-number': 'title',
  'doc-number-title': 'title',
  'doc-number-promulgation': 'placeIn',
  'title-tail': 'title',
  'type-title': 'title',
  'type-title-about': 'title',
  'type-title-heard': 'title',
  'type-title-service': 'title',
  'type-title-reporting': 'title',
  'type-title-spoken': 'title',
  'type-title-government-report': 'title',
  'type-title-handed-on': 'title',
  'type-dateline': 'title',
  'type-event': 'title',
  'type-reported-speech': 'news',
  'type-news-sign': 'title',
  'type-salutation': 'title',
  'type-speech-opening': 'title',
  'type-salutation-in-sentence': 'title',
  'type-address': 'first',
  'type-work-report': 'title',
  'type-work-report-unaddressed': 'title',
  'type-enactment': 'law',
  'type-provision': 'lawTitle',
  'type-congress': 'lawTitle',
  'type-no-law': 'lawTitle',
  'type-supreme-court': 'lawTitle',
  'type-minutes-phrase': 'title',
  'type-minutes-label': 'work',
  'type-minutes-paragraph': 'title',
  'type-summary': 'title',
  'type-summary-opening': 'title',
  'type-plan': 'title',
  'type-programme': 'work',
  'type-named': 'title',
  'type-closing': 'title',
  'type-subtitle': 'title',
  'type-self-named': 'title',
  'type-wording': 'title',
  'type-addressee': 'title',
  'type-statistics': 'work',
  'topic-line': 'opens',
  'topic-office': 'title',
  'no-body': 'title',
  'issuer-made': 'title',
  'no-letterhead': 'number',
  'issuer-title': 'title',
  'issuer-published': 'title',
  'issuer-report': 'title',
  'issuer-line': 'title',
  'spoken-line': 'numberedSpeech',
  'speaker-line': 'speechHead',
  'speaker-name': 'speechHead',
  'speaker-title': 'title',
  'no-speaker': 'author',
  'body-name': 'title',
  'and-others': 'belowTitle',
  'glued-bodies': 'title',
  'plain-name': 'title',
  'without-place': 'title',
  'meeting-place': 'reportHead',
  'day-line': 'signedDay',
  'running-text': 'signedDay',
  national: 'lawTitle',
  addressed: 'place',
  'all-parts': 'title',
  'name-office': 'place',
  'foreign-name': 'place',
  'title-place': 'place',
  'title-other': 'place',
  'told-place': 'title',
  'title-doubt': 'place',
  'act-head': 'title',
  inline: 'title',
};

/** Tables whose rules are switched off in another test, which knows what they decide. */
const ELSEWHERE = [
  'tests/indexer/read/reading-rules-off.test.ts',
  'tests/indexer/describe/date/rules-off.test.ts',
  'tests/indexer/describe/region/rules-off.test.ts',
  'tests/indexer/describe/issuer/issuer-rules-off.test.ts',
  'tests/indexer/describe/doc-number-rules-off.test.ts',
  'tests/indexer/describe/type-rules-off.test.ts',
];

const tests = ELSEWHERE.map((file) => readFileSync(join(import.meta.dirname, '../../..', file), 'utf8')).join(
  '\n',
);
const isElsewhere = ({ name }: RuleTable): boolean => tests.includes(`'${name}/`);

/** Tables that say something only together with others; that nobody goes round their switch is shown below. */
const IN_COMPANY = [
  'date-line',
  'speech-heading',
  'long-title',
  'chapter',
  'announcement',
  'heading-junk',
  'bare-kind',
  'entry',
  'paragraph-start',
  'lone-line',
  'merged-line',
  'doc-number-end',
  'type-congress-report',
  'type-governor-at-congress',
  'type-title-line',
  'type-chronicle',
  'topic-issuer',
  'title-body',
  'broken-path',
  'channel',
  'question-mark-on-marked-page',
  'repeated',
];

/** What is made of a file: its articles, the fate of each character, and all that is said of it. */
async function outcome(file: string, text: string, settings: RuleSettings): Promise<string> {
  const result = await readFile({ root: '', file, bytes: Buffer.from(text), settings });
  if (result.status !== 'read') return result.status;
  const { articles, segments } = result.file;
  const described = underRules(settings, () => describeArticles(articles, gazetteer, []));
  return JSON.stringify([
    articles.map(({ title, passages, given }) => [title, passages, given]),
    segments,
    described,
  ]);
}

/** The first rule of a table without which something else is made of an example of it; null where none is found. */
async function decides({ name, rules }: RuleTable): Promise<string | null> {
  const first = CONTEXT_OF[name];
  const contexts = Object.entries(CONTEXTS).sort(([a], [b]) => Number(b === first) - Number(a === first));
  for (const [, [file, around]] of contexts) {
    for (const { id, matches } of rules.slice(0, 12)) {
      for (const example of matches.slice(0, 2)) {
        const text = around(
          example.replaceAll('¶', '\n').replaceAll('⏎', '\n大政发〔2006〕5号').replaceAll('☐', '2006年'),
        );
        const on = await outcome(file, text, NO_SETTINGS);
        if (on !== (await outcome(file, text, { off: new Set([id]), added: new Map() }))) return id;
      }
    }
  }
  return null;
}

describe('a rule of the table that is switched off decides nothing any more', () => {
  const tables = ALL_TABLES.filter((table) => !isElsewhere(table) && !IN_COMPANY.includes(table.name));
  it.each(tables)('$name', { timeout: 60_000 }, async (table) => {
    expect(await decides(table)).not.toBeNull();
  });

  it('in no table is a rule that is off asked', () => {
    const off = new Set(ALL_TABLES.flatMap(({ rules }) => rules.map(({ id }) => id)));
    const asked = underRules({ off, added: new Map() }, () =>
      ALL_TABLES.flatMap((table) =>
        table.rules.flatMap(({ id, matches }) => [
          ...table.active,
          ...matches.flatMap((text) => [
            table.first(text),
            table.match(text),
            table.named(id, text),
            table.inForce(id),
          ]),
        ]),
      ),
    );
    expect(asked.filter((rule) => rule !== null)).toEqual([]);
  });

  it('nobody reads the rows of a table but those that count rules or take a table apart', () => {
    const root = join(import.meta.dirname, '../../../indexer');
    const readers = globSync('**/*.ts', { cwd: root }).filter((file) =>
      /\b[A-Z][A-Z_]+\.rules\b/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(readers).toEqual([]);
  });
});
