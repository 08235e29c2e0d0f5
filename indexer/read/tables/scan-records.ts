import type { TableCell } from './table.ts';

/**
 * Scans delimited text (RFC 4180, and what programs and people make of it) into records. Not done by csv-parse, which
 * tells where a record lies in the file but not where its cells do; the map needs each unit. Every unit is looked at a
 * bounded number of times: a quote that proves to be none is looked behind for no further than the next cell in quotes.
 */

interface ScannedRecord {
  cells: readonly TableCell[];
  start: number;
  /** Before the line end. */
  end: number;
  /** Where cells begin whose quote is never closed. */
  unclosed: readonly number[];
}

interface Scanned {
  cell: TableCell;
  /** The delimiter or line end behind it, or the end of the text. */
  next: number;
  unclosed: boolean;
}

/** Records from `from` on; lines without any cell content are left out. A `delimiter` of null: each line is a cell. */
export function* scanRecords(
  source: string,
  delimiter: string | null,
  from: number,
  until = source.length,
): Generator<ScannedRecord> {
  const text = until === source.length ? source : source.slice(0, until);
  const scanner = new CellScanner(text, delimiter);
  let cells: TableCell[] = [];
  let unclosed: number[] = [];
  let start = from;
  let at = from;
  while (at < text.length) {
    const { cell, next, unclosed: open } = scanner.scan(at, cells.length);
    cells.push(cell);
    if (open) unclosed.push(cell.start);
    at = next;
    if (delimiter !== null && text.charAt(at) === delimiter) {
      at += 1;
      if (at < text.length) continue;
      cells.push({ column: cells.length, start: at, end: at, form: 'plain' });
    }
    if (cells.some((each) => each.end > each.start)) yield { cells, start, end: at, unclosed };
    cells = [];
    unclosed = [];
    if (text.charAt(at) === '\r') at += 1;
    if (text.charAt(at) === '\n') at += 1;
    start = at;
  }
}

class CellScanner {
  readonly #text: string;
  readonly #delimiter: string | null;
  readonly #stop: RegExp;
  /** No quote from here on closes a cell: looked for once. */
  #noneClosesFrom = Number.POSITIVE_INFINITY;

  constructor(text: string, delimiter: string | null) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#stop = new RegExp(
      `[${delimiter === null ? '' : `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`}\\r\\n]`,
      'g',
    );
  }

  scan(start: number, column: number): Scanned {
    const text = this.#text;
    if (text.charAt(start) !== '"') return this.#bare(start, column, false);
    const close = start + 1 > this.#noneClosesFrom ? 'none' : this.#closingQuote(start);
    if (close === 'stray') return this.#bare(start, column, false);
    // No text holds a tab: where cells are parted by them, a quote alone is a character.
    if (close === 'none') return this.#bare(start, column, this.#delimiter !== '\t');
    const next = this.#behind(close + 1);
    return { cell: { column, start: start + 1, end: close, form: 'quoted' }, next, unclosed: false };
  }

  /** A cell without quotes around it: up to the delimiter; one whose quote is never closed: up to the end of its line. */
  #bare(start: number, column: number, unclosed: boolean): Scanned {
    const text = this.#text;
    let end: number;
    if (unclosed) {
      end = start;
      while (end < text.length && !isLineEnd(text.charAt(end))) end += 1;
    } else {
      this.#stop.lastIndex = start;
      end = this.#stop.exec(text)?.index ?? text.length;
    }
    return { cell: { column, start, end, form: 'plain' }, next: end, unclosed };
  }

  /**
   * The quote that closes the cell which the one at `open` opens; 'stray' where that opens nothing (`"十四五"规划`), 'none'
   * where it is never closed: the next quote opens another cell, or there is none.
   */
  #closingQuote(open: number): number | 'stray' | 'none' {
    const text = this.#text;
    let stray = false;
    let at = text.indexOf('"', open + 1);
    for (; at >= 0; at = text.indexOf('"', at + 1)) {
      const doubled = text.charAt(at + 1) === '"';
      if (doubled && !(stray && this.#opens(at))) {
        at += 1;
        continue;
      }
      if (this.#closes(at)) return at;
      if (this.#opens(at) && at > open + 1) return stray ? 'stray' : 'none';
      stray = true;
    }
    if (!stray) this.#noneClosesFrom = Math.min(this.#noneClosesFrom, open + 1);
    return stray ? 'stray' : 'none';
  }

  /** A delimiter, a line end or the end of the text follows, but for spaces. */
  #closes(quote: number): boolean {
    const behind = this.#behind(quote + 1);
    return behind >= this.#text.length || this.#isBorder(behind);
  }

  /** It stands where a cell begins. */
  #opens(quote: number): boolean {
    return this.#isBorder(quote - 1);
  }

  #isBorder(at: number): boolean {
    const unit = this.#text.charAt(at);
    return unit === this.#delimiter || isLineEnd(unit);
  }

  /** Behind spaces. */
  #behind(from: number): number {
    let at = from;
    while (at < from + MOST_SPACES && this.#text.charAt(at) === ' ') at += 1;
    return at === from + MOST_SPACES ? from : at;
  }
}

/** Spaces that may stand between a closing quote and the delimiter. */
const MOST_SPACES = 16;

function isLineEnd(unit: string): boolean {
  return unit === '\n' || unit === '\r';
}
