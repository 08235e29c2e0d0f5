import { namesDocument } from '../../lines/heading-forms.ts';
import { matchRule } from '../../rules/rule.ts';
import { TITLE_SIGNS } from '../title-sign-rules.ts';

const NAMES_KIND = 4;

/** Points for the length of a title. */
export const POINTS_OF_LENGTH = { long: 1, short: -1, veryShort: -6 } as const;
/** Shortest titles that are no longer very short, and no longer short. */
const SHORT = 5;
const LONG = 8;

/** Whether a line is so short that it is seldom a title. */
export function isVeryShort(text: string): boolean {
  return text.length < SHORT;
}

/** What the words of a title tell. */
export function pointsOfWords(text: string): number {
  let points = 0;
  for (const sign of TITLE_SIGNS.active) if (matchRule(sign, text) !== null) points += sign.points;
  if (namesDocument(text)) points += NAMES_KIND;
  if (isVeryShort(text)) return points + POINTS_OF_LENGTH.veryShort;
  return points + (text.length < LONG ? POINTS_OF_LENGTH.short : POINTS_OF_LENGTH.long);
}
