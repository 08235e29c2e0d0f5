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

const HAN_NUMBER = '[一二三四五六七八九十百零〇]{1,5}';
const NUMBER = `(?:${HAN_NUMBER}|[0-9０-９]{1,4})`;
const MARK = new RegExp(
  [
    `(?<part>第\\s*(${NUMBER})\\s*(?:分?编|部分|篇))`,
    `(?<chapter>第\\s*(${NUMBER})\\s*章)`,
    `(?<section>第\\s*(${NUMBER})\\s*节)`,
    `(?<article>第\\s*(${NUMBER})\\s*条)`,
    `(?<han>(${HAN_NUMBER})[、．]|(${HAN_NUMBER})\\.(?![0-9]))`,
    `(?<hanBracketed>[（(]\\s*(${HAN_NUMBER})\\s*[）)]|[㈠-㈩])`,
    '(?<arabic>([0-9０-９]{1,2})(?:[、．]|[.](?![0-9])))',
    '(?<arabicBracketed>[（(]\\s*([0-9０-９]{1,2})\\s*[）)]|([0-9]{1,2})[）)])',
    '(?<circled>[①-⑳])',
    `(?<firstIs>(${HAN_NUMBER})(?:是|要(?![求点素件])))`,
  ]
    .map((alternative) => `${alternative}[\\s\\u3000]*`)
    .join('|'),
  'y',
);

const STYLES: readonly [group: string, style: OrdinalStyle][] = [
  ['part', 'part'],
  ['chapter', 'chapter'],
  ['section', 'section'],
  ['article', 'article'],
  ['han', 'han'],
  ['hanBracketed', 'han-bracketed'],
  ['arabic', 'arabic'],
  ['arabicBracketed', 'arabic-bracketed'],
  ['circled', 'circled'],
  ['firstIs', 'first-is'],
];

const FIRST_CHARACTER = /[第一二三四五六七八九十百（(㈠-㈩0-9０-９①-⑳]/;

/** The ordinal that stands at `offset` of `text`, null where none does. */
export function ordinalAt(text: string, offset = 0): Ordinal | null {
  if (!FIRST_CHARACTER.test(text.charAt(offset))) return null;
  MARK.lastIndex = offset;
  const match = MARK.exec(text);
  if (match === null) return null;
  for (const [group, style] of STYLES) {
    const mark = match.groups?.[group];
    if (mark === undefined) continue;
    return { style, number: markValue(mark, style), length: match[0].length };
  }
  return null;
}

function markValue(mark: string, style: OrdinalStyle): number {
  const code = mark.charCodeAt(0);
  if (style === 'circled') return code - 0x245f;
  if (code >= 0x3220 && code <= 0x3229) return code - 0x321f;
  return ordinalValue(mark.replace(/[^一二三四五六七八九十百零〇0-9０-９]/g, ''));
}
