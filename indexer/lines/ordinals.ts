/** Numbered openings of paragraphs: 第一章, 一、, (一), 1., (1), ①, 一是, 第一条. */

export type OrdinalStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'han'
  | 'han-bracketed'
  | 'arabic'
  | 'arabic-bracketed'
  | 'circled'
  | 'first-is';

export interface Ordinal {
  style: OrdinalStyle;
  number: number;
  /** Units of the mark, with the white space after it. */
  length: number;
}

const HAN_DIGITS = new Map<string, number>(
  [...'零一二三四五六七八九'].map((digit, value) => [digit, value] as const),
);
HAN_DIGITS.set('〇', 0).set('两', 2).set('○', 0);
const HAN_UNITS = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** The value of 二十三, 一百零五 or 23; NaN where it is no number. */
export function ordinalValue(digits: string): number {
  if (/^[0-9０-９]+$/.test(digits)) return Number(digits.normalize('NFKC'));
  let total = 0;
  let current = 0;
  let seen = false;
  for (const character of digits) {
    const unit = HAN_UNITS.get(character);
    if (unit !== undefined) {
      total += (current === 0 && !seen ? 1 : current || 1) * unit;
      current = 0;
      seen = true;
      continue;
    }
    const digit = HAN_DIGITS.get(character);
    if (digit === undefined) return Number.NaN;
    current = seen || current === 0 ? digit : current * 10 + digit;
    seen = true;
  }
  return seen ? total + current : Number.NaN;
}

const HAN_NUMERALS: ReadonlySet<number> = unitSet('一二三四五六七八九十百零〇');
/** A number of an item does not begin with a nought. */
const NOUGHTS: ReadonlySet<number> = unitSet('零〇');
const LONGEST_HAN_NUMBER = 5;
const PART_WORDS = ['编', '分编', '部分', '篇'];
const [FIRST, CHAPTER, SECTION, ARTICLE, ENUMERATION, WIDE_STOP, STOP] = [...'第章节条、．.'].map((mark) =>
  mark.charCodeAt(0),
);
const OPENING: ReadonlySet<number> = unitSet('（(');
const CLOSING: ReadonlySet<number> = unitSet('）)');
/** 要 is a verb in 一要 but not in 五要求, 三要素. */
const WORDS_WITH_YAO: ReadonlySet<number> = unitSet('求点素件');

function unitSet(units: string): ReadonlySet<number> {
  return new Set([...units].map((unit) => unit.charCodeAt(0)));
}

const isLatinDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isDigit = (unit: number): boolean => isLatinDigit(unit) || (unit >= 0xff10 && unit <= 0xff19);

/** A mark without the white space behind it: where it ends, and the digits of its number. */
interface Mark {
  style: OrdinalStyle;
  end: number;
  number: number;
}

/**
 * The ordinal that stands at `offset` of `text`, null where none does. Read unit by unit: every line of every text is
 * asked several times.
 */
export function ordinalAt(text: string, offset = 0): Ordinal | null {
  const mark = markAt(text, offset);
  if (mark === null) return null;
  const { style, number, end } = mark;
  return { style, number, length: skipBlanks(text, end) - offset };
}

function markAt(text: string, start: number): Mark | null {
  const unit = text.charCodeAt(start);
  if (unit === FIRST) return divisionAt(text, start);
  if (OPENING.has(unit)) return bracketedAt(text, start);
  if (HAN_NUMERALS.has(unit)) return NOUGHTS.has(unit) ? null : hanAt(text, start);
  if (isDigit(unit)) return arabicAt(text, start);
  if (unit >= 0x2460 && unit <= 0x2473) return { style: 'circled', end: start + 1, number: unit - 0x245f };
  if (unit >= 0x3220 && unit <= 0x3229)
    return { style: 'han-bracketed', end: start + 1, number: unit - 0x321f };
  return null;
}

/** 第一编, 第二章, 第 3 节, 第十条. */
function divisionAt(text: string, start: number): Mark | null {
  const first = skipBlanks(text, start + 1);
  const end = Math.max(endOfHan(text, first), endOfDigits(text, first, 4));
  if (end === first) return null;
  const word = skipBlanks(text, end);
  const number = ordinalValue(text.slice(first, end));
  const unit = text.charCodeAt(word);
  if (unit === ARTICLE) return { style: 'article', end: word + 1, number };
  if (unit === CHAPTER) return { style: 'chapter', end: word + 1, number };
  if (unit === SECTION) return { style: 'section', end: word + 1, number };
  const part = PART_WORDS.find((name) => text.startsWith(name, word));
  return part === undefined ? null : { style: 'part', end: word + part.length, number };
}

/** What stands behind the year where a document is numbered by that: （57）浙办字第2210号. */
const NUMBER_OF_DOCUMENT =
  /^\s?\p{Script=Han}{1,12}?\s?第?\s?(?:\d{1,6}|[一二三四五六七八九十百〇零]{1,6})\s?号$/u;

/** （一）, ( 12 ). */
function bracketedAt(text: string, start: number): Mark | null {
  const first = skipBlanks(text, start + 1);
  const han = endOfHan(text, first);
  const end = Math.max(han, endOfDigits(text, first, 2));
  const closing = skipBlanks(text, end);
  if (end === first || !CLOSING.has(text.charCodeAt(closing))) return null;
  if (text.endsWith('号') && NUMBER_OF_DOCUMENT.test(text.slice(closing + 1))) return null;
  const style = han > first ? 'han-bracketed' : 'arabic-bracketed';
  return { style, end: closing + 1, number: ordinalValue(text.slice(first, end)) };
}

/** 一、, 十二．, 三. (but not 三.5), 一是, 二要. */
function hanAt(text: string, start: number): Mark | null {
  const end = endOfHan(text, start);
  if (end === start) return null;
  const style = endsItem(text, end) ? 'han' : isFirstIs(text, end) ? 'first-is' : null;
  return style === null ? null : { style, end: end + 1, number: ordinalValue(text.slice(start, end)) };
}

function isFirstIs(text: string, at: number): boolean {
  return (
    text.charAt(at) === '是' || (text.charAt(at) === '要' && !WORDS_WITH_YAO.has(text.charCodeAt(at + 1)))
  );
}

/** 1、, 12．, 3. (but not 3.5), 4). */
function arabicAt(text: string, start: number): Mark | null {
  const end = endOfDigits(text, start, 2);
  if (end === start) return null;
  const number = ordinalValue(text.slice(start, end));
  if (endsItem(text, end)) return { style: 'arabic', end: end + 1, number };
  const latin = isLatinDigit(text.charCodeAt(start)) && isLatinDigit(text.charCodeAt(end - 1));
  if (!latin || !CLOSING.has(text.charCodeAt(end))) return null;
  return { style: 'arabic-bracketed', end: end + 1, number };
}

/** Whether 、 or a point stands here that is no decimal point. */
function endsItem(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === ENUMERATION || unit === WIDE_STOP) return true;
  return unit === STOP && !isLatinDigit(text.charCodeAt(at + 1));
}

/** The end of the Han numerals that begin here; `at` itself where there are none, or too many for a number. */
function endOfHan(text: string, at: number): number {
  let end = at;
  while (HAN_NUMERALS.has(text.charCodeAt(end))) end++;
  return end - at > LONGEST_HAN_NUMBER ? at : end;
}

/** The end of the digits that begin here; `at` itself where there are none, or more than `most`. */
function endOfDigits(text: string, at: number, most: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - at > most ? at : end;
}

const BLANK = /\s/;

function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text.charCodeAt(end))) end++;
  return end;
}

function isBlank(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0x3000 ||
    (unit >= 0xa0 && unit < 0x3000 && BLANK.test(String.fromCharCode(unit))) ||
    unit === 0xfeff
  );
}
