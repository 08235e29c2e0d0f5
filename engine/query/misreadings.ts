import { fieldPrefix } from './fields.ts';
import type { QueryMessageCode } from './messages.ts';
import type { OfferCode } from './offers.ts';

/**
 * Habits of other search systems that are plain text here. Nothing is reinterpreted: the characters are looked for as
 * they stand, and the person is told so, with the query that says what was perhaps meant.
 */

/** Another way to write a stretch of the query. Offsets as those of the misreading. */
interface Rewriting {
  code: OfferCode;
  start: number;
  end: number;
  text: string;
  /** What the offer's name speaks of: an operator, a field. */
  detail: string;
}

/** A stretch of a term that may have been meant as something else; offsets count from the term's beginning. */
export interface Misreading {
  code: QueryMessageCode;
  start: number;
  end: number;
  detail: string;
  rewritings: Rewriting[];
  /** Common in texts: worth a remark only where nothing is found. */
  onlyIfNothingFound?: true;
}

/** What stands beside a term. */
interface Surroundings {
  /** Whether a term or a group stands before and behind it, parted by white space. */
  before: boolean;
  after: boolean;
  /** Whether the term is looked for in a field. */
  inField: boolean;
}

/** Standing alone between two terms. */
const AND_WORD = /^(?:and|＆|&{1,2}|ａｎｄ|\+|＋|和|与|與|及|以及|并|並|并且|並且|且|[,，、;；])$/iu;
const OR_WORD = /^(?:or|ｏｒ|\|{2}|｜{1,2}|或|或者|或是)$/iu;
const NOT_WORD = /^(?:not|ｎｏｔ|!|！|非|不含|不包含|除了)$/iu;
const FULL_WIDTH_NEAR = /^[／/]([sSｓＳpPｐＰ]|[0-9０-９]{1,4})$/u;

/** Before the first character of a term. */
const REQUIRED_SIGN = /^[+＋~～](?=[^\s\d])/u;
const EXCLUDED_SIGN = /^[!！](?=\S)/u;
/** Other dashes than the minus of the keyboard; they also begin a line that is pasted. */
const OTHER_MINUS = /^[−–—﹣‐‑](?=[^\s−–—])/u;
/** Quotation marks that are none here. */
const OTHER_QUOTES = /^[‘’'「『《](.+)[‘’'」』》]$/u;
const STRAY_QUOTE = /[”"＂’」』]$/u;
const OPENING_QUOTE = /[“"＂‘「『]/u;
const GLUED_NEAR = /^(.*[\p{Script=Han}）)”])[／/]([sSpP]|[0-9]{1,4})(?=[\p{Script=Han}（(“])/u;
const GLUED_BAR = /[|｜]/u;
/** A list without spaces: few short pieces. */
const LIST_MARK = /[,，、;；]/u;
const MOST_PIECES = 8;
const LONGEST_PIECE = 8;
const GLUED_AND = /(?<=\p{Script=Han})[&＆+＋](?=\p{Script=Han})/u;
const LITERAL_WILDCARD = /[＊？]/u;

/** Names of fields in other systems, and what serves here; the empty one: the text, which needs none. */
const FOREIGN_FIELDS = new Map<string, string>([
  ...['全文', '正文', '内容', '內容', '关键词', '关键字', '主题词', '文号', '发文字号', '字号', '摘要'].map(
    (name): [string, string] => [name, ''],
  ),
  ...['text', 'content', 'fulltext', 'body', 'keyword', 'keywords', 'abstract', 'ft', 'ky'].map(
    (name): [string, string] => [name, ''],
  ),
  ...['题名', '題名', '篇名', '名称', '标题', '標題', 'ti', 'name'].map((name): [string, string] => [
    name,
    'title:',
  ]),
  ...['作者', '发文机关', '发文单位', '机构', '单位', '制定机关', 'author', 'au', 'organization'].map(
    (name): [string, string] => [name, 'issuer:'],
  ),
  ...['报告人', '发言人', '讲话者'].map((name): [string, string] => [name, 'speaker:']),
  ...['年', '年度', '年代', 'py', 'yr'].map((name): [string, string] => [name, 'year:']),
  ...['日期', '时间', '成文日期', '发布日期', 'time', 'pubdate'].map((name): [string, string] => [
    name,
    'date:',
  ]),
  ...['地点', '地域', '省', '市', '县', 'place', 'province'].map((name): [string, string] => [
    name,
    'region:',
  ]),
  ...['文种', '体裁', '种类', 'kind', 'category'].map((name): [string, string] => [name, 'type:']),
]);
const FIELD_LIKE = /^([A-Za-z]{2,}|\p{Script=Han}{1,4})([:：=＝])(?!\/\/)/u;

/** All that an unquoted term may have been meant for besides its characters. */
export function misreadings(term: string, surroundings: Surroundings): Misreading[] {
  const alone = standingAlone(term, surroundings);
  if (alone !== null) return [alone];
  const found: (Misreading | null)[] = [bar(term), wildcard(term)];
  if (!surroundings.inField) {
    found.push(sign(term), otherQuotes(term), strayQuote(term), slash(term), gluedNear(term), field(term));
    found.push(list(term), gluedAnd(term));
  }
  return found.filter((one) => one !== null);
}

function misreading(
  code: QueryMessageCode,
  start: number,
  detail: string,
  rewritings: readonly Rewriting[],
): Misreading {
  return { code, start, end: start + detail.length, detail, rewritings: [...rewritings] };
}

function rewriting(code: OfferCode, start: number, end: number, text: string, detail = ''): Rewriting {
  return { code, start, end, text, detail };
}

function standingAlone(term: string, { before, after, inField }: Surroundings): Misreading | null {
  if (inField) return null;
  const whole = (code: OfferCode, text: string, detail = '') => rewriting(code, 0, term.length, text, detail);
  const literal = whole('literal', `"${term}"`);
  const either = whole('or', 'OR');
  if (before && after && AND_WORD.test(term)) {
    return misreading('literal-word', 0, term, [whole('and', ''), either, literal]);
  }
  if (before && after && OR_WORD.test(term)) return misreading('literal-word', 0, term, [either, literal]);
  if (after && NOT_WORD.test(term))
    return misreading('literal-word', 0, term, [whole('not', 'NOT'), literal]);
  const near = FULL_WIDTH_NEAR.exec(term)?.[1]?.normalize('NFKC').toLowerCase();
  if (before && after && near !== undefined)
    return misreading('literal-slash', 0, term, [whole('near', `/${near}`, `/${near}`), literal]);
  return null;
}

function sign(term: string): Misreading | null {
  const required = REQUIRED_SIGN.exec(term)?.[0];
  if (required !== undefined)
    return misreading('literal-character', 0, required, [rewriting('drop', 0, required.length, '')]);
  const not = (sign: string) =>
    misreading('literal-character', 0, sign, [rewriting('not', 0, sign.length, 'NOT ')]);
  const excluded = EXCLUDED_SIGN.exec(term)?.[0];
  if (excluded !== undefined) return not(excluded);
  const dash = OTHER_MINUS.exec(term)?.[0];
  return dash === undefined ? null : { ...not(dash), onlyIfNothingFound: true };
}

function otherQuotes(term: string): Misreading | null {
  const inside = OTHER_QUOTES.exec(term)?.[1];
  const mark = term.charAt(0);
  if (inside === undefined)
    return /^[「『]/u.test(term) ? misreading('literal-character', 0, mark, []) : null;
  // A title in 《》 is mostly meant with its marks; only where nothing is found is it worth a word.
  const made = misreading('literal-character', 0, mark, [rewriting('phrase', 0, term.length, `"${inside}"`)]);
  return mark === '《' ? { ...made, onlyIfNothingFound: true } : made;
}

function strayQuote(term: string): Misreading | null {
  const mark = STRAY_QUOTE.exec(term);
  if (mark === null || OPENING_QUOTE.test(term.slice(0, -1)) || term.length < 2) return null;
  return misreading('stray-quote', mark.index, mark[0], [rewriting('drop', mark.index, term.length, '')]);
}

function slash(term: string): Misreading | null {
  return /^[/／](?=\S)/u.test(term) ? misreading('literal-slash', 0, term, []) : null;
}

function gluedNear(term: string): Misreading | null {
  const match = GLUED_NEAR.exec(term);
  const [, head, operator] = match ?? [];
  if (head === undefined || operator === undefined) return null;
  const written = `/${operator.toLowerCase()}`;
  const end = head.length + 1 + operator.length;
  return misreading('literal-slash', head.length, term.slice(head.length, end), [
    rewriting('near', head.length, end, ` ${written} `, written),
  ]);
}

function bar(term: string): Misreading | null {
  const at = term.search(GLUED_BAR);
  if (at < 0) return null;
  const either = at > 0 && at < term.length - 1 ? [rewriting('or', at, at + 1, ' OR ')] : [];
  return misreading(
    term.charAt(at) === '|' ? 'literal-bar' : 'literal-character',
    at,
    term.charAt(at),
    either,
  );
}

function wildcard(term: string): Misreading | null {
  const mark = LITERAL_WILDCARD.exec(term);
  if (mark === null) return null;
  const ascii = mark[0].normalize('NFKC');
  const inside = mark.index > 0 && mark.index < term.length - 1;
  const offered = inside ? [rewriting('wildcard', mark.index, mark.index + 1, ascii, ascii)] : [];
  return misreading('literal-character', mark.index, mark[0], offered);
}

function field(term: string): Misreading | null {
  const match = FIELD_LIKE.exec(term);
  const [written, name, colon] = match ?? [];
  if (written === undefined || name === undefined) return null;
  const own = colon === '=' || colon === '＝' ? fieldPrefix(`${name}:`, 0) : null;
  const known = own === null ? FOREIGN_FIELDS.get(name.toLowerCase()) : `${name}:`;
  const latin = /^[A-Za-z]/u.test(name);
  if (known === undefined && (!latin || colon === '=' || colon === '＝')) return null;
  const hasValue = term.length > written.length;
  const rewritten =
    known === undefined || !hasValue
      ? []
      : [rewriting(known === '' ? 'drop' : 'field', 0, written.length, known, known)];
  return misreading('literal-field', 0, written, rewritten);
}

function list(term: string): Misreading | null {
  const mark = LIST_MARK.exec(term);
  if (mark === null) return null;
  const pieces = term.split(LIST_MARK).filter((piece) => piece !== '');
  const isList =
    pieces.length > 1 &&
    pieces.length <= MOST_PIECES &&
    pieces.every((piece) => piece.length > 1 && piece.length <= LONGEST_PIECE);
  if (!isList) return null;
  const made = misreading('literal-list', mark.index, mark[0], [
    rewriting('and', 0, term.length, pieces.join(' ')),
    rewriting('or', 0, term.length, pieces.join(' OR ')),
  ]);
  return { ...made, onlyIfNothingFound: true };
}

function gluedAnd(term: string): Misreading | null {
  const mark = GLUED_AND.exec(term);
  if (mark === null) return null;
  const made = misreading('literal-character', mark.index, mark[0], [
    rewriting('and', mark.index, mark.index + 1, ' '),
  ]);
  return { ...made, onlyIfNothingFound: true };
}
