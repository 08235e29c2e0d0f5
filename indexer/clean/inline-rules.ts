import { z } from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { PRIVATE_USE } from '../../engine/text/private-use.ts';
import { characterOfRadical } from '../../engine/text/radicals.ts';
import { breaksWord } from '../lines/broken-words.ts';
import { isHan } from '../lines/characters.ts';
import { TONED } from '../lines/glosses.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { simplified } from '../lines/simplified.ts';
import { REASONS } from '../reasons.ts';
import { withColumns } from '../rules/added-columns.ts';
import { RuleTable } from '../rules/rule-table.ts';
import type { InlineRule } from './inline-rule.ts';
import { NOTE_MARK_RULES } from './note-mark-rules.ts';

/** All characters from one to another. */
function span(first: string, last: string): string {
  const from = first.charCodeAt(0);
  const length = last.charCodeAt(0) - from + 1;
  return String.fromCharCode(...Array.from({ length }, (_, at) => from + at));
}

/** UTF-16 units of Chinese characters, as `isHan` has them. */
const HAN = '\\u4e00-\\u9fff\\u3400-\\u4dbf\\u3007\\uf900-\\ufaff\\ud840-\\udfff';
const DIGIT = '\\d０-９';
const BLANK = '[ \\t\\u00a0\\u3000]';
const BLANKS = ' \t\u00a0\u3000';
const WIDE_MARKS = '，。、；：！？“”‘’（）《》〈〉【】「」『』〔〕…—';
const MARKS = `${WIDE_MARKS},;:!?()`;

/** Whether a text begins with a character that is written otherwise in Simplified Chinese. */
function isTraditional(text: string): boolean {
  const [first = ''] = text;
  return simplified(first) !== first;
}

/** Words that sites break with a hyphen to pass filters. Only these are mended: a hyphen between two words is common. */
const BROKEN_WORDS =
  '民主 民族 政府 政治 政策 党委 党员 领导 干部 群众 社会 腐败 廉政 独立 自由 宗教 法律 法治 警察 公安 军队 中央 国家 人民 书记 选举 维稳 上访 信访 反对 革命 改革'
    .split(' ')
    .map((word) => `(?<=${word.charAt(0)})-(?=${word.charAt(1)})`)
    .join('|');

/** Words that stand before an amount, and what is counted in amounts with decimals. */
const BEFORE_AMOUNT =
  '投资|资金|收入|产值|增加值|总值|完成|达|达到|增长|下降|约|为|超|近|共|计|额|了|新增|面积|里程|长|宽|高';
const AMOUNT = '亿|万(?:元|吨|人|户|亩|平方|千瓦|公里|立方)|%|％|‰|个百分点|倍';
const LENGTHS = '米|公里|千米|厘米|毫米|公顷|平方|立方|吨|千克|公斤|元|亩|度|级';

/** Behind the date of a decision and the number of a provision a space divides. */
const NOT_APART =
  '(?<!\\d{4}年\\d{1,2}月\\d{1,2}日)(?<!^第[〇零一二三四五六七八九十百千]{1,12}[编章节条款](?:之[一二三四五六七八九十]{1,3})?)';

/**
 * A gap wider than so many blanks that does not part two words each spread over a narrower one: 王　芳　　李　娜 are two names. That of
 * one blank more is asked for, or, from two on, any wider one.
 */
function apart(narrow: number): string {
  const spread = `[${HAN}]${BLANK}{1,${narrow}}[${HAN}]`;
  const wide = narrow === 1 ? `${BLANK}{2}(?!${BLANK})` : `${BLANK}{${narrow + 1},}`;
  return `(?<!${spread})${wide}(?!${spread})`;
}

/** Lines in which a mark may stand on purpose: short ones, and those with none of a sentence. */
const NOT_A_SENTENCE = /^.{0,15}$|^[^，。；]*$/;

/** Characters by which countries, places and groups are named, and tied together with a hyphen. */
const NAMED_BY_ONE =
  '中美日韩俄英法德欧亚非澳台京津冀沪苏浙皖粤川渝城乡县镇村校企政银军警民干群产学研农工商公私上下左右';

/** Whether what stands there breaks a word of the dictionary: a character and a mark behind it prove nothing inside a line. */
function isInsideWord(text: string, start: number, end: number): boolean {
  let to = end;
  while (to < end + 6 && isHan(text.charCodeAt(to))) to += 1;
  return breaksWord(text.slice(Math.max(0, start - 6), start), text.slice(end, to));
}

const RULES: readonly InlineRule[] = [
  {
    id: 'inline/page-number',
    kind: 'remove',
    outcome: 'page-number',
    became: '',
    signs: '—–－―-',
    pagedOnly: true,
    reason: REASONS.pageNumberInLine,
    pattern: new RegExp(
      `(?<![${DIGIT}])[—–－―]\\s?\\d{1,3}\\s?[—–－―](?![${DIGIT}])|(?<=[${HAN}，、])\\s?-\\s\\d{1,3}\\s-\\s?(?=[${HAN}])`,
    ),
    matches: ['加快统筹城乡发—12—展步伐', '全面推进－ 3 －改革', '全面推进- 3 -改革'],
    rejects: ['2010—11—12号文', '—2006—年', '2—3', '全面推进-3-改革'],
    source: 'GB/T 9704-2012, 7.5; scans and web copies of printed pages',
  },
  {
    id: 'inline/radical',
    kind: 'repair',
    outcome: 'radical',
    became: characterOfRadical,
    signs: span('\u2e80', '\u2fdf'),
    reason: REASONS.radical,
    pattern: /[\u2e80-\u2fdf]/,
    matches: ['⼈⺠政府'],
    rejects: ['人民政府'],
    source: 'text layers of PDF files',
  },
  {
    id: 'inline/pronunciation',
    kind: 'repair',
    outcome: 'ruby',
    became: (match) => (isTraditional(match) ? match.charAt(0) : null),
    signs: TONED,
    reason: bilingual(
      '转换繁体时夹入的注音',
      'pronunciation put in by a converter to Traditional characters',
    ),
    pattern: new RegExp(`[${HAN}][（(](?=[a-zü]{0,5}[${TONED}])[a-zü${TONED}]{1,6}[）)]`),
    matches: ['國(guó)民經(jīng)濟(jì)', '批準(zhǔn)'],
    rejects: ['批準(zhun)', '國（guó的读音）'],
    source:
      'sites that convert to Traditional characters and gloss those of several readings; a gloss behind a Simplified character is the author’s',
  },
  {
    id: 'inline/private-use',
    kind: 'repair',
    outcome: 'private-use',
    became: (unit) => PRIVATE_USE.get(unit) ?? null,
    signs: [...PRIVATE_USE.keys()].join(''),
    reason: bilingual('造字区代码代表的字', 'character written as a private-use code'),
    pattern: /[\ue76c\ue78d-\ue796\ue7c7\ue7c8\ue7e7-\ue7f3\ue815-\ue864]/,
    matches: ['副县长\ue863建国', '\ue855'],
    rejects: ['\ue010', '副县长䶮建国'],
    source: 'GB 18030-2000, positions at private use that GB 18030-2005 and 2022 give a character',
  },
  {
    id: 'inline/private-point',
    kind: 'repair',
    outcome: 'decimal-point',
    became: '.',
    signs: '\ue010',
    reason: bilingual('造字区代码代表的小数点', 'decimal point written as a private-use code'),
    pattern: new RegExp(`(?<=[${DIGIT}])\\ue010(?=[${DIGIT}])`),
    matches: ['高度不得低于1\ue0104米'],
    rejects: ['高度\ue010米', '第1\ue010条'],
    source: 'regulations of cities in Zhejiang converted from typesetting programs',
  },
  {
    id: 'inline/shifted-mark',
    kind: 'repair',
    outcome: 'shifted-mark',
    became: (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xa3a1 + 0xff01),
    signs: span('\ua3a1', '\ua3fe'),
    reason: bilingual(
      '排版软件的标点和数字代码',
      'mark or digit written as the code of a typesetting program',
    ),
    pattern: /[\ua3a1-\ua3fe]/,
    unless: /[\ua000-\ua3a0\ua3ff-\ua4cf]/,
    matches: ['各市、县\ua3a8区\ua3a9人民政府', '\ua3b2\ua3b0\ua3b1\ua3b9年'],
    rejects: ['ꆈꌠꁱꂷ', '各市、县（区）人民政府'],
    source:
      'PDF files of Founder typesetting: the GBK code A3A1–A3FE stands as a code point; a line of Yi script is left',
  },
  {
    id: 'inline/title-mark',
    kind: 'repair',
    outcome: 'title-mark',
    became: (mark) => (mark === '«' ? '《' : '》'),
    signs: '«»',
    reason: bilingual('书名号的代用符号', 'other mark in place of a title mark'),
    pattern: new RegExp(`«(?=[${HAN}《〈“（])|(?<=[${HAN}》〉”）])»`),
    matches: ['根据«水库管理办法»的规定'],
    rejects: ['«Le Monde»', '下一页 »'],
    source: 'PDF files of Founder typesetting',
  },
  {
    id: 'inline/soft-hyphen',
    kind: 'repair',
    outcome: 'soft-hyphen',
    became: '-',
    signs: '\u00ad',
    reason: bilingual('数字之间的软连字符', 'soft hyphen between numbers'),
    pattern: new RegExp(`(?<=[${DIGIT}]年?)\\u00ad+(?=[${DIGIT}])`),
    matches: ['2006\u00ad2010年', '2006年\u00ad2010年'],
    rejects: ['水\u00ad库', '2006-2010年'],
    source: 'PDF files of Founder typesetting',
  },
  {
    id: 'inline/invisible',
    kind: 'remove',
    outcome: 'invisible',
    became: '',
    signs: `${span('\u200b', '\u200f')}\u00ad\ufeff\u2060`,
    reason: REASONS.invisible,
    pattern: /[\u200b-\u200f\u00ad\ufeff\u2060]+/,
    matches: ['西\u200b山区', '西山\ufeff区'],
    rejects: ['西山区', '西 山 区'],
    source: 'web pages',
  },
  {
    id: 'inline/literal-tag',
    kind: 'remove',
    outcome: 'markup',
    became: '',
    signs: '<',
    reason: bilingual('文中残留的字体标签', 'tag of a font left in the text'),
    pattern:
      /<\/?(?:span|strong|font|em|img|o:p|h[1-6]|t[dr]|tbody|table|[uo]l|li|section|center|su[bp])(?:\s[^<>]{0,300})?\/?>(?:(?<=^<[^<>]{0,320}>)[ \u00a0\u3000]{1,20})?|<([abiu])(?:\s[^<>]{1,300})?>(?=[^<>]{0,300}<\/\1>)|(?<=<([abiu])(?:\s[^<>]{1,300})?>[^<>]{0,300})<\/\2>/i,
    matches: ['加快<span style="color:red">春耕</span>生产', '加快<b>春耕</b>生产', '<a href="/1">春耕</a>'],
    rejects: ['a<b>c', '<张三>', '<标题>', '春耕</b>生产'],
    source: 'pages that were taken over with their tags',
  },
  {
    id: 'inline/lost-point',
    kind: 'repair',
    outcome: 'decimal-point',
    became: '.',
    signs: '?？',
    reason: bilingual('小数点变成了问号', 'decimal point turned into a question mark'),
    pattern: new RegExp(
      `(?<=(?<![${DIGIT}?？.])[${DIGIT}]{1,8})[?？](?=[${DIGIT}]{1,4}(?:${AMOUNT}|${LENGTHS}))`,
    ),
    matches: ['完成投资18?18亿元', '增长１２？８％', '全长3?5公里'],
    rejects: ['亏损多少？18亿元', '是18?还是20亿元', '18??18亿元', 'a.asp?18'],
    source: 'yearbooks and web copies that lost the full-width point',
  },
  {
    id: 'inline/point-as-comma',
    kind: 'repair',
    outcome: 'decimal-point',
    became: '.',
    signs: '、',
    reason: REASONS.decimalPoint,
    pattern: new RegExp(`(?<=(?:${BEFORE_AMOUNT})\\d{1,4})、(?=\\d{1,2}(?:${AMOUNT}))`),
    matches: ['全年完成投资2、8亿元'],
    rejects: ['完成1、2期工程', '一、二、三产业共同发展', '第2、8章'],
    source: 'web copies of speeches',
  },
  {
    id: 'inline/percent',
    kind: 'repair',
    outcome: 'percent',
    became: '%',
    signs: '℅',
    reason: bilingual('百分号写成了℅', 'percent sign written as ℅'),
    pattern: new RegExp(`(?<=[${DIGIT}])℅`),
    matches: ['增长12.5℅', '达到９５℅以上'],
    rejects: ['℅ 王先生', '转交℅'],
    source: 'tables and reports typed with a Chinese input method',
  },
  ...NOTE_MARK_RULES,
  {
    id: 'inline/address-of-collector',
    kind: 'remove',
    outcome: 'stray-mark',
    became: '',
    signs: '（(【[',
    reason: bilingual(
      '收集文章的网站插入句中的网址',
      'address of a site that collects texts, put into a sentence',
    ),
    pattern:
      /[（(【[](?=[^（）()【】[\]。]{0,50}(?:公文|范文|文秘|文库|秘书|写作|论文|材料网))[^（）()【】[\]。]{0,30}(?:https?:\/\/|www\.|[\w-]{2,30}\.(?:com|net|org|cc|cn)\b)[^（）()【】[\]。]{0,40}[）)】\]]/,
    unless: NOT_A_SENTENCE,
    matches: ['各村要把责任落实到户（www.example.com公文站）、到人，年底考核。'],
    rejects: ['各村要登录县政府网站（www.example.gov.cn）填报，年底考核。', '公文写作网（www.example.com）'],
    source: 'sites that mark what they copy',
  },
  {
    id: 'inline/mark-in-phrase',
    kind: 'remove',
    outcome: 'stray-mark',
    became: '',
    signs: "`´'.",
    reason: REASONS.markInPhrase,
    pattern: new RegExp(`(?<=的)[\`´'.](?=[${HAN}])`),
    matches: ['后三个月的`任务很重', '当好群众的.勤务员'],
    rejects: ['见附件.水库名单', "所谓'第二财政'的说法"],
    source: 'web copies of speeches, marked against copying',
  },
  {
    id: 'inline/lone-mark',
    kind: 'remove',
    outcome: 'stray-mark',
    became: '',
    signs: "`´'",
    reason: REASONS.markInPhrase,
    pattern: new RegExp(`(?<=^[^\`´']*[${HAN}])[\`´'](?=[${HAN}][^\`´']*$)`),
    matches: ['加快改`革步伐'],
    rejects: ["所谓'第二财政'的说法", "it's", '`注'],
    source: 'web copies of speeches, marked against copying',
  },
  {
    id: 'inline/mark-in-word',
    kind: 'remove',
    outcome: 'stray-mark',
    became: '',
    signs: "|｜·`´'",
    reason: REASONS.markInPhrase,
    where: isInsideWord,
    pattern: new RegExp(`(?<=[${HAN}])[|｜·\`´'](?=[${HAN}])`),
    unless: NOT_A_SENTENCE,
    matches: ['各单位要按时报|送统计表，逾期不报的要通报批评。', '各单位要加强目标考·核，年底兑现奖惩。'],
    rejects: ['首页|新闻|政务|互动', '各单位要加强目标考 | 核，年底兑现奖惩。', '考|核'],
    source: 'scans of printed pages; the dictionary says whether a word is broken',
  },
  {
    id: 'inline/hyphen-inside-word',
    kind: 'remove',
    outcome: 'stray-mark',
    became: '',
    signs: '-',
    reason: REASONS.hyphenInWord,
    where: isInsideWord,
    // 产-学-研, 城-乡, 中-美: a hyphen between two that are named by one character each is one of the text.
    pattern: new RegExp(
      `(?<=[${HAN}]{2})(?<![${NAMED_BY_ONE}])-(?![${NAMED_BY_ONE}])(?=[${HAN}])(?![^，。；]{0,4}-)(?<!-[^，。；]{0,4}-)`,
    ),
    unless: NOT_A_SENTENCE,
    matches: ['各单位要加强目标考-核，年底兑现奖惩。'],
    rejects: [
      '推进城-乡公交一体化，年底以前全部开通。',
      '推进产-学-研合作，年底以前签订协议。',
      '修建北京-天津-大河城际铁路，方便了群众。',
      '考-核办法',
    ],
    source: 'scans of printed pages; the dictionary says whether a word is broken',
  },
  {
    id: 'inline/page-number-in-word',
    kind: 'remove',
    outcome: 'page-number',
    became: '',
    signs: '-页',
    reason: REASONS.pageNumberInLine,
    where: isInsideWord,
    pattern: new RegExp(
      `(?<=[${HAN}])(?:${BLANK}?-${BLANK}\\d{1,3}${BLANK}-${BLANK}?|${BLANK}?第${BLANK}?\\d{1,4}${BLANK}?页(?:[,，/]?${BLANK}?共${BLANK}?\\d{1,4}${BLANK}?页)?${BLANK}?)(?=[${HAN}])`,
    ),
    unless: NOT_A_SENTENCE,
    matches: [
      '各单位要加强目标考- 12 -核，年底兑现奖惩。',
      '各单位要加强目标考 第 3 页 核，年底兑现奖惩。',
      '各单位要加强目标考第3页 共9页核，年底兑现奖惩。',
    ],
    rejects: [
      '各单位的意见见附件第3页，年底兑现奖惩。',
      '各单位要加强目标考-12-核，年底兑现奖惩。',
      '考- 12 -核',
    ],
    source: 'printed pages put together without their ends of lines',
  },
  {
    id: 'inline/hyphen-in-word',
    kind: 'remove',
    outcome: 'stray-mark',
    became: '',
    signs: '-',
    reason: REASONS.hyphenInWord,
    pattern: new RegExp(BROKEN_WORDS),
    matches: ['发扬民-主作风'],
    rejects: ['北京-天津城际铁路', '发扬民主-作风'],
    source: 'forums that filter words',
  },
  {
    id: 'inline/space-in-spread-word',
    kind: 'remove',
    outcome: 'stray-space',
    became: '',
    signs: BLANKS,
    reason: REASONS.spaceInChinese,
    pattern: new RegExp(
      `(?<=(?:^|[^${HAN}${DIGIT}])[${HAN}])(?:${BLANK}|${apart(1)}|${apart(2)})(?=[${HAN}](?:[^${HAN}${DIGIT}]|$))`,
    ),
    matches: ['第一章 总　则', '副市长 李　明', '通　知', '通　　　知', '王　芳　　李　娜'],
    rejects: ['赵大山 钱小河', '第三条 本省'],
    source: 'headings and names set in two-character width',
  },
  {
    id: 'inline/space-in-text',
    kind: 'remove',
    outcome: 'stray-space',
    became: '',
    signs: BLANKS,
    behind: (text) => ordinalAt(text)?.length ?? 0,
    reason: REASONS.spaceInChinese,
    pattern: new RegExp(`(?<=[${HAN}])${NOT_APART}${BLANK}(?=[${HAN}])`),
    // Short lines are headings, names and signatures; four spaces or more stand on purpose (a list of names, a table).
    unless: new RegExp(`^[^]{0,39}$|(?:[${HAN}]${BLANK}(?=[${HAN}])[^]*?){4}`),
    matches: [
      '会议要求各单位认真总结经验查找不足明确任务落实措施确保全年各项目标任务圆满完成，推动经 济发展。',
    ],
    rejects: [
      '赵大山 钱小河 孙前进',
      '第三百四十二条之一 违反水库管理法规，在水库管理范围内取土、采砂、毒鱼、炸鱼的，由县级以上水行政主管部门依法处罚',
      '2001年5月18日 大河省第九届人民代表大会常务委员会第十二次会议通过，自2001年10月1日起施行，原办法同时废止',
    ],
    source: 'web copies of speeches; of 1,172 regulations no line has more than three by mistake',
  },
  {
    id: 'inline/hard-space-in-sentence',
    kind: 'remove',
    outcome: 'stray-space',
    became: '',
    signs: '\u00a0',
    behind: (text) => ordinalAt(text)?.length ?? 0,
    reason: REASONS.spaceInChinese,
    pattern: new RegExp(`(?<=[${HAN}]{2})${NOT_APART}\\u00a0(?=[${HAN}]{2})`),
    // A sentence of ordinary length with a comma and one space: labels, lists of names and signatures are left.
    unless: new RegExp(
      `^[^]{240}|^[^，]*$|[^。；！？]$|[:：]|[${HAN}]${BLANK}+[${HAN}][^]*[${HAN}]${BLANK}+[${HAN}]`,
    ),
    matches: ['加快水渠清淤\u00a0工程，两年完成。'],
    rejects: [
      '加快水渠清淤 工程，两年完成。',
      '出席：赵大山\u00a0钱小河，列席：孙前进。',
      '赵大山\u00a0钱小河\u00a0孙前进，均到会。',
      '第三条\u00a0本省水库，由县管理。',
      '2001年5月18日\u00a0会议通过，同日施行。',
      '大河县人民政府\u00a0办公室',
    ],
    source: 'web pages, whose editors write &nbsp; for a space that was typed',
  },
  {
    id: 'inline/space-beside-mark',
    kind: 'remove',
    outcome: 'stray-space',
    became: '',
    signs: BLANKS,
    reason: REASONS.spaceInChinese,
    pattern: new RegExp(
      `(?<=[${HAN}])${BLANK}+(?=[${MARKS}])|(?<=[${MARKS}])${BLANK}+(?=[${HAN}])|(?<=[${WIDE_MARKS}])${BLANK}+(?=[${MARKS}])`,
    ),
    matches: ['要突出重点 ；同时兼顾一般', '评选 “三好”村庄', '（一） 指导思想'],
    rejects: ['A, B', '第三条 本省'],
    source: 'web pages and text layers of PDF files',
  },
];

/** Repairs inside a line; where two would touch the same stretch the one that begins first is made. */
export const INLINE_RULES: RuleTable<InlineRule> = new RuleTable(
  'inline',
  RULES,
  withColumns(
    z
      .strictObject({ became: z.string().max(40).default('') })
      .transform(({ became }) => ({ outcome: 'stray-mark' as const, became, signs: null })),
  ),
);
