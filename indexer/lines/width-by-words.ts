import { breaksWord } from './broken-words.ts';
import { displayWidth } from './characters.ts';
import { commonWidth, WIDTH_TOLERANCE } from './common-width.ts';
import { CUT_ENDS } from './cut-end-rules.ts';
import { aroundLineEnd } from './line-end.ts';
import { indentOf, type Line } from './lines.ts';

/**
 * The width of a text of few or narrow lines, where widths alone prove nothing: verse, names and slogans are as wide as
 * each other, too. What they hardly ever do is break words at their ends, as text set to a width does at two ends of five.
 * Measured on 240 stretches of laws set anew to 10 to 30 characters: of 2,906 ends of broken lines 69% were joined without
 * this, and 96% with it.
 */

/** Shortest line, in columns, that can be full. */
const NARROWEST = 16;
/** Fewest ends of full lines without a mark. */
const FEWEST_ENDS = 2;
/** Which share of them, at least, is inside a word where lines have marks before their end, as those of verse have not. */
const BROKEN_ENDS = 0.2;
const RUNNING_LINES = 0.25;
/** Which share, and how many, where few lines have. */
const MANY_BROKEN = 0.35;
const FEWEST_BROKEN = 2;
/** Most ends of lines that are not full, for each one of a full line: titles, headings, items. */
const MOST_SHORT = 0.5;
/** Share of lines that are wider, beside the title. */
const MOST_WIDE = 0.05;
/** Columns of the indent of a paragraph. */
const INDENT = 4;

const MARK = /[，,。；;：:、]/;
const MARK_AT_END = /[，,。；;：:、！？!?…）)》”’\]】]$/;
const MARK_INSIDE = /[，,。；;：:、！？!?].{2}/;

/** How wide a line is, with its indent, in columns: by those of a fixed-width face, or with two for every unit. */
type Measure = (line: Line) => number;

/** A width at which lines end. */
export interface WordWidth {
  /** Whether a line reaches it, and is no wider. */
  readonly isFull: (line: Line) => boolean;
}

const MEASURES: readonly Measure[] = [
  (line) => indentColumns(line) + displayWidth(line.text),
  (line) => indentColumns(line) + 2 * line.text.length,
];

/** The width at which lines end and break words; null where they do not, or where wider lines stand among them. */
export function widthByWords(lines: readonly Line[]): WordWidth | null {
  const ends = lines.flatMap((line, index) => {
    const below = lines[index + 1];
    return below === undefined || !isOpen(line) || below.blanksAbove > 0 ? [] : [{ line, below }];
  });
  if (ends.length < FEWEST_ENDS) return null;
  const [columns, units] = MEASURES.map((measure) => measuredWidth(lines, ends, measure));
  return (columns?.full ?? 0) >= (units?.full ?? 0) ? (columns ?? null) : (units ?? null);
}

function measuredWidth(
  lines: readonly Line[],
  ends: readonly { line: Line; below: Line }[],
  measure: Measure,
): (WordWidth & { full: number }) | null {
  const widths = new Map<number, number>();
  for (const { line } of ends) widths.set(measure(line), (widths.get(measure(line)) ?? 0) + 1);
  const { width } = commonWidth(widths);
  const wide = lines.filter((line) => measure(line) > width + WIDTH_TOLERANCE).length;
  if (width < NARROWEST || wide > 1 + lines.length * MOST_WIDE) return null;
  const isFull = (line: Line): boolean => Math.abs(measure(line) - width) <= WIDTH_TOLERANCE;
  const full = ends.filter(({ line }) => isFull(line));
  if (full.length < FEWEST_ENDS || ends.length - full.length > full.length * MOST_SHORT + 1) return null;
  const broken = full.filter(isCut).length;
  const running = lines.filter(({ text }) => MARK_INSIDE.test(text)).length;
  const isRunning =
    running >= lines.length * RUNNING_LINES && broken >= Math.max(1, full.length * BROKEN_ENDS);
  const isBroken =
    broken >= Math.max(FEWEST_BROKEN, full.length * MANY_BROKEN) && lines.some(({ text }) => MARK.test(text));
  return isRunning || isBroken ? { isFull, full: full.length } : null;
}

/** Whether a line ends where hardly a list, verse or heading does: inside a word or a number, or behind a word that leads on. */
function isCut({ line, below }: { line: Line; below: Line }): boolean {
  return breaksWord(line.text, below.text) || CUT_ENDS.test(aroundLineEnd(line.text, below.text));
}

const indentColumns = (line: Line): number => Math.min(INDENT, 2 * indentOf(line));

const isOpen = ({ text, hint }: Line): boolean => hint === null && !MARK_AT_END.test(text);
