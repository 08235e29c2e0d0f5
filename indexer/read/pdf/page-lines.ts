import { inColumns } from './columns.ts';
import type { PageLine } from './page-line.ts';
import type { PlacedText } from './placed-text.ts';

/** The words of a page as lines, in the order in which they are read as far as their places tell it. */

/** Share of the height of a line by which the next words must lie lower or higher to be of another line. */
const ANOTHER_LINE = 0.6;
/** Height that a line is taken to have at least. */
const LEAST_SIZE = 4;
/** Heights of a line from which a gap may lie between two columns. */
const WIDE_GAP = 1.5;
/** More runs of lines than this on a page are left as they come: that is a drawing. */
const MOST_RUNS = 400;

/** The lines of a page in reading order; none is empty. */
export function pageLines(texts: readonly PlacedText[]): PageLine[] {
  return inColumns(fromTop(linesAsShown(texts)));
}

/** Where the words move up or down or turn, a line ends. */
function linesAsShown(texts: readonly PlacedText[]): PageLine[] {
  const lines: PageLine[] = [];
  let words: PlacedText[] = [];
  /** The last that is more than space. */
  let last: PlacedText | null = null;
  /** The library ends the line here. */
  let ended = false;
  const end = (): void => {
    if (last !== null) lines.push(lineOf(words));
    words = [];
    last = null;
  };
  for (const text of texts) {
    if (text.text.trim() !== '') {
      const goesOn = last !== null && (ended ? isRaisedBeside(last, text) : isOneLine(last, text));
      if (last !== null && !goesOn) end();
      last = text;
      ended = false;
    }
    if (text.text !== '' && !(ended && text.text.trim() === '')) words.push(text);
    ended ||= text.endsLine;
  }
  end();
  return lines;
}

/** The library ends a line where words are raised. Whether they stand right beside those before, set smaller or larger. */
function isRaisedBeside(last: PlacedText, next: PlacedText): boolean {
  const [small, large] = [Math.min(last.size, next.size), Math.max(last.size, next.size)];
  return (
    isOneLine(last, next) &&
    small <= large * RAISED_SIZE &&
    Math.abs(next.start - last.end) <= large * RAISED_GAP
  );
}

/** Heights of a line within which raised words stand beside others. */
const RAISED_GAP = 0.5;

function isOneLine(last: PlacedText, next: PlacedText): boolean {
  if (last.direction !== next.direction) return false;
  return Math.abs(next.across - last.across) <= Math.max(last.size, next.size, LEAST_SIZE) * ANOTHER_LINE;
}

function lineOf(set: readonly PlacedText[]): PageLine {
  const words = withRaisedDigits(set);
  const parts: PageLine[] = [];
  let part: PlacedText[] = [];
  let before: PlacedText | null = null;
  for (const word of words) {
    if (word.text.trim() !== '') {
      const gap = before === null ? 0 : word.start - before.end;
      if (before !== null && gap >= Math.max(before.size, LEAST_SIZE) * WIDE_GAP) {
        parts.push(stretchOf(part));
        part = [];
      }
      before = word;
    }
    part.push(word);
  }
  parts.push(stretchOf(part));
  const whole = stretchOf(words);
  return { ...whole, parts: parts.length === 1 ? [whole] : parts };
}

/** Share of the height of a line that raised digits have at most, and by which they are raised at least. */
const RAISED_SIZE = 0.8;
const RAISED_BY = 0.2;
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits that are set small and above their line, as signs of notes and powers are, in the characters for that. */
function withRaisedDigits(words: readonly PlacedText[]): readonly PlacedText[] {
  const base = words.reduce<PlacedText | null>(
    (largest, word) => (word.text.trim() !== '' && word.size > (largest?.size ?? 0) ? word : largest),
    null,
  );
  if (base === null) return words;
  return words.map((word) => {
    const isRaised =
      word.size <= base.size * RAISED_SIZE && word.across - base.across >= base.size * RAISED_BY;
    if (!isRaised || !/^\s*\d{1,3}\s*$/.test(word.text)) return word;
    return { ...word, text: word.text.replace(/\d/g, (digit) => RAISED_DIGITS.charAt(Number(digit))) };
  });
}

function stretchOf(words: readonly PlacedText[]): PageLine {
  const shown = words.filter(({ text }) => text.trim() !== '');
  const [first] = shown;
  const stretch: PageLine = {
    text: withoutLetterSpace(words.map(({ text }) => text).join('')).trim(),
    start: Math.min(...shown.map(({ start }) => start)),
    end: Math.max(...shown.map(({ end }) => end)),
    across: first?.across ?? 0,
    size: first?.size ?? 0,
    direction: first?.direction ?? 0,
    column: 0,
    parts: [],
  };
  return { ...stretch, parts: [stretch] };
}

/** A document number whose characters are set apart: 〔 2 0 2 1 〕 1 2 号. */
const SPACED_NUMBER = /[〔［[（(] ?\d ?\d ?\d ?\d ?[〕］\]）)] ?(?:第 ?)?(?:\d ?){1,5}号/g;

function withoutLetterSpace(line: string): string {
  return line.includes(' ') ? line.replace(SPACED_NUMBER, (number) => number.replaceAll(' ', '')) : line;
}

/** Neighbouring lines that go down the page. */
interface Run {
  lines: PageLine[];
  start: number;
  end: number;
  top: number;
  foot: number;
  direction: number;
}

/** Puts what is drawn after what it stands wholly above before it: heads drawn last, notes drawn first. */
function fromTop(lines: readonly PageLine[]): PageLine[] {
  const runs = runsOf(lines);
  if (runs.length === 1 || runs.length > MOST_RUNS) return [...lines];
  const ordered: Run[] = [];
  for (const run of runs) {
    const below = ordered.findIndex((other) => isAbove(run, other));
    ordered.splice(below < 0 ? ordered.length : below, 0, run);
  }
  return ordered.flatMap((run) => {
    const column = ordered.filter((other) => isLeftOf(other, run)).length;
    return run.lines.map((line) => ({ ...line, column }));
  });
}

function isLeftOf(other: Run, run: Run): boolean {
  return (
    other.direction === run.direction &&
    other.end <= run.start &&
    other.foot <= run.top &&
    run.foot <= other.top
  );
}

function runsOf(lines: readonly PageLine[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const { start, end, across, direction } = line;
    const run = runs.at(-1);
    if (run !== undefined && run.direction === direction && across <= run.foot) {
      run.lines.push(line);
      run.start = Math.min(run.start, start);
      run.end = Math.max(run.end, end);
      run.foot = across;
    } else runs.push({ lines: [line], start, end, top: across, foot: across, direction });
  }
  return runs;
}

function isAbove(run: Run, other: Run): boolean {
  return (
    run.direction === other.direction &&
    run.foot > other.top &&
    run.start < other.end &&
    other.start < run.end
  );
}
