import type { IsoDate } from '../../../engine/types.ts';

/** A date as written in a text; offsets are UTF-16 units of the text read. */
export interface WrittenDate {
  start: number;
  end: number;
  year: number;
  /** 1–12, null where only the year is written. */
  month: number | null;
  day: number | null;
  /** The century is not written (’06年, 八三年二月) but taken to be the nearest. */
  century?: true;
}

/**
 * Every form in which a zero is written between Chinese numerals: look-alikes of other alphabets (Latin, Cyrillic, Greek) and
 * round marks that typists took for it.
 */
const ZEROS = '零〇○◯⚪●⚫◎⊙Ｏ０OoОоΟο0';
const NUMERALS = '一二三四五六七八九';
/** A space may stand between the numerals of a line that is spread to its width. */
const GAP = '[ \\u00a0\\u3000]?';
const CHINESE_YEAR = `[一二]${GAP}[${ZEROS}九八七]${GAP}[${ZEROS}${NUMERALS}]${GAP}[${ZEROS}${NUMERALS}]`;
/** 一千九百八十五, 二千零六, 两千零一十二: years said as numbers. 一千年 and 两千年 are spans of time. */
const COUNTED_YEAR = `一千九百(?:[${ZEROS}]?[${NUMERALS}]|[${NUMERALS}]?十[${NUMERALS}]?)|[二两]千[${ZEROS}](?:[一二三]?十[${NUMERALS}]?|[${NUMERALS}])`;
const YEAR = `(?:(?:1${GAP}[89]|2${GAP}0)${GAP}\\d${GAP}\\d|${CHINESE_YEAR}|${COUNTED_YEAR})`;
/** The year before the first of each era whose years are counted anew: 民国元年 is 1912, 宣统元年 1909. */
const ERAS: Readonly<Record<string, number>> = {
  民国: 1911,
  宣统: 1908,
  光绪: 1874,
  康德: 1933,
  大正: 1911,
  昭和: 1925,
};
/** The months of the Qing are those of the moon. */
const LUNAR_ERAS: ReadonlySet<string> = new Set(['宣统', '光绪']);
const ERA = `(?:${Object.keys(ERAS).join('|')})`;
/** 民国二十三年, 民国卅四年, 宣统三年. */
const ERA_YEAR = `(?:中华)?${ERA}${GAP}(?:元|[廿卅][${NUMERALS}]?|[${NUMERALS}]?十[${NUMERALS}]?|[${NUMERALS}]|\\d{1,2})`;
const ERA_WRITTEN = new RegExp(`(${ERA})(.*)$`);
/** Zeros that open a year of our century whose first figures are left out, and what makes them the end of a longer number. */
const OPENING_ZERO = '[零〇○◯]';
const NO_LONGER = `(?<![${ZEROS}十百千万两第xX×*_.．:：-])`;
/**
 * ’06, 〇六年, 06年: the century is left to the reader, who takes the nearest. Folded, ’ is a quotation mark like others: “30年巨变” counts
 * years, so that a month must follow.
 */
const SHORT_YEAR = `(?:['’‘]\\d\\d|"\\d\\d(?=年\\d{1,2}月)|${NO_LONGER}(?:${OPENING_ZERO}[${NUMERALS}]|0[1-9])(?=年(?![级份头])))`;
const IS_SHORT = new RegExp(`^(?:["'’‘]|(?:${OPENING_ZERO}|0).$)`);
const LAST_SHORT_YEAR = 49;
/**
 * 八三, 58: a year of the last century, where a date goes on behind it. From 39 on, since up to 38 it may be one of the Republic's;
 * what else parts digits (mask, counting word, name of an era) makes it another number.
 */
const NO_CENTURY_BEFORE = `(?<![${ZEROS}十百千万两第xX×*_.．□?？/-])(?<!${ERA}\\s{0,3})`;
const CENTURY_LEFT_OUT = `(?:[四-九][${ZEROS}${NUMERALS}]|三九|[4-9]\\d|39)`.replace(
  '四-九',
  NUMERALS.slice(3),
);
const IS_CENTURY_LEFT_OUT = new RegExp(`^${CENTURY_LEFT_OUT}$`);
const MONTH = `(?:1${GAP}[0-2]|0?[1-9]|[〇○零][${NUMERALS}]|一[${ZEROS}一二]|十${GAP}[一二]?|[${NUMERALS}]|元|正)`;
const DAY = `(?:3${GAP}[01]|[12]${GAP}\\d|0?[1-9]|[〇○零][${NUMERALS}]|三${GAP}十${GAP}一?|二?${GAP}十${GAP}[${NUMERALS}]?|廿[${NUMERALS}]?|卅一?|[一二三][${ZEROS}${NUMERALS}]|[${NUMERALS}])`;
/** A month and a day of it, without a year. */
export const DAY_OF_YEAR = `(${MONTH})\\s*月\\s*(${DAY})\\s*日`;
/** 八三年二月, 83年2月10日: figures without a day are as likely a length of time. */
const OLD_SHORT_YEAR = `${NO_CENTURY_BEFORE}${CENTURY_LEFT_OUT}(?=\\s*年\\s*(?:${MONTH})\\s*月\\s*(?:${DAY})\\s*[日号])|${NO_CENTURY_BEFORE}(?!\\d)${CENTURY_LEFT_OUT}(?=年(?:${MONTH})月(?!的|[以之]?[内后]))`;
const DATE = new RegExp(
  `(?<![\\d${NUMERALS}])(${YEAR}|${ERA_YEAR}|${SHORT_YEAR}|${OLD_SHORT_YEAR})\\s*(?:年(?:\\s*(${MONTH})\\s*月(?:份)?(?:\\s*(${DAY})\\s*[日号])?)?|[-./](${MONTH})[-./](${DAY})(?!\\d))`,
  'g',
);
/** 2006·3·2, 二○○六·三·二, 2006、3、2, 20060302: only where a line says nothing else, since lists look the same. */
const SEPARATOR = '\\s?[-./·•‧∙、,，。:]\\s?';
const BARE_DATE = new RegExp(
  `(?<![\\d${NUMERALS}.第])(?:(${YEAR})${SEPARATOR}(${MONTH})${SEPARATOR}(${DAY})(?![\\d${NUMERALS}.、万亿元%])|((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d))`,
);

/** （六四·九·二）, 58.4.5, 五八、十一、九: only where the line is nothing else, or an office or a name stands before it. */
const SHORT_BARE_DATE = new RegExp(
  `(?:^|[(\\s一-龥])${NO_CENTURY_BEFORE}(?<![\\d${NUMERALS}])(${CENTURY_LEFT_OUT})(?:${SEPARATOR}|\\s?/\\s?)(${MONTH})(?:${SEPARATOR}|\\s?/\\s?)(${DAY})(?=\\s*(?:上午|下午|晚上?|夜)?[)\\s。]*$)`,
);

/** 26.10.2015: sites abroad write the day first. */
const DAY_FIRST = /(?<![\d.])(3[01]|[12]\d|0?[1-9])\.(1[0-2]|0?[1-9])\.((?:19|20)\d\d)(?![\d.])/g;

const DIGIT: Record<string, number> = Object.fromEntries([
  ...[...ZEROS].map((zero) => [zero, 0] as const),
  ...[...NUMERALS].map((numeral, at) => [numeral, at + 1] as const),
]);

/** 二〇〇九, 2009, 二千零九, 民国二十三 or ’06 as a year of our era. */
export function yearNumber(written: string): number {
  const year = written.replace(/\s/g, '');
  if (/^\d{4}$/.test(year)) return Number(year);
  const [, era = '', ofEra = ''] = ERA_WRITTEN.exec(year) ?? [];
  if (era !== '') return (ERAS[era] ?? 0) + smallNumber(ofEra);
  if (/^["'’‘]/.test(year))
    return Number(year.slice(1)) + (Number(year.slice(1)) > LAST_SHORT_YEAR ? 1900 : 2000);
  if (IS_SHORT.test(year)) return 2000 + smallNumber(year.slice(1));
  if (IS_CENTURY_LEFT_OUT.test(year)) return 1900 + smallNumber(year);
  if (/千/.test(year)) {
    const century = year.startsWith('一') ? 1900 : 2000;
    return century + smallNumber(year.replace(/^.千(?:九百)?/, '').replace(new RegExp(`^[${ZEROS}]`), ''));
  }
  return [...year].reduce((sum, digit) => sum * 10 + (DIGIT[digit] ?? 0), 0);
}

/** 十二, 二十六, 廿六, 三十一, 二六 or 26 as a number. */
export function smallNumber(written: string): number {
  const number = written.replace(/\s/g, '');
  if (/^\d+$/.test(number)) return Number(number);
  if (number === '元' || number === '正') return 1;
  const [tens, ones] = number.replace('廿', '二十').replace('卅', '三十').split('十');
  if (ones === undefined) return [...number].reduce((sum, digit) => sum * 10 + (DIGIT[digit] ?? 0), 0);
  return (
    (tens === '' || tens === undefined ? 1 : (DIGIT[tens] ?? 0)) * 10 + (ones === '' ? 0 : (DIGIT[ones] ?? 0))
  );
}

/** What a year ends with stands so in every date: looked for first, since most lines hold none. */
const END_OF_YEAR = new RegExp(`[\\d${ZEROS}${NUMERALS}十廿卅元]\\s*[年./-]`);

/** l958年 9月l2日, l 9 5 8 年: scanners take the figure one for a letter, and part figures. */
const LETTER_FOR_ONE =
  /(?<![A-Za-z\d])[lI](?=\s?9\s?\d\s?\d\s?年)|(?<=\d\s?\d\s?\d\s?年\s?)[lI](?=\s?[\dlI]?\s?月)|(?<=年\s?[lI1]\s?)[lI](?=\s?月)|(?<=月\s?\d?\s?)[lI](?=\s?\d?\s?日)/g;
/** 三月二+日: they take 十 for a plus. */
const PLUS_FOR_TEN = /(?<=月\s?[二三]?)\+(?=[一二三四五六七八九]?\s?日)/g;
/** A text with the figures that a scanner took for letters and signs; as long as before. */
export const asScanned = (text: string): string =>
  text.includes('年') && /[lI+]/.test(text)
    ? text.replace(LETTER_FOR_ONE, '1').replace(PLUS_FOR_TEN, '十')
    : text;

/** Dates with a year, in order. Months and days that cannot be are left out. */
export function datesIn(text: string): WrittenDate[] {
  const dates: WrittenDate[] = [];
  if (!END_OF_YEAR.test(text)) return dates;
  for (const match of asScanned(text).matchAll(DATE)) {
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
    if (IS_SHORT.test(year) || IS_CENTURY_LEFT_OUT.test(year)) written.century = true;
    if (isLunar(text.slice(0, match.index), year)) dates.push({ ...written, month: null, day: null });
    else dates.push(written);
  }
  return dates;
}

/** 农历一九五八年八月十五: its month is none of our calendar, its year mostly is. */
const LUNAR_BEFORE = /(?:[农阴夏旧古][历曆])\s?$/;
const isLunar = (before: string, year: string): boolean =>
  LUNAR_BEFORE.test(before) || LUNAR_ERAS.has(ERA_WRITTEN.exec(year)?.[1] ?? '');

/**
 * The dates of a short line, in forms too that say a date only where nothing else stands beside them: 2006·3·2, 20060302.
 * Where a line holds a date with 年, only those count.
 */
export function datesOfLine(line: string): WrittenDate[] {
  const dates = datesIn(line);
  const match = dates.length > 0 ? null : BARE_DATE.exec(line);
  if (match === null) return dates.length > 0 ? dates : shortDatesOfLine(line);
  const [whole, year = match[4] ?? '', month = match[5] ?? '', day = match[6] ?? ''] = match;
  const written: WrittenDate = {
    start: match.index,
    end: match.index + whole.length,
    year: yearNumber(year),
    month: smallNumber(month),
    day: smallNumber(day),
  };
  return isDay(written.year, smallNumber(month), smallNumber(day)) ? [written] : [];
}

function shortDatesOfLine(line: string): WrittenDate[] {
  const match = SHORT_BARE_DATE.exec(line);
  if (match === null) return [];
  const [whole, year = '', month = '', day = ''] = match;
  const end = match.index + whole.length;
  const start = line.indexOf(year, match.index);
  const written = { start, end, year: yearNumber(year), month: smallNumber(month), day: smallNumber(day) };
  return isDay(written.year, written.month, written.day) ? [{ ...written, century: true }] : [];
}

/** Days written the other way round (26.10.2015), in order. */
export function dayFirstDates(text: string): WrittenDate[] {
  return [...text.matchAll(DAY_FIRST)].flatMap((match) => {
    const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const written = { start: match.index, end: match.index + match[0].length, year, month, day };
    return isDay(year, month, day) ? [written] : [];
  });
}

const ONE_DAY = new RegExp(DAY_OF_YEAR);

/** The first month and day of a folded text, whatever the year. */
export function dayOfYearIn(text: string): { month: number; day: number } | null {
  const match = ONE_DAY.exec(text);
  return match === null ? null : { month: smallNumber(match[1] ?? ''), day: smallNumber(match[2] ?? '') };
}

/** Whether the month has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
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
    `(?<!\\d)((?:19|20)\\d{2}|[一二][${ZEROS}九八][${ZEROS}${NUMERALS}]{2})(?=\\s*(?:年|[、—–-]\\s*\\d{4}\\s*年))`,
    'g',
  );
  return [...text.matchAll(pattern)].map((match) => yearNumber(match[1] ?? ''));
}
