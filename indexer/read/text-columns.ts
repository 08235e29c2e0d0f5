import { breaksWord } from '../lines/broken-words.ts';
import { displayWidth } from '../lines/characters.ts';
import type { Measure } from '../lines/common-width.ts';
import { plainText, type SourceRun, type VisibleText } from '../mapped-text/visible-text.ts';

/**
 * Two columns that stand side by side in the lines of a plain text, as programs write the pages of a PDF file. They are told
 * from a table by the words that they break: from line to line within a column, and not across the gap. The visible text has
 * one column behind the other; the source stays as it is.
 */

/** Rows with text in both columns, as few as prove anything. */
const FEWEST_ROWS = 6;
/** Rows of one stretch with text in both. */
const FEWEST_OF_BLOCK = 2;
/** Blanks that part two columns, in columns of a fixed-width face. */
const GAP = 2;
/** Columns by which a line of the right column may begin before the others. */
const BEFORE = 2;
/** Longer rows, in units, are no two columns of a page. */
const LONGEST_ROW = 400;
/** Share of the lines of the left column that are full, and columns by which a full one may fall short. */
const FULL = 0.6;
const SHORT_OF = 6;
/** Units that the lines of a column have on average at least. */
const LEAST_UNITS = 8;
/** Words that columns must break from line to line; and how many times as many as are broken across the gap. */
const FEWEST_WORDS = 3;
const TIMES_ACROSS = 3;

const ROW_END = /\r\n|[\n\r\f]/g;
const MAY_HOLD = /\S(?:[ \u3000]{2}|\u3000)/;
const INNER_GAP = /(?<=[^ \u3000])(?:[ \u3000]{2,}|\u3000)(?=[^ \u3000])/g;

const NUMBER_OF_PAGE = /^[\s\u3000]*[-—–·]?\s?\d{1,4}\s?[-—–·]?\s*$/;

/** A row of the file: `[start, end)` its characters, `next` behind its line end. */
interface Row {
  start: number;
  end: number;
  next: number;
  text: string;
  isBlank: boolean;
  endsPage: boolean;
}

/** A row cut at the gap: units of the left text and where the right one begins; null where a side is empty. */
interface Cut {
  row: Row;
  leftEnd: number | null;
  right: number | null;
}

/** The visible text of a plain text, its columns one behind the other where it has two. */
export function inTextColumns(source: string): VisibleText {
  if (!MAY_HOLD.test(source)) return plainText(source);
  const rows = rowsOf(source);
  const edge = edgeOf(rows);
  if (edge === null) return plainText(source);
  const blocks = blocksOf(rows, edge);
  return areColumns(blocks, edge) ? written(source, rows, blocks, edge) : plainText(source);
}

function rowsOf(source: string): Row[] {
  const rows: Row[] = [];
  let start = 0;
  const add = (end: number, next: number): void => {
    const text = source.slice(start, end);
    rows.push({ start, end, next, text, isBlank: text.trim() === '', endsPage: source[end] === '\f' });
    start = next;
  };
  for (const { 0: end, index } of source.matchAll(ROW_END)) add(index, index + end.length);
  if (start < source.length) add(source.length, source.length);
  return rows;
}

/** Where the text behind each inner gap of a row begins, in units. */
function startsBehindGaps({ text }: Row): number[] {
  if (text.length > LONGEST_ROW || !MAY_HOLD.test(text)) return [];
  return Array.from(text.matchAll(INNER_GAP), ({ 0: gap, index }) => index + gap.length);
}

/** Where the right column begins: so many columns from the left, of a face that measures so. */
interface Edge {
  column: number;
  measure: Measure;
}

/** By the columns of a fixed-width face; and with two for every unit, for rows that were filled up with wide blanks. */
const MEASURES: readonly Measure[] = [displayWidth, (text) => 2 * text.length];

/** The column at which most rows go on behind a gap, by the measure that more of them agree on; null where they are few. */
function edgeOf(rows: readonly Row[]): Edge | null {
  const found = MEASURES.flatMap((measure) => {
    const counts = new Map<number, number>();
    for (const row of rows) {
      for (const at of startsBehindGaps(row)) {
        const column = measure(row.text.slice(0, at));
        counts.set(column, (counts.get(column) ?? 0) + 1);
      }
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return best === undefined ? [] : [{ column: best[0], count: best[1], measure }];
  });
  const [best] = found.sort((a, b) => b.count - a.count);
  return best === undefined || best.count < FEWEST_ROWS ? null : best;
}

/** The row cut at the gap before `edge`; null where its text reaches over that. */
function cutAt(row: Row, { column, measure }: Edge): Cut | null {
  const { text } = row;
  if (text.length > LONGEST_ROW || NUMBER_OF_PAGE.test(text)) return null;
  const first = text.length - text.trimStart().length;
  const isRight = (at: number): boolean => measure(text.slice(0, at)) >= column - BEFORE;
  if (isRight(first)) return { row, leftEnd: null, right: first };
  const right = startsBehindGaps(row).find(isRight);
  const leftEnd = text.slice(0, right ?? text.length).trimEnd().length;
  if (measure(text.slice(0, leftEnd)) > column - GAP) return null;
  return { row, leftEnd, right: right ?? null };
}

const hasBoth = ({ leftEnd, right }: Cut): boolean => leftEnd !== null && right !== null;
const leftOf = (block: readonly Cut[]): string[] =>
  block.flatMap(({ row, leftEnd }) => (leftEnd === null ? [] : [row.text.slice(0, leftEnd).trim()]));
const rightOf = (block: readonly Cut[]): string[] =>
  block.flatMap(({ row, right }) => (right === null ? [] : [row.text.slice(right).trim()]));

/** The stretches of rows that leave the gap open, each from its first row with text on both sides on. */
function blocksOf(rows: readonly Row[], edge: Edge): (readonly Cut[])[] {
  const blocks: Cut[][] = [];
  let open: Cut[] = [];
  const close = (): void => {
    const from = open.findIndex(hasBoth);
    const block = from < 0 ? [] : open.slice(from);
    open = [];
    if (block.filter(hasBoth).length < FEWEST_OF_BLOCK) return;
    const above = blocks.at(-1);
    if (above === undefined || !goesOn(above, block)) blocks.push(block);
    else for (const cut of block) above.push(cut);
  };
  for (const row of rows) {
    const cut = row.isBlank ? null : cutAt(row, edge);
    if (cut === null) close();
    else open.push(cut);
    if (row.endsPage) close();
  }
  close();
  return blocks;
}

/** Whether both columns go on in a stretch below: a blank line within a page, and not the end of one. */
function goesOn(above: readonly Cut[], below: readonly Cut[]): boolean {
  if (above.at(-1)?.row.endsPage === true) return false;
  const lastOfLeft = above.findLast(({ leftEnd }) => leftEnd !== null);
  const firstOfRight = above.find(({ right }) => right !== null);
  const last = lastOfLeft === undefined ? '' : (leftOf([lastOfLeft])[0] ?? '');
  const opposite = firstOfRight === undefined ? '' : (rightOf([firstOfRight])[0] ?? '');
  return breaksWord(last, leftOf(below)[0] ?? '') && !breaksWord(last, opposite);
}

function areColumns(blocks: readonly (readonly Cut[])[], { measure }: Edge): boolean {
  const both = blocks.flatMap((block) => block.filter(hasBoth));
  if (both.length < FEWEST_ROWS) return false;
  const ends = both.map(({ row, leftEnd }) => measure(row.text.slice(0, leftEnd ?? 0)));
  const widest = Math.max(...ends);
  if (ends.filter((end) => widest - end <= SHORT_OF).length < both.length * FULL) return false;
  const columns = [leftOf(both), rightOf(both)];
  if (columns.some((column) => column.join('').length < column.length * LEAST_UNITS)) return false;
  const across = both.filter((cut) => breaksWord(leftOf([cut])[0] ?? '', rightOf([cut])[0] ?? '')).length;
  const down = blocks.flatMap((block) => [leftOf(block), rightOf(block)]).map(brokenIn);
  const words = down.reduce((sum, count) => sum + count, 0);
  return words >= FEWEST_WORDS && words >= across * TIMES_ACROSS;
}

const brokenIn = (column: readonly string[]): number =>
  column.filter((text, at) => breaksWord(text, column[at + 1] ?? '')).length;

/** Writes the rows, those of a stretch of columns one column after the other. */
function written(
  source: string,
  rows: readonly Row[],
  blocks: readonly (readonly Cut[])[],
  edge: Edge,
): VisibleText {
  const runs: SourceRun[] = [];
  const parts: string[] = [];
  let at = 0;
  const show = (start: number, end: number): void => {
    if (end <= start) return;
    const last = runs.at(-1);
    if (last?.kind === 'text' && last.end === start) {
      last.end = end;
      last.length += end - start;
    } else runs.push({ at, length: end - start, start, end, kind: 'text' });
    parts.push(source.slice(start, end));
    at += end - start;
  };
  const blank = (start: number, end: number, shown: string): void => {
    if (end <= start) return;
    runs.push({ at, length: shown.length, start, end, kind: shown === '' ? 'indent' : 'line-end' });
    parts.push(shown);
    at += shown.length;
  };
  const firsts = new Map(blocks.map((block) => [block[0]?.row, block]));
  const within = new Set(blocks.flatMap((block) => block.map(({ row }) => row)));
  for (const row of rows) {
    const block = firsts.get(row);
    if (block === undefined) {
      if (!within.has(row)) show(row.start, row.next);
      continue;
    }
    for (const { row: own, leftEnd, right } of block) {
      if (leftEnd === null) continue;
      if (right === null) show(own.start, own.next);
      else {
        show(own.start, own.start + leftEnd);
        blank(own.start + leftEnd, own.start + indentFrom(own, leftEnd, right, edge), '\n');
      }
    }
    for (const { row: own, leftEnd, right } of block) {
      if (right === null) continue;
      const from = indentFrom(own, leftEnd ?? -1, right, edge);
      if (leftEnd === null) blank(own.start, own.start + from, '');
      show(own.start + from, own.next);
    }
  }
  return { source, text: parts.join(''), runs };
}

/** Where the right column of a row begins, its indent with it; one blank at least stays for the gap. */
function indentFrom({ text }: Row, leftEnd: number, right: number, { column, measure }: Edge): number {
  let from = right;
  while (from - 1 > leftEnd && measure(text.slice(0, from - 1)) >= column) from -= 1;
  return from;
}
