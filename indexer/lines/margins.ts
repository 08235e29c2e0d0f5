import { breaksWord } from './broken-words.ts';
import { isBlank } from './characters.ts';
import { cutTail, type Line } from './lines.ts';
import { MARGINS } from './margin-rules.ts';

/** Takes what stands in front of each line of a text: the sign of a quotation, or the number of the line. */

/** Fewest lines that show it, and the share of all lines that must have a sign of quotation. */
const FEWEST_QUOTED = 3;
const QUOTED = 0.9;
/** Fewest lines with numbers, and which share of their ends break words: those of a list do not. */
const FEWEST_NUMBERED = 8;
const BROKEN = 0.1;

/** Fewest lines with an edge at their right, and their share. */
const FEWEST_RULED = 4;
const RULED = 0.6;

/** The lines without it; as they are where it does not stand in front of them all. */
export function withoutMargins(lines: readonly Line[]): readonly Line[] {
  const quoted = lines.slice(firstQuoted(lines));
  if (areQuoted(quoted)) for (const line of quoted) takeMargin(line, 'margin/quoted');
  else if (areNumbered(lines)) for (const line of lines) takeMargin(line, 'margin/line-number');
  cutRulesAtRight(lines);
  return lines;
}

/** Takes off the edge of a frame at the right of most lines; rows of a table have one at their left, or between cells, too. */
function cutRulesAtRight(lines: readonly Line[]): void {
  const ruled = lines.flatMap((line) => {
    const found = line.hint === null ? MARGINS.match(line.text.slice(-LONGEST_RULE)) : null;
    return found?.rule.id === 'margin/rule-at-right' ? [{ line, found }] : [];
  });
  if (ruled.length < FEWEST_RULED || ruled.length < lines.length * RULED) return;
  const hasCells = ruled.some(({ line: { text } }) => /[|｜│┃]/.test(text.slice(0, -1)));
  if (hasCells) return;
  for (const { line, found } of ruled)
    cutTail(line, found.match[0].length, {
      kind: 'stray-mark',
      reason: found.rule.reason,
      rule: found.rule.id,
    });
}

/** Units at the end of a line that its edge and the blanks before it may fill. */
const LONGEST_RULE = 10;

/** Lines of the head of a letter, above what it passes on. */
const LONGEST_HEAD = 10;

/** Where the quotation begins: at the top, or below what heads the letter; 0 where lines in front are none of that. */
function firstQuoted(lines: readonly Line[]): number {
  const at = lines.findIndex(({ text }) => text.startsWith('>'));
  const isBelowHead =
    at > 0 && at <= LONGEST_HEAD && lines.slice(0, at).every(({ text }) => !text.endsWith('。'));
  return isBelowHead ? at : 0;
}

function areQuoted(lines: readonly Line[]): boolean {
  if (lines.length < FEWEST_QUOTED || lines[0]?.hint !== null) return false;
  const quoted = lines.filter(({ text }) => MARGINS.named('margin/quoted', text) !== null).length;
  return quoted >= lines.length * QUOTED;
}

/** `001`, `002`: numbers of lines written with as many digits each. */
const PADDED = /^0\d/;
const FEWEST_PADDED = 4;
/** Fewest sentences of a text whose lines bear such numbers, which the names of a list do not hold. */
const FEWEST_SENTENCES = 2;

/** Whether each line has the number that comes next, and words are broken where lines end, or the numbers are padded. */
function areNumbered(lines: readonly Line[]): boolean {
  const padded = PADDED.test(lines[0]?.text ?? '');
  if (lines.length < (padded ? FEWEST_PADDED : FEWEST_NUMBERED)) return false;
  const texts: string[] = [];
  let last: number | null = null;
  for (const { text, hint } of lines) {
    const margin =
      hint === null && MARGINS.named('margin/line-number', text) !== null ? /^\d+/.exec(text) : null;
    const number = Number(margin?.[0] ?? Number.NaN);
    // Empty lines are counted as well.
    if (Number.isNaN(number) || (last !== null && (number <= last || number > last + MOST_EMPTY)))
      return false;
    last = number;
    texts.push(text.slice(margin?.[0].length ?? 0).replace(/^[\s:：|｜]+/, ''));
  }
  const sentences = texts.filter((text) => text.includes('。')).length;
  if (padded && sentences >= FEWEST_SENTENCES) return true;
  const broken = texts.filter((text, at) => breaksWord(text, texts[at + 1] ?? '')).length;
  return broken >= texts.length * BROKEN;
}

/** Empty lines, or those of numbers alone, between two lines. */
const MOST_EMPTY = 4;

function takeMargin(line: Line, name: string): void {
  const rule = MARGINS.named(name, line.text);
  const length = rule === null ? 0 : (rule.pattern.exec(line.text)?.[0].length ?? 0);
  if (rule === null || length === 0) return;
  let from = line.from + length;
  const margin = from + (name === 'margin/quoted' && line.text.charAt(length) === ' ' ? 1 : 0);
  while (from < line.to && isBlank(line.text.charCodeAt(from - line.from))) from += 1;
  line.text = line.text.slice(from - line.from);
  line.from = from;
  line.margin = Math.min(margin, from) - line.start;
  line.lead = { kind: 'markup', reason: rule.reason, rule: rule.id };
}
