import { isBlank, isDigit, isHan } from '../lines/characters.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { REASONS } from '../reasons.ts';
import type { RuleId } from '../rules/rule.ts';
import { INLINE_PAGE_NUMBER } from './page-numbers.ts';
import { characterOfRadical } from './radicals.ts';

/** A repair inside a line: `[start, end)` of its words becomes `became` (empty: is left out). */
export interface InlineRepair {
  start: number;
  end: number;
  became: string;
  kind: string;
  reason: string;
  /** The rule that made it, where it was one of a table. */
  rule?: RuleId;
}

/** Words that sites break with a hyphen to pass filters. Only these are mended: a hyphen between two words is common. */
const BROKEN_WORDS = new Set(
  '民主 民族 政府 政治 政策 党委 党员 领导 干部 群众 社会 腐败 廉政 独立 自由 宗教 法律 法治 警察 公安 军队 中央 国家 人民 书记 选举 维稳 上访 信访 反对 革命 改革'.split(
    ' ',
  ),
);

/** One of these must occur, or there is nothing to repair. */
const SUSPICIOUS =
  /[\u2e80-\u2fdf`'´ \t\u00a0\u3000\u200b-\u200f\u00ad\ufeff\u2060—–－―]|\p{Script=Han}[-.]\p{Script=Han}|\d、\d/u;

const CANDIDATE = new RegExp(
  [
    `(?<page>${INLINE_PAGE_NUMBER.source})`,
    '(?<radical>[\\u2e80-\\u2fdf])',
    '(?<invisible>[\\u200b-\\u200f\\u00ad\\ufeff\\u2060]+)',
    '(?<blank>[ \\t\\u00a0\\u3000]+)',
    "(?<mark>[`´'])",
    '(?<dot>(?<=的)[.](?=\\p{Script=Han}))',
    '(?<hyphen>(?<=\\p{Script=Han})-(?=\\p{Script=Han}))',
    '(?<point>(?<=\\d)、(?=\\d{1,2}(?:亿|万(?:元|吨|人|户|亩|平方)|%|％|个百分点)))',
  ].join('|'),
  'gu',
);

/** Verbs and nouns before an amount: `投资1、7亿元` has a decimal point that became a mark of enumeration. */
const BEFORE_AMOUNT =
  /(?:投资|资金|收入|产值|增加值|总值|完成|达到?|增长|下降|约|为|超|近|共|计|额|了)\d{1,4}$/;

/** A line with more single spaces between Chinese words than this has them on purpose (a list of names, a table). */
const STRAY_SPACES_PER_LINE = 3;
/** Shorter lines are headings, names and signatures, where a space divides. */
const SHORTEST_TEXT_LINE = 40;

/**
 * The safe repairs inside the words of one line, in order, not overlapping. `paged`: page numbers in dashes are known
 * to have run into this text.
 */
export function inlineRepairs(text: string, paged: boolean): InlineRepair[] {
  if (!SUSPICIOUS.test(text)) return [];
  const repairs: InlineRepair[] = [];
  let strays: boolean | null = null;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const groups = match.groups ?? {};
    if (groups.page !== undefined) {
      if (paged)
        repairs.push({ start, end, became: '', kind: 'page-number', reason: REASONS.pageNumberInLine });
    } else if (groups.radical !== undefined) {
      const became = characterOfRadical(groups.radical);
      if (became !== null) repairs.push({ start, end, became, kind: 'radical', reason: REASONS.radical });
    } else if (groups.invisible !== undefined) {
      repairs.push({ start, end, became: '', kind: 'invisible', reason: REASONS.invisible });
    } else if (groups.blank !== undefined) {
      if (isStraySpace(text, start, end, () => (strays ??= hasStraySpaces(text)))) {
        repairs.push({ start, end, became: '', kind: 'stray-space', reason: REASONS.spaceInChinese });
      }
    } else if (groups.mark !== undefined) {
      if (isStrayMark(text, start)) {
        repairs.push({ start, end, became: '', kind: 'stray-mark', reason: REASONS.markInPhrase });
      }
    } else if (groups.dot !== undefined) {
      repairs.push({ start, end, became: '', kind: 'stray-mark', reason: REASONS.markInPhrase });
    } else if (groups.hyphen !== undefined) {
      if (BROKEN_WORDS.has(text.charAt(start - 1) + text.charAt(end))) {
        repairs.push({ start, end, became: '', kind: 'stray-mark', reason: REASONS.hyphenInWord });
      }
    } else if (groups.point !== undefined && BEFORE_AMOUNT.test(text.slice(Math.max(0, start - 8), start))) {
      repairs.push({ start, end, became: '.', kind: 'decimal-point', reason: REASONS.decimalPoint });
    }
  }
  return repairs;
}

/** A line with more marks of one kind than this uses them on purpose. An even number: nothing is mended. */
const MOST_MARKS = 6;

/** How often `mark` occurs, counted no further than `most`. */
function countUpTo(text: string, mark: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0 && count < most; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}

/** A grave accent or apostrophe between two Chinese characters, not one of a pair of quotes. */
function isStrayMark(text: string, at: number): boolean {
  if (!isHan(text.charCodeAt(at - 1)) || !isHan(text.charCodeAt(at + 1))) return false;
  if (text.charAt(at - 1) === '的') return true;
  return countUpTo(text, text.charAt(at), MOST_MARKS) % 2 === 1;
}

const PUNCTUATION = '，。、；：！？“”‘’（）《》〈〉【】「」『』〔〕…—,;:!?()';

/** A date at the head of a line stands apart from the body that acted on it. */
const AFTER_DATE = /^(?:.*[^\d])?\d{4}年\d{1,2}月\d{1,2}日$/;

function isStraySpace(text: string, start: number, end: number, lineHasStrays: () => boolean): boolean {
  if (start === 0 || end === text.length) return false;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const hanBefore = isHan(before);
  const hanAfter = isHan(after);
  if (hanBefore && hanAfter) {
    if (AFTER_DATE.test(text.slice(Math.max(0, start - 14), start))) return false;
    if (isLoneCharacter(text, start - 1) && isLoneCharacter(text, end)) return true;
    return end - start === 1 && end > (ordinalAt(text)?.length ?? 0) && lineHasStrays();
  }
  const markBefore = PUNCTUATION.includes(text.charAt(start - 1));
  const markAfter = PUNCTUATION.includes(text.charAt(end));
  return (hanBefore && markAfter) || (markBefore && hanAfter) || (markBefore && markAfter && before > 0x7f);
}

/** A Chinese character with no neighbour: spaced-out titles and names (总　则, 李 明). */
function isLoneCharacter(text: string, at: number): boolean {
  const before = at === 0 ? 0x20 : text.charCodeAt(at - 1);
  const after = at + 1 >= text.length ? 0x20 : text.charCodeAt(at + 1);
  return !isHan(before) && !isHan(after) && !isDigit(before) && !isDigit(after);
}

function hasStraySpaces(text: string): boolean {
  if (text.length < SHORTEST_TEXT_LINE) return false;
  let count = 0;
  for (let index = 1; index < text.length - 1; index++) {
    if (!isBlank(text.charCodeAt(index))) continue;
    if (isHan(text.charCodeAt(index - 1)) && isHan(text.charCodeAt(index + 1))) count += 1;
    if (count > STRAY_SPACES_PER_LINE) return false;
  }
  return true;
}
