import { z } from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable, ruleTable } from '../rules/rule-table.ts';
import { describing } from './describing.ts';
import { NUMBER_PLACE_TABLES } from './doc-number-place-rules.ts';

const DIGIT = '[0-9０-９]';
const OPEN = '[〔［\\[【（(﹝〖{〈]';
const CLOSE = '[〕］\\]】）)﹞〗}〉]';
/** Masked (202_, XX) and shortened years ((56)财字第12号) too. */
const YEAR = `(?:[2２]\\s?[OoＯ〇○](?:\\s?[0０OoＯ〇○])\\s?${DIGIT}|(?:${DIGIT}|[lI](?=\\s?9))\\s?(?:${DIGIT}\\s?){3}|[〇○零OoＯ0０一二三四五六七八九]{2}(?:[〇○零OoＯ0０一二三四五六七八九]{2})?|[0-9]{0,3}[xX×*_＊]{1,4}|${DIGIT}{2,3}_?)`;
const BRACKETED_YEAR = `${OPEN}\\s?${YEAR}\\s?年?\\s?${CLOSE}`;
const RUNNING = `(?:字\\s?)?(?:第\\s?|号外\\s?)?(?:[0-9０-９lIxX×*_]{0,6}(?:[-—–－之、]${DIGIT}{1,4}){0,3}|${DIGIT}(?:\\s${DIGIT}){1,4}|[一二三四五六七八九十百〇○零]{1,6})\\s?[号號]`;
const ORGAN_SIGN = '[\\p{Script=Han}A-Za-z]{1,16}';
/** 青政发〔2011〕26号; the running number may be masked or missing. */
const MODERN = `(?:[（(]\\p{Script=Han}{1,2}[）)]\\s?)?${ORGAN_SIGN}\\s?${BRACKETED_YEAR}\\s?${RUNNING}`;
/** (56)财字第12号, 〔85〕国发12号: the year before the sign of the office. */
const YEAR_FIRST = `${OPEN}\\s?(?:${DIGIT}{2}|${DIGIT}{4}|[一二三四五六七八九〇○零]{2,4})\\s?年?\\s?${CLOSE}\\s?\\p{Script=Han}{1,12}?\\s?第?\\s?(?:${DIGIT}{1,6}|[一二三四五六七八九十百〇零]{1,6})\\s?号`;
/** 财农字第12号, 1956年财字第12号: numbers without a year in brackets. */
const SIGN_AND_NUMBER = `(?:${DIGIT}{2,4}年)?\\p{Script=Han}{1,12}字\\s?第\\s?(?:${DIGIT}{1,6}|[一二三四五六七八九十百〇零]{1,6})\\s?号`;
const NUMBER = `(?:${MODERN}|${YEAR_FIRST}|${SIGN_AND_NUMBER})`;
/** 国务院令第235号, …公告第18号: the number of a promulgated law. */
const ORDER = `(?:[\\p{Script=Han}]{2,24}?(?:第[一二三四五六七八九十百]+届[\\p{Script=Han}]{2,24}?)?(?:令|公告))\\s?(?:[〔（(\\[﹝][0-9０-９]{4}[〕）)\\]﹞])?\\s?[（(]?第?\\s?[0-9０-９〇零一二三四五六七八九十百]{1,8}\\s?号[）)]?`;
const ISSUE = `${OPEN}\\s?${YEAR}\\s?${CLOSE}\\s?第\\s?${DIGIT}+\\s?[期号]`;
/** A day beside the number. */
const DAY = '(?:19|20)[0-9]{2}[-年./][0-9]{1,2}[-月./][0-9]{1,2}日?';
const LABEL = '(?:(?:发文|公文|文件)?(?:字|文)?\\s?号|编号|文件编号|发文字号)';

/** Where in a document the number stands: lines of its own come first, then brackets behind a title, then promulgations. */
export type NumberPlace = 'line' | 'bracket' | 'promulgation';

interface NumberRule extends Rule {
  readonly place: NumberPlace;
}

/** How a document bears its own number. The group `number` is the number as it stands. Asked of short lines of the head. */
export const DOC_NUMBERS = new RuleTable<NumberRule>('doc-number', [
  {
    id: 'doc-number/line',
    kind: 'describe',
    place: 'line',
    reason: bilingual('独占一行的发文字号', 'the number in a line of its own'),
    pattern: new RegExp(
      `^[\\s—]*(?:${LABEL}\\s?[:：]?\\s{0,8}|\\p{Script=Han}{2,30}文件\\s{1,8}|(?:等级|密级|缓急)\\s?[:：]\\s?[\\p{Script=Han}·]{1,10}\\s{1,8}|(?:中华人民共和国)?国务院(?=国)|${DAY}[\\s;；]{1,4})?(?<number>${NUMBER}(?:\\s{0,8}[、，,；;]?\\s{0,8}${MODERN}){0,5})\\s*(?:签发人.*|发[布文]?(?:时间|日期)\\s?[:：].{0,24}|[0-9〇○零一二三四五六七八九]{4}年.{0,8})?$`,
      'u',
    ),
    unless:
      /^\s*(?:根据|按照|依据|依照|参照|转发|废止|贯彻|落实)|^\s*(?:为|经)(?:了|贯彻|落实|认真|深入|进一步)/u,
    matches: [
      '青政发〔2011〕26号',
      '青署 [ l 9 8 8 ] 4 7 号',
      '青住建发﹝2014﹞37号',
      '青政规〈2014〉号外3号',
      '青府办规[2024]13号',
      '青政发〔２０１１〕２６ 号　　签发人：张某',
      '发文字号：青府办发【2011】第26号',
      '青府议〔202_〕号',
      '(56)财字第12号',
      '〔八五〕青政字第十二号',
      '财农字第12号',
      '青保监发〔2017〕47号　青公发〔2017〕3号',
      '青政发〔二〇一一〕26号',
      '青政办字【二OO四】三十一号',
      '青林计发〔2OO6〕l8号',
      '文号：（靖）市监罚字〔2020〕第37号',
      '青自然资规告字〔2021〕6号　　发布时间：2021/6/24',
      '等级：特急·明电　　青汛电〔2010〕43号',
      '青府发（1990）字第53号',
      '青革发〔七二〕四十五号',
      '青田县人民政府文件 青政发〔2011〕26号',
      '中华人民共和国国务院国函〔2011〕26号',
      '2011年3月4日 青政函〔2011〕26号',
      '————青府办函〔2011〕26号',
      '青发（65）44号　　一九六五年七月二十日',
    ],
    rejects: [
      '根据青政发〔2011〕26号',
      '青政发〔2011〕26号文件要求抓好落实',
      '第26号',
      '身份证第12号',
      '（2011）26号楼',
    ],
    source: 'GB/T 9704-2012, 7.2.5; notices of the 1950s to 1980s',
  },
  {
    id: 'doc-number/bracketed',
    kind: 'describe',
    place: 'bracket',
    reason: bilingual('标题后括号内的发文字号', 'the number in brackets behind a title'),
    pattern: new RegExp(
      `[（(]\\s?(?:[^（()）《》]{0,20}[\\s，,])?(?<number>${MODERN}|${YEAR_FIRST})(?:[\\s，,、][^（()）]{0,20})?\\s?[）)]\\s*$`,
      'u',
    ),
    unless: /》\s?[（(][^（(]*号\s?[）)]\s*$/u,
    matches: [
      '（青府办规〔2024〕13号）',
      '关于改造浴室的通知（青住建发〔2014〕37号）',
      '（青政发〔2011〕26号 2011年3月4日）',
    ],
    rejects: ['关于落实《浴室意见》（青政发〔2014〕37号）', '根据通知（青政发〔2014〕37号）精神改造浴室'],
    source: 'titles of collections of documents',
  },
  {
    id: 'doc-number/before-title',
    kind: 'describe',
    place: 'bracket',
    reason: bilingual('标题之前的发文字号', 'the number before a title in one line'),
    pattern: new RegExp(
      `^\\s*(?<number>${ORGAN_SIGN}\\s?${BRACKETED_YEAR}\\s?${RUNNING})\\s{0,4}关于[^。；;]{4,60}(?:通知|意见|决定|批复|通报|公告|函|请示|报告)\\s*$`,
      'u',
    ),
    unless: /^\s*(?:根据|按照|依据|依照|参照|转发|废止|贯彻|落实)/u,
    matches: ['青政字〔2022〕51号关于印发浴室改造实施方案的通知'],
    rejects: ['根据青政字〔2022〕51号关于改造浴室的通知', '青政字〔2022〕51号文件关于浴室的规定'],
    source: 'pages of government sites',
  },
  {
    id: 'doc-number/behind-title',
    kind: 'describe',
    place: 'bracket',
    reason: bilingual('紧接标题的发文字号', 'the number that follows a title in one line'),
    pattern: new RegExp(
      `关于[^。；;《》]{2,60}(?:批复|通知|意见|决定|通报)(?<number>\\p{Script=Han}{2,6}\\s?${BRACKETED_YEAR}\\s?${RUNNING})(?=$|[\\s|]|中华|国务院|颁布|发布|(?:19|20)[0-9]{2}年)`,
      'u',
    ),
    matches: [
      '国务院关于同意青山省撤销青山县的批复国函〔2015〕208号中华人民共和国国务院 2015年12月3日',
      '关于改造浴室的通知青政发〔2014〕37号',
    ],
    rejects: ['关于落实通知青政发〔2014〕37号精神的意见', '关于《通知》青政发〔2014〕37号'],
    source: 'heads of libraries of official texts',
  },
  {
    id: 'doc-number/order-in-brackets',
    kind: 'describe',
    place: 'bracket',
    reason: bilingual('标题下括号内的令', 'the order in brackets beneath a title'),
    pattern: new RegExp(
      `^\\s*[（(]\\s?(?<number>[\\p{Script=Han}]{2,30}令\\s?第?\\s?(?:${DIGIT}{1,5}|[一二三四五六七八九十百〇零]{1,8})\\s?号)\\s?[）)]\\s*$`,
      'u',
    ),
    unless: /根据|按照|依照|《|关于|废止|修改|修正/u,
    matches: ['（青山省人民政府令第368号）', '(国务院令第三百号)'],
    rejects: ['（根据青山省人民政府令第368号修改）', '（青山省人民政府令）'],
    source: 'heads of rules of governments',
  },
  {
    id: 'doc-number/order',
    kind: 'describe',
    place: 'line',
    reason: bilingual('令、公告的编号', 'the number of an order or announcement'),
    pattern: new RegExp(
      `^\\s*(?<number>[\\p{Script=Han}]{2,30}(?:令|公告|主席令)\\s{0,8}[（(]?\\s?(?:${BRACKETED_YEAR}\\s?|(?:19|20)[0-9]{2}\\s?年\\s?)?第?\\s?(?:${DIGIT}{1,5}|[一二三四五六七八九十百〇零]{1,8})\\s?号\\s?[）)]?)\\s*$`,
      'u',
    ),
    unless: /根据|按照|依照|《|关于|废止/u,
    matches: [
      '青山市人民政府令第37号',
      '中华人民共和国主席令（第四十九号）',
      '青山市人民政府令　第３７号',
      '青山省税务局公告2016年第44号',
    ],
    rejects: ['根据青山市人民政府令第37号', '命令第37号车出发', '司令部第37号文件'],
    source: 'promulgations of laws and regulations',
  },
  {
    id: 'doc-number/promulgated',
    kind: 'describe',
    place: 'promulgation',
    reason: bilingual('公布该文的令、公告的编号', 'the number of the order that published the text'),
    pattern: new RegExp(`(?:^|[\\s　，,日经以])(?<number>${ORDER})\\s?(?:公布|发布|颁布|通过|公告|令)?`, 'u'),
    unless: /根据[^，。；]{0,30}(?:修改|修正|修订)的决定[^，。；]{0,10}$/u,
    matches: ['2001年3月1日 国务院令第301号公布', '1995年12月3日中华人民共和国国务院令第187号发布'],
    rejects: ['2001年3月1日 国务院公布', '第三百零一号令'],
    source: 'headers of laws',
  },
  {
    id: 'doc-number/issue',
    kind: 'describe',
    place: 'line',
    reason: bilingual('纪要、简报的期号', 'the number of an issue of minutes or bulletins'),
    pattern: new RegExp(`^\\s*(?<number>${ISSUE})\\s*$`, 'u'),
    matches: ['【202_】第12期', '〔2011〕第3期'],
    rejects: ['2011年第3期', '见〔2011〕第3期', '【重要】第3期'],
    source: 'letterheads of minutes',
  },
]).taking(
  withColumns(z.strictObject({ place: z.enum(['line', 'bracket', 'promulgation']).default('line') })),
);

const inTitle = describing('doc-number-title', 'titles of documents');
/**
 * A number that opens or closes a title or stands apart in it. One that the title's words go on behind is what it speaks of:
 * 关于学习青政发〔2011〕3号文件的通知.
 */
export const NUMBERS_IN_TITLE = ruleTable('doc-number-title', [
  inTitle(
    'apart',
    '标题首尾或单独的发文字号',
    'the number at the beginning or end of the title, or apart in it',
    new RegExp(
      `(?<=^|[\\s　（(]|通知|意见|决定|批复|纪要|方案|办法)(?!\\p{Script=Han}{0,16}(?:的|关于|通知|意见|办法))${MODERN}(?=$|[\\s　）)])`,
      'u',
    ),
    ['青政发〔2014〕37号 关于改造浴室的通知', '关于改造浴室的通知青政发〔2014〕37号'],
    ['关于学习青政发〔2014〕37号文件的通知', '对青政函〔2014〕37号的答复'],
  ),
  inTitle(
    'public-notice',
    '公告、通告标题末尾括注的编号',
    'the number in brackets at the end of the title of a public notice',
    /(?<=[公通布佈]告\s?[（(]\s?)第\s?(?:\d{1,4}|[一二三四五六七八九十百〇零]{1,6})\s?[号號](?=\s?[）)]$)/u,
    ['关于接收捐赠的公告（第3号）', '关于封路的通告（第三十六号）'],
    ['青田县人民政府第3号公告', '关于第3号公告的说明', '关于学习公告（第3号）的通知'],
  ),
  inTitle(
    'issue',
    '标题末尾的期号',
    'the number of the issue at the end of the title',
    new RegExp(`${ISSUE}(?=$|[\\s　）)])`, 'u'),
    ['安全例会纪要【202_】第9期'],
    ['安全例会纪要第9期', '纪要【2011】第9期学习体会'],
  ),
]);

const below = describing('doc-number-below', 'orders and announcements');
/** `第37号` on a line of its own, beneath the name of the order. */
export const NUMBER_LINES = ruleTable('doc-number-below', [
  below(
    'alone',
    '独占一行的令号',
    'the number of an order in a line of its own',
    new RegExp(
      `^\\s*[（(]?\\s?(?:第\\s?(?:${DIGIT}{1,5}|[一二三四五六七八九十百〇零]{1,8})\\s?号|${BRACKETED_YEAR}\\s?第?\\s?${DIGIT}{1,5}\\s?号|(?:19|20)\\d{2}\\s?年\\s?第\\s?${DIGIT}{1,5}\\s?号)\\s?[）)]?\\s*$`,
      'u',
    ),
    ['第37号', '（第三十七号）', '〔2014〕第3号', '（2006年第3号）'],
    ['第37号楼', '37号', '第37期'],
  ),
]);

const orderLine = describing('doc-number-order', 'orders and announcements');
/** The name of an order or announcement on a line of its own, above its number. */
export const ORDER_LINES = ruleTable('doc-number-order', [
  orderLine(
    'name',
    '独占一行的令、公告名称',
    'the name of an order or announcement in a line of its own',
    /^\s*[\p{Script=Han}]{2,30}(?:令|[公通布佈]\s?告)\s*$/u,
    ['青田县人民政府令', '青田县财政局公 告', '青田县人民政府通告'],
    ['青田县人民政府令第37号', '公告栏', '令', '关于封路的通告'],
    /关于/u,
  ),
]);

const numbered = describing('doc-number-numbered', 'notices to the public');
/** Titles of what is numbered in a line beneath them, where that number alone is the document's. */
export const NUMBERED_TITLES = ruleTable('doc-number-numbered', [
  numbered(
    'about',
    '“关于……的通告”之类，其下另行编号',
    'a notice to the public about something, with its number beneath',
    /关于.{2,80}的?(?:[公通布佈]告|命令|通令)\s*$/u,
    ['青田县公安局关于封路的通告', '关于修路的公告'],
    ['青田县人民政府通告', '关于修路的通告解读', '关于修路的通知'],
  ),
]);

export const DOC_NUMBER_TABLES = [
  DOC_NUMBERS,
  NUMBERS_IN_TITLE,
  NUMBER_LINES,
  ORDER_LINES,
  NUMBERED_TITLES,
  ...NUMBER_PLACE_TABLES,
] as const;
