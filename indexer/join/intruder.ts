import { COUNTED, isForeign, runsOver, type Setting } from '../lines/interrupted.ts';
import type { Line } from '../lines/lines.ts';

/** A bare number in a line of its own. */
const BARE_NUMBER = /^[\d０-９]{1,4}$/;
/** Names and words that a page breaks off into a line of their own are the sentence's. */
const QUOTED = /[《》“”]/;

/**
 * Whether the line is none of the sentence around it: a short one between two that were set to a width, or a bare number of
 * which nothing is said to be counted. It may be what a page has at its edge, and is joined to neither.
 */
export function isIntruder(lines: readonly Line[], index: number, setting: Setting | null): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  const below = lines[index + 1];
  if (line === undefined || above === undefined || below === undefined) return false;
  if (BARE_NUMBER.test(line.text)) return !COUNTED.test(below.text);
  if (setting === null || QUOTED.test(line.text)) return false;
  return runsOver(above, below, setting) && isForeign(line, above, below, setting);
}
