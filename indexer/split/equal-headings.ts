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
/** Lines of text below a heading among which its first number is looked for: text that begins with none has none. */
const NUMBER_REACH = 400;

/** Indices in `(heading, end)` of the lines that open another article under the very same heading. */
export function equalHeadings(lines: readonly Line[], heading: number, end: number): number[] {
  const title = lines[heading];
  if (title === undefined || title.removed !== null) return [];
  if (!namesDocument(title.text) && !isSpeechHeading(title.text)) return [];
  const found: number[] = [];
  let textAbove = false;
  for (let index = heading + 1; index < end; index++) {
    const line = lines[index];
    if (line === undefined || line.removed !== null) continue;
    const opens: boolean =
      line.text === title.text && textAbove && opensAnew(lines, found.at(-1) ?? heading, index, end);
    if (opens) found.push(index);
    textAbove = !opens && (textAbove || isText(line));
  }
  return found;
}

/** Whether an article opens at `index`, under the heading that stands at `above` too. */
export function opensAnew(lines: readonly Line[], above: number, index: number, end: number): boolean {
  const marked = lines[above]?.hint?.level;
  if (marked !== undefined && lines[index]?.hint?.level === marked) return true;
  const greeting = [...shownBetween(lines, index + 1, end, GREETING_REACH)];
  if (greeting.some(({ text }) => isSalutation(text))) return true;
  return (
    startsAtOne(shownBetween(lines, above + 1, index, NUMBER_REACH)) &&
    startsAtOne(shownBetween(lines, index + 1, end, NUMBER_REACH))
  );
}

/** Whether the first numbered heading is 一、. */
function startsAtOne(lines: Iterable<Line>): boolean {
  for (const { text } of lines) {
    const ordinal = ordinalAt(text);
    if (ordinal?.style === 'han') return ordinal.number === 1;
  }
  return false;
}

function isText({ text }: Line): boolean {
  return text.length > 20 && endsSentence(text);
}

/** The first lines between two that are shown, at most so many. */
function* shownBetween(lines: readonly Line[], from: number, to: number, most: number): Generator<Line> {
  let shown = 0;
  for (let index = from; index < to && shown < most; index++) {
    const line = lines[index];
    if (line === undefined || line.removed !== null) continue;
    shown += 1;
    yield line;
  }
}
