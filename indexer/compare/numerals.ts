import { FOLDED } from '../../engine/text/fold.ts';

/** What a folded unit is to a Chinese number: no part of it, a digit (one more than its value), or ten and its powers. */
const NUMERAL = new Uint8Array(0x10000);
const COUNTING = 11;
for (const [value, forms] of ['〇零○', '一', '二两', '三', '四', '五', '六', '七', '八', '九'].entries())
  for (const form of forms) NUMERAL[form.charCodeAt(0)] = value + 1;
for (const form of '十百千万亿廿卅') NUMERAL[form.charCodeAt(0)] = COUNTING;

/** Units behind a single numeral that make it a number and no part of a word: 三年, 五号. */
const COUNTED = new Set([...'年月日号届次期岁'].map((unit) => unit.charCodeAt(0)));
const YEAR = '年'.charCodeAt(0);
const YEAR_DIGITS = 4;

/** A number in Chinese numerals. */
interface Numeral {
  /** Offset behind it. */
  end: number;
  /** 二〇〇八 as the digits 2008 have it; other numbers by their characters. Null for a numeral that is part of a word. */
  value: number | null;
  /** Whether it is a year: four digits before 年. */
  year: boolean;
}

export const isNumeral = (folded: number): boolean => NUMERAL[folded] !== 0;

/** A digit added to the hash of a number. */
export function withDigit(value: number, digit: number): number {
  return (Math.imul(value, 31) + digit) | 0;
}

const ZERO = '0'.charCodeAt(0);

/** Reads the run of numerals that begins at an offset. */
export function readNumeral(text: string, start: number): Numeral {
  let end = start;
  let digits = 0;
  let counting = false;
  for (; end < text.length; end++) {
    const numeral = NUMERAL[FOLDED[text.charCodeAt(end)] ?? 0] ?? 0;
    if (numeral === 0) break;
    counting ||= numeral === COUNTING;
    const unit = counting ? text.charCodeAt(end) : ZERO + numeral - 1;
    digits = withDigit(digits, unit);
  }
  const next = text.charCodeAt(end);
  const year = !counting && end - start === YEAR_DIGITS && next === YEAR;
  return { end, year, value: end - start > 1 || COUNTED.has(next) ? digits : null };
}

/** Whether the digits of a run are a year: four of them before 年. */
export function isYear(text: string, start: number, end: number): boolean {
  return end - start === YEAR_DIGITS && text.charCodeAt(end) === YEAR;
}
