import type { PageLine } from './page-line.ts';

/**
 * Two columns of text that a page draws line by line, across both. They are told from a table by their left column, whose
 * lines reach the gap between the two, and by the length of what stands in both.
 */

/** Lines that must stand in both columns. */
const FEWEST_LINES = 4;
/** Units of text that the lines of a column have on average at least. */
const LEAST_UNITS = 8;
/** Share of the lines of the left column that are full. */
const FULL = 0.6;
/** Heights of a line by which a full one may fall short, and by which one may be indented. */
const SHORT_OF = 2.5;

/** Two columns that are being looked through: what lies left and right of the gap. */
interface Columns {
  left: PageLine[];
  right: PageLine[];
  /** Lines that stand in both. */
  both: number;
  gap: Gap;
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
      read.push(...open.left, ...open.right.map((line) => ({ ...line, column: line.column + 1 })));
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

function begin(line: PageLine, first: number): Columns | null {
  const [left, right, ...more] = line.parts;
  if (left === undefined || right === undefined || more.length > 0) return null;
  return { left: [left], right: [right], both: 1, gap: { from: left.end, to: right.start }, first };
}

/** Adds a line that leaves the gap open; whether it does. */
function add(columns: Columns, line: PageLine): boolean {
  const [left] = columns.left;
  if (left === undefined || line.direction !== left.direction) return false;
  const { from, to } = columns.gap;
  const sides = line.parts.map((part) =>
    part.end < to && part.start < from ? 'left' : part.start > from ? 'right' : null,
  );
  if (line.parts.length > 2 || sides.includes(null)) return false;
  if (line.parts.length === 2 && (sides[0] !== 'left' || sides[1] !== 'right')) return false;
  const gap = { ...columns.gap };
  for (const [at, part] of line.parts.entries()) {
    if (sides[at] === 'left') gap.from = Math.max(gap.from, part.end);
    else gap.to = Math.min(gap.to, part.start);
  }
  if (gap.to - gap.from < left.size) return false;
  columns.gap = gap;
  for (const [at, part] of line.parts.entries()) {
    if (sides[at] === 'left') columns.left.push(part);
    else columns.right.push(part);
  }
  if (line.parts.length === 2) columns.both += 1;
  return true;
}

function areColumns({ left, right, both, gap }: Columns): boolean {
  if (both < FEWEST_LINES) return false;
  const full = left.filter(({ end, size }) => gap.from - end <= size * SHORT_OF).length;
  const edge = Math.min(...right.map(({ start }) => start));
  const even = right.filter(({ start, size }) => start - edge <= size * SHORT_OF).length;
  return (
    full >= left.length * FULL &&
    even >= right.length * FULL &&
    averageLength(left) >= LEAST_UNITS &&
    averageLength(right) >= LEAST_UNITS
  );
}

function averageLength(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length;
}
