import { ordinalAt } from './ordinals.ts';

/** What short lines at the head of an article are: titles, names, dates, salutations. */

const SALUTATION =
  /^(?:各位|同志们|尊敬的|同学们|女士们|先生们|朋友们|老师们|乡亲们|亲爱的|大家(?:上午|下午|早上|晚上)?好)[^。；]{0,60}[:：!！]?$/;
const DATE =
  /^[（(]?\s*[\dXx_*○〇零一二三四五六七八九十]{0,6}\s*年?\s*[\d一二三四五六七八九十]{0,3}\s*月\s*[\d一二三四五六七八九十]{0,3}\s*日?\s*[）)]?$/;
const DOC_NUMBER =
  /^[^\s，。]{1,16}\s?[〔﹝[【（(]\s?[\dXx_*]{2,5}\s?[〕﹞\]】）)]\s?(?:[^\s，。]{0,8}|第?\s?[\dXx_*]{1,5}\s?)号$/;
/** `ABCD01-2025-0005`: the number under which a rule is registered. */
const REGISTERED = /^[A-Z]{2,8}\d{0,6}[-—－]\d{4}[-—－]\d{3,6}$/;
/** `大河县人民政府文件`, `大河县人民政府办公室 通知`: the red head of a letter. */
const LETTERHEAD =
  /^[^，。；：、关]{3,30}(?:政府|办公室|办公厅|委员会|[省市县区州旗]委|局|厅|部|院|会|行)\s{0,4}文\s{0,4}件$/;
const ISSUER =
  /^[^，。、]{2,24}(?:人民政府|政府|办公室|办公厅|委员会|管委会|常委会|指挥部|[省市县区州旗]委|党委|党组|总工会|法院|检察院|[总支分]行|局|厅|部)$/;
/** `时间：`, `出席人员：`: a line that says when, where or with whom, or to whom a copy goes. */
const LABELLED =
  /^(?:会议)?(?:时\s*间|地\s*点|主\s*持(?:人|单位)?|出\s*席(?:人员|单位|领导)?|列\s*席(?:人员|单位)?|参\s*加(?:人员|单位|人)?|参会(?:人员|单位)?|与会(?:人员|单位)?|缺\s*席(?:人员)?|请\s*假(?:人员)?|记\s*录(?:人|整理)?|召集人|日\s*期|议\s*题|签发人?|审核人?|抄\s*[送报]|主题词|发言人|讲话人|报告人|作者|联系人|联系电话|编号|密级)\s*[:：]/;
const SPEECH =
  /(?:讲话|发言|致辞|致词|演讲|主持词|讲稿|报告|述职)(?:稿|摘要|要点|提纲|材料|实录)?(?:[（(][^）)]{0,20}[）)])?$/;
const KIND_OF_DOCUMENT =
  /(?:纪要|讲话|发言|致辞|总结|计划|安排|要点|报告|通知|通报|意见|决定|决议|方案|规划|办法|规定|条例|细则|公告|通告|公报|批复|请示|函|议案|纲要|提纲|主持词|述职|汇报|材料|说明|建议|制度|章程)(?:[（(【〔[][^）)】〕\]]{0,24}[）)】〕\]](?:第?\d+[期号])?)?$/;
const SENTENCE_MARK = /[。；！？!?;]/;
const CUT_SHORT = /[，,、：:]$/;

const ADDRESSEE =
  /^(?:各|有关|致|[^，。；：:]{0,12}(?:人民政府|委员会|办公室|[局厅委部]|公司|银行|分行|学校|单位)(?:[、，]|[：:]$))[^。；]*[：:]$/;
const LONGEST_ADDRESSEE = 200;

/** Longest line that can be a heading without a number. */
export const LONGEST_TITLE = 60;
/** The title of a notice of several bodies is longer: it says what it is about and which kind of document it is. */
const LONGEST_NAMED = 120;
const NAMED =
  /^[^。；，]{2,80}关于[^。；]{4,90}的(?:通知|意见|决定|公告|通告|报告|请示|批复|函|通报|规定|办法|方案)$/;

export function isSalutation(text: string): boolean {
  return text.length <= 64 && SALUTATION.test(text);
}

export function isDateLine(text: string): boolean {
  return text.length <= 24 && DATE.test(text);
}

export function isDocNumber(text: string): boolean {
  return text.length <= 40 && (DOC_NUMBER.test(text) || REGISTERED.test(text));
}

/** `各乡镇人民政府，县政府各部门：`: to whom a document goes. */
export function isAddressee(text: string): boolean {
  return text.length <= LONGEST_ADDRESSEE && ADDRESSEE.test(text);
}

/** A short line without a sentence: a title, a name, a label. */
export function isTitleLike(text: string): boolean {
  if (text.length < 2 || SENTENCE_MARK.test(text) || CUT_SHORT.test(text)) return false;
  return text.length <= LONGEST_TITLE || (text.length <= LONGEST_NAMED && NAMED.test(text));
}

/** `市长的讲话`: the heading of one speech among several. */
export function isSpeechHeading(text: string): boolean {
  return (
    text.length <= 44 &&
    SPEECH.test(text) &&
    isTitleLike(text) &&
    ordinalAt(text) === null &&
    !/^[—－-]/.test(text)
  );
}

/** Ends in a kind of document: 会议纪要, 工作总结, …办法（试行）. */
export function namesDocument(text: string): boolean {
  return KIND_OF_DOCUMENT.test(text);
}

const COLLECTION =
  /(?:汇编|汇集|合集|选编|大全|精选|集锦|集)(?:[（(].*[）)])?$|范[文本]|[二两三四五六七八九十\d][篇则份]/;

/** `会议讲话汇编`, `工作总结三篇`: the title of a page that holds several documents. */
export function namesCollection(text: string): boolean {
  return COLLECTION.test(text);
}

/** A line at the head of an article that is about it, not its title: number, date, issuer, subtitle, speaker. */
export function isHeadMatter(text: string): boolean {
  return (
    isDocNumber(text) ||
    isLetterhead(text) ||
    isDateLine(text) ||
    LABELLED.test(text) ||
    isIssuerLine(text) ||
    /^[—－-]{1,2}/.test(text) ||
    /^[（(].*[）)]$/.test(text)
  );
}

export function isLetterhead(text: string): boolean {
  return text.length <= 40 && LETTERHEAD.test(text);
}

/** `大河县人民政府办公室`, `大河县公安局 大河县司法局`: the names of bodies and nothing else. */
export function isIssuerLine(text: string): boolean {
  if (namesDocument(text)) return false;
  if (ISSUER.test(text)) return true;
  const names = text.split(/[\s\u3000、]+/);
  return text.length <= LONGEST_TITLE && names.length > 1 && names.every((name) => ISSUER.test(name));
}

/** Headings without what varies between copies of one: white space, marks, numbers at the end. */
export function comparable(text: string): string {
  return text
    .replace(/[\s:：,，.。、“”"'《》（）()【】[\]—-]/g, '')
    .replace(/[0-9一二三四五六七八九十]{0,2}$/, '');
}
