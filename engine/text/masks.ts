import { isDigit } from './passage-text.ts';

/** Marks that stand for characters somebody hid: `__`, `**`, `××`. An x is one too, where no Latin letter stands beside it. */
export const MASK_MARKS = '_*×';

const unitsIn = (text: string): ReadonlySet<number> => new Set([...text].map((unit) => unit.charCodeAt(0)));

const FOLDED_MARKS = unitsIn('_*x');
const X = 'x'.charCodeAt(0);
/** Behind the first digits of a year these hide the rest of it: 20??年, 20○○年. */
const YEAR_MARKS = unitsIn('?〇');
const YEAR = '年'.charCodeAt(0);
const YEAR_DIGITS = 4;
/** What a sign between two digits must be followed by to be a mask and no product: 20x6年, but 5x3. */
const DATED = unitsIn('年月日号');

/**
 * Which units of a folded text without white space belong to a mask (1) and which do not (0): runs of mask marks with the
 * digits that were left beside them, `xx`, `__`, `202_`, `20xx`, `x5`.
 */
export function maskedUnits(units: Uint16Array): Uint8Array {
  const masked = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0;
    if (FOLDED_MARKS.has(unit)) {
      const start = digitsBefore(units, at);
      let end = at;
      while (isDigit(units[end] ?? 0) || FOLDED_MARKS.has(units[end] ?? 0)) end++;
      if (isMask(units, start, end)) masked.fill(1, start, end);
      at = end;
    } else if (YEAR_MARKS.has(unit)) {
      const start = digitsBefore(units, at);
      if (hidesYear(units, start, at)) masked.fill(1, start, start + YEAR_DIGITS);
    }
  }
  return masked;
}

function digitsBefore(units: Uint16Array, at: number): number {
  let start = at;
  while (isDigit(units[start - 1] ?? 0)) start--;
  return start;
}

/** A run of marks and digits: no part of a Latin word (xbox), and no product of two numbers (5x3). */
function isMask(units: Uint16Array, start: number, end: number): boolean {
  const run = units.subarray(start, end);
  const ofLetters = run.every((unit) => unit === X || isDigit(unit));
  if (ofLetters && (isLatin(units[start - 1]) || isLatin(units[end]))) return false;
  const marks = run.reduce((count, unit) => count + Number(!isDigit(unit)), 0);
  const between = isDigit(run[0] ?? 0) && isDigit(run.at(-1) ?? 0);
  return !(marks === 1 && between) || DATED.has(units[end] ?? 0);
}

/** 20??年, 202?年: one or two marks between the first digits of a year and the word for it. */
function hidesYear(units: Uint16Array, start: number, mark: number): boolean {
  const end = start + YEAR_DIGITS;
  if (!/^(?:19|20)\d?$/.test(String.fromCharCode(...units.subarray(start, Math.min(mark, end)))))
    return false;
  return units.subarray(mark, end).every((unit) => YEAR_MARKS.has(unit)) && units[end] === YEAR;
}

function isLatin(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 0x61 && unit <= 0x7a;
}
