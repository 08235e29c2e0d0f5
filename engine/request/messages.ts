import type { Language } from '../types.ts';

type Message = Readonly<Record<Language, (detail: string) => string>>;

/** What can be wrong with the parameters of a request. Every message says what would be right. */
const REQUEST_MESSAGES = {
  'unknown-parameter': {
    zh: (name) => `没有“${name}”这个参数，可用的有`,
    en: (name) => `there is no parameter “${name}”; there are`,
  },
  'export-is-whole': {
    zh: (name) => `导出总是全部结果，没有“${name}”这个参数，请去掉`,
    en: (name) => `an export is always of all that is found, so it has no parameter “${name}”: leave it out`,
  },
  'of-concordances': {
    zh: (name) => `${name} 的这个用法只属于逐条索引；请加 rows=concordance，或去掉它`,
    en: (name) =>
      `${name} is used so for the rows of a concordance only: add rows=concordance, or leave it out`,
  },
  'feed-is-newest': {
    zh: (name) => `订阅总是每篇一条、由新到旧，没有“${name}”这个参数，请去掉`,
    en: (name) =>
      `a feed always lists documents, newest first, so it has no parameter “${name}”: leave it out`,
  },
  'not-an-object': {
    zh: () => '应为一个对象，成员名同 HTTP 参数，如 {"q": "工业园区"}',
    en: () => 'expected an object whose members are named as the HTTP parameters, such as {"q": "工业园区"}',
  },
  'not-a-value': {
    zh: () => '应为一个值或一组值（文字、数字）',
    en: () => 'expected one value or a list of values (text or number)',
  },
  'not-a-list': {
    zh: () => '应为一组值，写成数组，如 ["湖南", "江西"]',
    en: () => 'expected a list of values, such as ["湖南", "江西"]',
  },
  'not-a-text': {
    zh: () => '应为文字',
    en: () => 'expected text',
  },
  'too-long': {
    zh: (most) => `最多 ${most} 个字符`,
    en: (most) => `expected at most ${most} characters`,
  },
  missing: {
    zh: () => '缺少这个参数',
    en: () => 'this parameter is required',
  },
  'invisible-query': {
    zh: (characters) => `检索式里只有看不见的字符（${characters}）`,
    en: (characters) => `the query holds invisible characters only (${characters})`,
  },
  'given-twice': {
    zh: () => '只能给一个值',
    en: () => 'expected one value only',
  },
  'too-many-values': {
    zh: (most) => `最多 ${most} 个值`,
    en: (most) => `expected at most ${most} values`,
  },
  'not-an-option': {
    zh: (value) => `不认识“${value}”，可用的有`,
    en: (value) => `“${value}” is not one of the values`,
  },
  'not-a-number': {
    zh: (limits) => `应为 ${limits} 之间的整数`,
    en: (limits) => `expected a whole number, ${limits}`,
  },
  'not-a-window': {
    zh: (most) => `应为 1–${most} 的整数（左右各几个词）或 sentence（同一句）`,
    en: (most) => `expected a whole number, 1–${most} (words each side), or sentence`,
  },
  'not-lines': {
    zh: (value) => `“${value}”不是行号范围；应为 own（该文献的行）、all（整个文件）或 12..40 这样的行号`,
    en: (value) =>
      `“${value}” names no lines; expected own (those of the document), all (of the file) or a range such as 12..40`,
  },
  'not-a-part': {
    zh: (value) => `“${value}”不是长文的一部分；应为段落序号（从 0 起）或 overview`,
    en: (value) => `“${value}” is no part of a text; expected the ordinal of a passage (from 0) or overview`,
  },
  'not-places': {
    zh: (value) => `“${value}”不是位置；应为 40-44 这样的起止，多个用逗号分开`,
    en: (value) => `“${value}” names no places; expected offsets such as 40-44, several with commas`,
  },
  'not-a-truth': {
    zh: () => '应为 true 或 false',
    en: () => 'expected true or false',
  },
  'removed-not-relaxed': {
    zh: () => '移出正文的内容只能用 match=exact 检索',
    en: () => 'what was left out of the texts can only be searched with match=exact',
  },
  'removed-not-sections': {
    zh: () => '移出正文的内容不属于任何章节；请用 group=document',
    en: () => 'what was left out of the texts stands in no section; use group=document',
  },
  'not-a-year': {
    zh: (value) => `“${value}”不是年份；应为 2006、2002..2010、2002..、..2010 或 unknown`,
    en: (value) => `“${value}” is no year; expected 2006, 2002..2010, 2002.., ..2010 or unknown`,
  },
  'not-a-date': {
    zh: (value) => `“${value}”不是日期；应为 2006-03-15、2006-03、2006 或范围，如 2006-03..2006-06`,
    en: (value) =>
      `“${value}” is no date; expected 2006-03-15, 2006-03, 2006 or a range such as 2006-03..2006-06`,
  },
  'missing-name': {
    zh: () => '“=”后面应为完整的名称，如 =国务院',
    en: () => 'expected the whole name behind “=”, such as =国务院',
  },
  'unknown-region': {
    zh: (value) =>
      `没有叫“${value}”的地区；可用地名（开发区也可）、路径（湖南省/常德市）、2/4/6 位代码、全国或 unknown`,
    en: (value) =>
      `no region is called “${value}”; expected a name (of a zone, too), a path (湖南省/常德市), a code of 2, 4 or 6 digits, 全国 or unknown`,
  },
  'similar-region': {
    zh: (value) => `没有叫“${value}”的地区；可能指的是`,
    en: (value) => `no region is called “${value}”; what may be meant is`,
  },
  'no-divisions': {
    zh: (value) => `“${value}”没有下级地区可列；请给一个省、市或县`,
    en: (value) => `“${value}” has no divisions to list; name a province, prefecture or county`,
  },
  'ambiguous-region': {
    zh: (value) => `“${value}”可指几个地区，请写明是哪一个`,
    en: (value) => `“${value}” may mean several regions; say which`,
  },
  'unknown-type': {
    zh: (value) => `没有“${value}”这种文种，可用的有`,
    en: (value) => `“${value}” is no type of document; there are`,
  },
  'unknown-topic': {
    zh: (value) => `没有“${value}”这个主题，或有几个同名的下级主题；可用的有`,
    en: (value) => `“${value}” is no topic, or the name of several; there are`,
  },
  'too-many': {
    zh: (most) => `最多 ${most} 个`,
    en: (most) => `at most ${most}`,
  },
  'entries-of-documents': {
    zh: (format) => `${format} 格式每篇一条；请用 rows=documents，或改用 csv、jsonl、xlsx`,
    en: (format) => `${format} holds an entry for each document: use rows=documents, or csv, jsonl or xlsx`,
  },
  'of-one-document': {
    zh: () => '引某一段时只能给一篇文献',
    en: () => 'a passage is cited of one document only',
  },
  'of-query': {
    zh: (number) => `第 ${number} 个检索式：`,
    en: (number) => `query ${number}: `,
  },
  'value-without-by': {
    zh: () => '要先用 by 指明按什么分组',
    en: () => 'by must say what the value is a group of',
  },
  'across-itself': {
    zh: () => '交叉的两项不能相同',
    en: () => 'by and across must differ',
  },
  'across-one-query': {
    zh: () => '交叉表要有一个检索式，也只能有一个',
    en: () => 'a table of two things is of exactly one query',
  },
  'range-turned': {
    zh: (range) => `范围前后写反了，已按 ${range} 检索`,
    en: (range) => `the range is written backwards and is read as ${range}`,
  },
  'filter-read-as-text': {
    zh: (reason) => `${reason}；按文字检索`,
    en: (reason) => `${reason}; searched for as text`,
  },
} as const satisfies Record<string, Message>;

export type RequestMessageCode = keyof typeof REQUEST_MESSAGES;

/** The message in the reader's language. */
export function requestMessage(code: RequestMessageCode, lang: Language, detail = ''): string {
  return REQUEST_MESSAGES[code][lang](detail);
}
