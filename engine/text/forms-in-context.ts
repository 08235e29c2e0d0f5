/**
 * Marks that have another form only for what stands beside them: a dot between Han characters is a point or a middle
 * dot, the year of a document number stands in round or square brackets, a digit behind a letter may be raised.
 */

/** A place and the other ways to write it. */
interface FormInContext {
  end: number;
  others: readonly string[];
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A letter of an alphabet. */
const LETTER = '[^\\P{L}\\p{Script=Han}]';
const NAME = '[\\p{Script=Han}a-z]';

/** 约翰·保罗, 五·一二, 5·12; a point between letters or beside one digit is another thing. */
const DOT = new RegExp(
  `(?<=\\p{Script=Han})[.·](?=${NAME})|(?<=${NAME})[.·](?=\\p{Script=Han})|(?<=\\d)[.·](?=\\d)`,
  'uy',
);
/** 国发(2019)5号: behind the name of an office or before the number, or both. */
const BRACKETED_YEAR =
  /(?:(?<=\p{Script=Han})[([](?:19|20)\d\d[)\]](?=第?\d|$)|[([](?:19|20)\d\d[)\]](?=第?\d))/uy;
/** hm², SO². */
const RAISED_DIGITS = new RegExp(`(?<=${LETTER})[${RAISED}]+`, 'uy');
/** The last digit of hm2 but not one of GB2312 or PM2.5. */
const DIGIT_BEHIND_LETTER = new RegExp(`(?<=${LETTER})\\d(?!\\d|[.,]\\d)`, 'uy');

const RULES: readonly (readonly [pattern: RegExp, other: (typed: string) => string])[] = [
  [DOT, (dot) => (dot === '.' ? '·' : '.')],
  [
    BRACKETED_YEAR,
    (typed) => (typed.startsWith('(') ? `[${typed.slice(1, -1)}]` : `(${typed.slice(1, -1)})`),
  ],
  [RAISED_DIGITS, (typed) => [...typed].map((digit) => RAISED.indexOf(digit)).join('')],
  [DIGIT_BEHIND_LETTER, (typed) => RAISED.charAt(Number(typed))],
];

/** What stands at `at` in a folded text, where it has another form there; else null. */
export function formInContext(text: string, at: number): FormInContext | null {
  for (const [pattern, other] of RULES) {
    pattern.lastIndex = at;
    const [typed] = pattern.exec(text) ?? [];
    if (typed !== undefined) return { end: at + typed.length, others: [other(typed)] };
  }
  return null;
}
