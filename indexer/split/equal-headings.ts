import { endsSentence } from '../lines/characters.ts';
import { isSalutation, isSpeechHeading, namesDocument } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';

/**
 * Tells a heading that opens another article of the same name from a title that a site repeats between paragraphs: a
 * new article greets or counts from one again. (A date above it proves nothing: below an order stand its rules, under the title of both.)
 */

/** Lines of text that are looked at below a heading for a greeting. */
const GREETING_REACH = 3;

/** Indices in `(heading, end)` of the lines that open another article under the very same heading. */
export function equalHeadings(lines: readonly Line[], heading: number, end: number): number[] {
  const title = lines[heading];
  if (title === undefined || title.removed !== null) return [];
  if (!namesDocument(title.text) && !isSpeechHeading(title.text)) return [];
  const found: number[] = [];
  for (let index = heading + 1; index < end; index++) {
    const line = lines[index];
    if (line === undefined || line.removed !== null || line.text !== title.text) continue;
    const from = found.at(-1) ?? heading;
    if (hasText(lines, from + 1, index) && opensAnew(lines, from, index, end)) found.push(index);
  }
  return found;
}

/** Whether an article opens at `index`, under the heading that stands at `above` too. */
export function opensAnew(lines: readonly Line[], above: number, index: number, end: number): boolean {
  const marked = lines[above]?.hint?.level;
  if (marked !== undefined && lines[index]?.hint?.level === marked) return true;
  const shown = shownBetween(lines, index + 1, end);
  if (shown.slice(0, GREETING_REACH).some(({ text }) => isSalutation(text))) return true;
  const before = shownBetween(lines, above + 1, index);
  return startsAtOne(before) && startsAtOne(shown);
}

/** Whether the first numbered heading is 一、. */
function startsAtOne(lines: readonly Line[]): boolean {
  for (const { text } of lines) {
    const ordinal = ordinalAt(text);
    if (ordinal?.style === 'han') return ordinal.number === 1;
  }
  return false;
}

function hasText(lines: readonly Line[], from: number, to: number): boolean {
  return shownBetween(lines, from, to).some(({ text }) => text.length > 20 && endsSentence(text));
}

function shownBetween(lines: readonly Line[], from: number, to: number): Line[] {
  return lines.slice(from, to).filter((line) => line.removed === null);
}
