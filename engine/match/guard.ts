import type { Guard } from '../text/forms.ts';
import { isDigit, type PassageText } from '../text/passage-text.ts';

const COMMA = 0x2c;
const POINT = 0x2e;
/** Thousands are grouped by three digits behind a comma, with one to three before it. */
const GROUP_DIGITS = 3;
/** Runs of digits are looked at no further than this: longer ones are no dates and no thousands. */
const MAX_RUN = 32;

const isLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7);

/** Whether what stands before a match allows it. Offsets are into `text.units`; `from`, `to` bound the passage. */
export function freeBefore(text: PassageText, guard: Guard, at: number, from: number, to: number): boolean {
  if (guard === 'none' || at <= from) return true;
  const before = text.units[at - 1] ?? 0;
  if (guard === 'letters') return !isLetter(before);
  if (isDigit(before)) return text.isDivided(at);
  return !joinsNumber(text, at - 1, from, to);
}

/** Whether what stands after a match, from `at` on, allows it. */
export function freeAfter(text: PassageText, guard: Guard, at: number, from: number, to: number): boolean {
  if (guard === 'none' || at >= to) return true;
  const after = text.units[at] ?? 0;
  if (guard === 'letters') return !isLetter(after);
  if (isDigit(after)) return text.isDivided(at);
  return !joinsNumber(text, at, from, to);
}

/**
 * Whether the unit at `at` is a decimal point or a comma of thousands inside one number. Several points in a row of
 * numbers (2006.8.21) part a date or an outline number; a comma joins only groups of three digits (2005,2006 are two).
 */
function joinsNumber(text: PassageText, at: number, from: number, to: number): boolean {
  const { units } = text;
  const separator = units[at] ?? 0;
  if (separator !== COMMA && separator !== POINT) return false;
  if (at - 1 < from || at + 1 >= to) return false;
  if (!isDigit(units[at - 1] ?? 0) || !isDigit(units[at + 1] ?? 0)) return false;
  if (text.isDivided(at) || text.isDivided(at + 1)) return false;
  let left = at - 1;
  while (left > from && at - left < MAX_RUN && isDigit(units[left - 1] ?? 0) && !text.isDivided(left)) left--;
  let right = at + 2;
  while (right < to && right - at < MAX_RUN && isDigit(units[right] ?? 0) && !text.isDivided(right)) right++;
  if (separator === COMMA) return at - left <= GROUP_DIGITS && right - at - 1 === GROUP_DIGITS;
  const isDottedOn = (point: number): boolean =>
    units[point] === POINT && !text.isDivided(point) && !text.isDivided(point + 1);
  const pointBefore = left - 2 >= from && isDottedOn(left - 1) && isDigit(units[left - 2] ?? 0);
  const pointAfter = right + 1 < to && isDottedOn(right) && isDigit(units[right + 1] ?? 0);
  return !pointBefore && !pointAfter;
}
