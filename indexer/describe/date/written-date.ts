import type { IsoDate } from '../../../engine/types.ts';

/** A date as written in a text; offsets are UTF-16 units of the text read. */
export interface WrittenDate {
  start: number;
  end: number;
  year: number;
  /** 1–12, null where only the year is written. */
  month: number | null;
  day: number | null;
}

/** Every form in which a zero is written between Chinese numerals, look-alikes of other alphabets among them. */
export const ZEROS = '零〇○◯⚪Ｏ０OoОо0';
const NUMERALS = '一二三四五六七八九';
const CHINESE_YEAR = `[一二][${ZEROS}九八七][${ZEROS}${NUMERALS}]{2}`;
const YEAR = `(?:(?:1[89]|20)\\d{2}|${CHINESE_YEAR})`;
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|元|正)';
const DAY =
  '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])';
const DATE = new RegExp(
  `(?<![\\d${NUMERALS}])(${YEAR})\\s*(?:年(?:\\s*(${MONTH})\\s*月(?:份)?(?:\\s*(${DAY})\\s*[日号])?)?|[-./](${MONTH})[-./](${DAY})(?!\\d))`,
  'g',
);

const DIGIT: Record<string, number> = Object.fromEntries([
  ...[...ZEROS].map((zero) => [zero, 0] as const),
  ...[...NUMERALS].map((numeral, at) => [numeral, at + 1] as const),
]);

/** 二〇〇九 or 2009 as a number. */
export function yearNumber(written: string): number {
  return /^\d{4}$/.test(written)
    ? Number(written)
    : [...written].reduce((sum, digit) => sum * 10 + (DIGIT[digit] ?? 0), 0);
}

/** 十二, 二十六, 廿六, 三十一 or 26 as a number. */
export function smallNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  if (written === '元' || written === '正') return 1;
  const [tens, ones] = written.replace('廿', '二十').split('十');
  if (ones === undefined) return DIGIT[written] ?? 0;
  return (
    (tens === '' || tens === undefined ? 1 : (DIGIT[tens] ?? 0)) * 10 + (ones === '' ? 0 : (DIGIT[ones] ?? 0))
  );
}

/** Dates with a year, in order. Months and days that cannot be are left out. */
export function datesIn(text: string): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const [whole, year = '', month = match[4], day = match[5]] = match;
    const written: WrittenDate = {
      start: match.index,
      end: match.index + whole.length,
      year: yearNumber(year),
      month: month === undefined ? null : smallNumber(month),
      day: day === undefined ? null : smallNumber(day),
    };
    if (written.month !== null && written.day !== null && !isDay(written.year, written.month, written.day))
      written.day = null;
    dates.push(written);
  }
  return dates;
}

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2006-08-21` where the day is written, else null. */
export function isoOf({ year, month, day }: Pick<WrittenDate, 'year' | 'month' | 'day'>): IsoDate | null {
  if (month === null || day === null) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Years in the order in which a list names them: 2009、2010年.  */
export function yearsIn(text: string): number[] {
  const pattern = new RegExp(
    `(?<!\\d)((?:19|20)\\d{2}|[一二][${ZEROS}九八][${ZEROS}一二三四五六七八九]{2})(?=\\s*(?:年|[、—–-]\\s*\\d{4}\\s*年))`,
    'g',
  );
  return [...text.matchAll(pattern)].map((match) => yearNumber(match[1] ?? ''));
}
