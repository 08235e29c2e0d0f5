import type { Language } from '../types.ts';

/** A message in both languages; `detail` is the character, word or number the message speaks of. */
type Message = Readonly<Record<Language, (detail: string) => string>>;

/** What can be wrong with a query, and what is only worth a remark. Every error says what was expected. */
const QUERY_MESSAGES = {
  'expected-term-after': {
    zh: (operator) => `“${operator}”后面应有检索词、短语、字段或括号；要检索这几个字本身，请加引号`,
    en: (operator) =>
      `expected a term, phrase, field or group after “${operator}”; put it in quotes to search for it as text`,
  },
  'expected-term-before': {
    zh: (operator) => `“${operator}”前面应有检索词、短语、字段或括号；要检索这几个字本身，请加引号`,
    en: (operator) =>
      `expected a term, phrase, field or group before “${operator}”; put it in quotes to search for it as text`,
  },
  'expected-term-after-minus': {
    zh: () => '减号后面应紧接要排除的词（中间不留空格）；要检索减号本身，请加引号',
    en: () =>
      'expected the excluded term directly after the minus sign; put the minus in quotes to search for it as text',
  },
  'expected-closing-bracket': {
    zh: () => '这个括号没有闭合，请补上 )',
    en: () => 'this bracket is never closed; expected “)”',
  },
  'unexpected-closing-bracket': {
    zh: () => '这里的“)”没有对应的“(”，请补上 ( 或删去 )',
    en: () => 'nothing is open that this “)” could close; expected a term or an operator',
  },
  'empty-group': {
    zh: () => '括号里是空的，应有检索词',
    en: () => 'the brackets are empty; expected a term between them',
  },
  'expected-closing-quote': {
    zh: (quote) => `这个引号没有闭合，请补上 ${quote}`,
    en: (quote) => `this quotation is never closed; expected ${quote}`,
  },
  'empty-phrase': {
    zh: () => '引号里没有文字，应有至少一个字',
    en: () => 'the quotation marks hold no text; expected at least one character',
  },
  'only-wildcards': {
    zh: () => '只有通配符，应有至少一个字；要检索 * 或 ? 本身，请加引号',
    en: () =>
      'expected at least one character beside the wildcards; put * or ? in quotes to search for them as text',
  },
  'expected-field-value': {
    zh: (field) => `“${field}”后面应紧接它的值（中间不留空格）`,
    en: (field) => `expected a value directly after “${field}”`,
  },
  'group-after-field': {
    zh: (field) => `“${field}”后面应为一个词或短语，不能是括号；请逐个写明，如 (${field}甲 OR ${field}乙)`,
    en: (field) =>
      `expected one term or phrase after “${field}”, not a group; write (${field}a OR ${field}b)`,
  },
  'near-operand': {
    zh: (operator) => `“${operator}”两边应为检索词、短语，或由它们用 OR 组成的括号`,
    en: (operator) => `expected a term, a phrase or a group of them joined by OR beside “${operator}”`,
  },
  'distance-too-long': {
    zh: (limit) => `距离应为 0 到 ${limit} 个字；更远请用 /p（同段）`,
    en: (limit) => `expected a distance of 0 to ${limit} characters; use /p (same passage) beyond that`,
  },
  'query-too-long': {
    zh: (limit) => `检索式最多 ${limit} 个字符，请缩短，或分几次检索`,
    en: (limit) => `a query holds at most ${limit} characters: shorten it, or search in parts`,
  },
  'too-many-terms': {
    zh: (limit) => `检索式最多 ${limit} 个检索词，请减少，或分几次检索`,
    en: (limit) => `a query holds at most ${limit} terms: use fewer, or search in parts`,
  },
  'literal-bar': {
    zh: () => '“|”前面没有空格，按文字检索；表示“或”请写成 a | b',
    en: () => '“|” without a space before it is searched for as text; write a | b for either',
  },
  'literal-closing-bracket': {
    zh: () => '这里的“)”没有对应的“(”，按文字检索',
    en: () => 'this “)” has no “(” and is searched for as text',
  },
  'literal-word': {
    zh: (word) => `“${word}”不是运算符，按文字检索；空格已表示“并且”，“或”写 OR，“非”写 NOT 或减号`,
    en: (word) =>
      `“${word}” is not an operator and is searched for as text; a space means “and”, OR and NOT are written in capitals`,
  },
  'literal-slash': {
    zh: (word) => `“${word}”不是运算符，按文字检索；可用 /s、/p 和 /数字`,
    en: (word) =>
      `“${word}” is not an operator and is searched for as text; the operators are /s, /p and /number`,
  },
  'literal-field': {
    zh: (field) => `“${field}”不是字段名，按文字检索`,
    en: (field) => `“${field}” is not a field and is searched for as text`,
  },
  'literal-character': {
    zh: (character) => `“${character}”在这里按文字检索，不是运算符、引号或通配符`,
    en: (character) =>
      `“${character}” is searched for as text; it is no operator, quotation mark or wildcard`,
  },
  'literal-list': {
    zh: (mark) => `“${mark}”按文字检索，不是词与词之间的分隔；几个词之间请用空格`,
    en: (mark) => `“${mark}” is searched for as text, it does not part terms; part them by spaces`,
  },
  'stray-quote': {
    zh: (mark) => `“${mark}”前面没有开始的引号，按文字检索`,
    en: (mark) => `no quotation is open that this ${mark} could close; it is searched for as text`,
  },
  'literal-quotation': {
    zh: () => '引号后面紧接文字，连同引号按原样检索',
    en: () => 'text follows the quotation mark at once: both are searched for as they stand',
  },
  'literal-ordinal': {
    zh: () => '序号连同括号按原样检索',
    en: () => 'the number and its brackets are searched for as they stand',
  },
  'grouping-brackets': {
    zh: () => '这里的括号表示分组，不检索括号本身',
    en: () => 'these brackets group and are not searched for themselves',
  },
  'parted-number': {
    zh: (number) => `“${number}”中间有空格，分成几个词检索`,
    en: (number) => `“${number}” is parted by spaces and is searched for as several terms`,
  },
  'number-as-written': {
    zh: (other) => `数按所写的样子检索；文中也有写作“${other}”的`,
    en: (other) => `numbers are searched for as they are written; the texts also write “${other}”`,
  },
  'negative-number': {
    zh: () => '数字前的减号是负号，按原样检索；要排除请写 NOT',
    en: () => 'a minus before a digit is a negative number; write NOT to exclude',
  },
  'missing-space': {
    zh: () => '这里少一个空格，按有空格处理',
    en: () => 'a space is missing here; the query is read as if it stood there',
  },
} as const satisfies Record<string, Message>;

export type QueryMessageCode = keyof typeof QUERY_MESSAGES;

/** The message in the reader's language. */
export function queryMessage(code: QueryMessageCode, lang: Language, detail = ''): string {
  return QUERY_MESSAGES[code][lang](detail);
}
