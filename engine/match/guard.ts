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

/** Whether what stands before a match allows it. Offsets are into the text; `from`, `to` bound the passage, which is held. */
export function freeBefore(text: PassageText, guard: Guard, at: number, from: number, to: number): boolean {
  if (guard === 'none' || at <= from) return true;
  const before = text.unit(at - 1);
  if (guard === 'letters') return !isLetter(before);
  if (isDigit(before)) return text.isDivided(at);
  return !joinsNumber(text, at - 1, from, to);
}

/** Whether what stands after a match, from `at` on, allows it. */
export function freeAfter(text: PassageText, guard: Guard, at: number, from: number, to: number): boolean {
  if (guard === 'none' || at >= to) return true;
  const after = text.unit(at);
  if (guard === 'letters') return !isLetter(after);
  if (isDigit(after)) return text.isDivided(at);
  return !joinsNumber(text, at, from, to);
}

/**
 * Whether the unit at `at` is a decimal point or a comma of thousands inside one number. Several points in a row of
 * numbers (2006.8.21) part a date or an outline number; a comma joins only groups of three digits (2005,2006 are two).
 */
function joinsNumber(text: PassageText, at: number, from: number, to: number): boolean {
  const separator = text.unit(at);
  if (separator !== COMMA && separator !== POINT) return false;
  if (at - 1 < from || at + 1 >= to) return false;
  if (!isDigit(text.unit(at - 1)) || !isDigit(text.unit(at + 1))) return false;
  if (text.isDivided(at) || text.isDivided(at + 1)) return false;
  let left = at - 1;
  while (left > from && at - left < MAX_RUN && isDigit(text.unit(left - 1)) && !text.isDivided(left)) left--;
  let right = at + 2;
  while (right < to && right - at < MAX_RUN && isDigit(text.unit(right)) && !text.isDivided(right)) right++;
  if (separator === COMMA) return at - left <= GROUP_DIGITS && right - at - 1 === GROUP_DIGITS;
  const isDottedOn = (point: number): boolean =>
    text.unit(point) === POINT && !text.isDivided(point) && !text.isDivided(point + 1);
  const pointBefore = left - 2 >= from && isDottedOn(left - 1) && isDigit(text.unit(left - 2));
  const pointAfter = right + 1 < to && isDottedOn(right) && isDigit(text.unit(right + 1));
  return !pointBefore && !pointAfter;
}
