import type { PageLine } from './page-line.ts';

/**
 * Columns of text that a page draws line by line, across all of them. They are told from a table by their columns but the
 * last, whose lines reach the gap behind, and by the length of what stands in each.
 */

/** Lines that must stand in all columns; more where there are more than two, as tables have. */
const FEWEST_LINES = 4;
const FEWEST_LINES_OF_MANY = 6;
/** Most columns that a page is set in. */
const MOST_COLUMNS = 4;
/** Units of text that the lines of a column have on average at least. */
const LEAST_UNITS = 8;
/** Share of the lines of a column that are full. */
const FULL = 0.6;
/** Heights of a line by which a full one may fall short, and by which one may be indented. */
const SHORT_OF = 2.5;

/** Columns that are being looked through, from left to right, and the gaps between them. */
interface Columns {
  columns: PageLine[][];
  gaps: Gap[];
  /** Lines that stand in all. */
  all: number;
  first: number;
}

interface Gap {
  from: number;
  to: number;
}

/** The lines with columns read one after the other; the order of others is kept. */
export function inColumns(lines: readonly PageLine[]): PageLine[] {
  const read: PageLine[] = [];
  let open: Columns | null = null;
  const close = (until: number): void => {
    if (open === null) return;
    if (areColumns(open)) {
      for (const [at, column] of open.columns.entries())
        read.push(...column.map((line) => ({ ...line, column: line.column + at })));
    } else read.push(...lines.slice(open.first, until));
    open = null;
  };
  for (const [at, line] of lines.entries()) {
    if (open !== null && !add(open, line)) close(at);
    if (open !== null) continue;
    open = begin(line, at);
    if (open === null) read.push(line);
  }
  close(lines.length);
  return read;
}

function begin({ parts }: PageLine, first: number): Columns | null {
  if (parts.length < 2 || parts.length > MOST_COLUMNS) return null;
  const gaps = parts.slice(1).map((part, at) => ({ from: parts[at]?.end ?? 0, to: part.start }));
  return { columns: parts.map((part) => [part]), gaps, all: 1, first };
}

/** Adds a line that leaves the gaps open; whether it does. */
function add(open: Columns, line: PageLine): boolean {
  const first = open.columns[0]?.[0];
  if (first === undefined || line.direction !== first.direction) return false;
  const places = line.parts.map((part) => columnOf(part, open.gaps));
  if (places.some((place, at) => place === null || place === places[at - 1])) return false;
  const gaps = open.gaps.map((gap) => ({ ...gap }));
  for (const [at, part] of line.parts.entries()) {
    const place = places[at] ?? 0;
    const [before, behind] = [gaps[place - 1], gaps[place]];
    if (before !== undefined) before.to = Math.min(before.to, part.start);
    if (behind !== undefined) behind.from = Math.max(behind.from, part.end);
  }
  if (gaps.some(({ from, to }) => to - from < first.size)) return false;
  open.gaps = gaps;
  for (const [at, part] of line.parts.entries()) open.columns[places[at] ?? 0]?.push(part);
  if (line.parts.length === open.columns.length) open.all += 1;
  return true;
}

/** The column that a part stands in wholly, null where it reaches over a gap. */
function columnOf({ start, end }: PageLine, gaps: readonly Gap[]): number | null {
  const place = gaps.findLastIndex(({ from }) => start > from) + 1;
  const behind = gaps[place];
  return behind === undefined || end < behind.to ? place : null;
}

function areColumns({ columns, gaps, all }: Columns): boolean {
  if (all < (columns.length > 2 ? FEWEST_LINES_OF_MANY : FEWEST_LINES)) return false;
  return columns.every((column, at) => {
    const gap = gaps[at];
    const edge = Math.min(...column.map(({ start }) => start));
    const even = column.filter(({ start, size }) => start - edge <= size * SHORT_OF).length;
    const full =
      gap === undefined
        ? column.length
        : column.filter(({ end, size }) => gap.from - end <= size * SHORT_OF).length;
    return (
      full >= column.length * FULL &&
      (at === 0 || even >= column.length * FULL) &&
      averageLength(column) >= LEAST_UNITS
    );
  });
}

function averageLength(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length;
}
