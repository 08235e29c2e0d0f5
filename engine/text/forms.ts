import { fold } from './fold.ts';
import { formInContext } from './forms-in-context.ts';
import { PRIVATE_USE } from './private-use.ts';
import simplifiedTable from './simplified-table.json' with { type: 'json' };

/**
 * Characters that have a longer spelling: ㈠ is also written (一), ㎡ m2, ℅ c/o, Ⅲ III, 鱀 with a simplified form of two
 * units. They stay as they are in the text (a longer form would move every offset behind it); a query that holds either
 * form is spelt out in both.
 */

/** What may not stand beside a match: nothing, more of the same number, or more letters of the same word. */
export type Guard = 'none' | 'number' | 'letters';

/** One way to write a term: folded units without white space, and what may not stand before and after it. */
export interface Spelling {
  text: string;
  before: Guard;
  after: Guard;
}

/**
 * Most spellings of one term. Each place with two forms doubles them; 32 takes five such places in free combination,
 * and a list of more is always written in one form throughout, which the places further on keep as typed.
 */
export const MAX_SPELLINGS = 32;

/** Blocks whose compatibility form is a longer spelling of the same thing. */
const LONGER_FORM_BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x00bc, 0x00be],
  [0x2025, 0x2026],
  [0x203c, 0x203c],
  [0x2047, 0x2049],
  [0x2100, 0x218f],
  [0x2460, 0x249b],
  [0x249c, 0x24b5],
  [0x3200, 0x33ff],
  [0xfb00, 0xfb06],
];
/** Roman numerals have a form of one letter too (Ⅰ is also written I). */
const ROMAN_ONE: readonly number[] = [0x2160, 0x2164, 0x2169, 0x216c, 0x216d, 0x216e, 0x216f];
/** ①–⑨ are the numbers 1–9. */
const CIRCLED_ONE = { first: 0x2460, last: 0x2468 };
/** Units of area and volume are also written with a raised digit. */
const RAISED: Readonly<Record<string, string>> = { m2: 'm²', m3: 'm³', km2: 'km²', cm2: 'cm²', cm3: 'cm³' };

const DIGIT = /[0-9]/;
const LETTER = /\p{L}/u;
const HAN = /\p{Script=Han}/u;

/** Every form of a thing, keyed by each of its forms. */
const FORMS: ReadonlyMap<string, readonly string[]> = formTable();
const LONGEST = Math.max(...[...FORMS.keys()].map((form) => form.length));

function formTable(): Map<string, readonly string[]> {
  const classes = new Map<string, Set<string>>();
  const join = (short: string, long: string): void => {
    const members = classes.get(long) ?? new Set([long]);
    members.add(short);
    const raised = RAISED[long];
    if (raised !== undefined) members.add(raised);
    classes.set(long, members);
  };
  for (const [first, last] of LONGER_FORM_BLOCKS) {
    for (let unit = first; unit <= last; unit++) {
      const character = String.fromCharCode(unit);
      const long = fold(character.normalize('NFKC'));
      const oneUnit = ROMAN_ONE.includes(unit) || (unit >= CIRCLED_ONE.first && unit <= CIRCLED_ONE.last);
      if (long.length > 1 || oneUnit) join(fold(character), long);
    }
  }
  for (const [unit, character] of PRIVATE_USE) if (character.length > 1) join(unit, character);
  for (const pair of simplifiedTable.pairs.split(' ')) {
    const [traditional = '', simplified = ''] = pair;
    join(fold(traditional), fold(simplified));
  }
  const forms = new Map<string, readonly string[]>();
  for (const members of classes.values()) {
    for (const member of members) forms.set(member, [...members]);
  }
  return forms;
}

/** What may not stand beside a unit where a term ends with it. */
export function guardOf(character: string): Guard {
  if (DIGIT.test(character)) return 'number';
  return LETTER.test(character) && !HAN.test(character) ? 'letters' : 'none';
}

/** A place in a query that can be written in several ways; the first is the one typed. */
interface Place {
  start: number;
  end: number;
  forms: readonly string[];
}

const DIGITS_ALONE = /^\d+$/;
const NUMBER_BEFORE = /\d[.,]?$/;
const NUMBER_AFTER = /^[.,]?\d/;
const LETTER_BEFORE = /[^\P{L}\p{Script=Han}]$/u;
const LETTER_AFTER = /^[^\P{L}\p{Script=Han}]/u;

/**
 * A form counts only as a whole: 1 in 2012 or in 1.5 is not ①, i in wifi is not Ⅰ. At the edge of a quoted phrase
 * nothing says that a number or a single letter ends there, so it is taken as typed.
 */
function standsWhole(text: string, start: number, end: number, quoted: boolean): boolean {
  const form = text.slice(start, end);
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (quoted && (before === '' || after === '') && (form.length === 1 || DIGITS_ALONE.test(form))) {
    return guardOf(form) === 'none';
  }
  const first = guardOf(form.charAt(0));
  if (first === 'number' && NUMBER_BEFORE.test(before)) return false;
  if (first === 'letters' && LETTER_BEFORE.test(before)) return false;
  if (guardOf(form.charAt(form.length - 1)) === 'letters') return !LETTER_AFTER.test(after);
  return !(NUMBER_AFTER.test(after) && /[\d.]$/.test(form));
}

function placesOf(text: string, quoted: boolean): Place[] {
  const places: Place[] = [];
  let at = 0;
  while (at < text.length) {
    let length = Math.min(LONGEST, text.length - at);
    for (; length > 0; length--) {
      const form = text.slice(at, at + length);
      const forms = FORMS.get(form);
      if (forms === undefined || !standsWhole(text, at, at + length, quoted)) continue;
      const others = forms.filter((other) => other !== form);
      const inContext = formInContext(text, at);
      if (inContext?.end === at + length)
        others.push(...inContext.others.filter((other) => !others.includes(other)));
      places.push({ start: at, end: at + length, forms: [form, ...others] });
      break;
    }
    const inContext = length === 0 ? formInContext(text, at) : null;
    if (inContext !== null) {
      places.push({
        start: at,
        end: inContext.end,
        forms: [text.slice(at, inContext.end), ...inContext.others],
      });
      length = inContext.end - at;
    }
    at += Math.max(length, 1);
  }
  return places;
}

/** A term with its accents and voicing marks as typed, on their letters, and apart: a text has them one way throughout. */
function compositions(text: string): string[] {
  return [...new Set([text, fold(text.normalize('NFC')), fold(text.normalize('NFD'))])];
}

/**
 * Every way to write a term, the one typed first, at most `MAX_SPELLINGS`.
 * @param text the term, folded and without white space
 * @param quoted a phrase: no guard around its numbers. Unquoted, a number at its edge never matches inside a longer one.
 */
export function spellings(text: string, quoted: boolean): Spelling[] {
  const composed = compositions(text);
  const most = Math.floor(MAX_SPELLINGS / composed.length);
  const all = composed.flatMap((each) => spellingsOf(each, quoted, most));
  return all.filter((spelling, at) => all.findIndex((other) => other.text === spelling.text) === at);
}

function spellingsOf(text: string, quoted: boolean, most: number): Spelling[] {
  let partial: { text: string; replacedFirst: boolean; replacedLast: boolean }[] = [
    { text: '', replacedFirst: false, replacedLast: false },
  ];
  let end = 0;
  for (const place of placesOf(text, quoted)) {
    if (partial.length * place.forms.length > most) break;
    const between = text.slice(end, place.start);
    const typed = place.forms[0];
    partial = place.forms.flatMap((form) =>
      partial.map((before) => ({
        text: before.text + between + form,
        replacedFirst: place.start === 0 ? form !== typed : before.replacedFirst,
        replacedLast: place.end === text.length && form !== typed,
      })),
    );
    end = place.end;
  }
  const rest = text.slice(end);
  return partial.map(({ text: before, replacedFirst, replacedLast }) => {
    const whole = before + rest;
    const first = guardOf(whole.charAt(0));
    const last = guardOf(whole.charAt(whole.length - 1));
    return {
      text: whole,
      before: replacedFirst || (!quoted && first === 'number') ? first : 'none',
      after: replacedLast || (!quoted && last === 'number') ? last : 'none',
    };
  });
}
