import { LineNumbers } from '../lines/line-numbers.ts';
import type { LineHint } from '../lines/lines.ts';
import { VisibleTextBuilder } from '../mapped-text/visible-text.ts';
import { REASONS } from '../reasons.ts';
import { type Columns, columnsOf, factsOfRow } from './columns.ts';
import type { Extract, ExtractedRecord } from './extract.ts';

/**
 * Reads tables of delimited text (RFC 4180). Scanned here and not by csv-parse, which tells where a record lies in the
 * file but not where its cells do; the map needs each unit.
 */

interface Cell {
  /** Content without its quotes. */
  start: number;
  end: number;
  quoted: boolean;
  /** Behind the closing quote. */
  next: number;
}

const DELIMITERS = [',', '\t', ';', '|'];

export function readDelimited(source: string): Extract {
  const delimiter = delimiterOf(source);
  const records = [...scanRecords(source, delimiter)];
  const rows = records.slice(0, 300).map((cells) => cells.map((cell) => cellValue(source, cell)));
  const columns = columnsOf(rows);
  const builder = new VisibleTextBuilder(source);
  const hints = new Map<number, LineHint>();
  const numbers = new LineNumbers(source);
  const documents: ExtractedRecord[] = [];
  const isData = columns.text < 0;
  for (const [index, cells] of records.entries()) {
    if (isData) {
      writeDataRow(builder, hints, cells, index);
      continue;
    }
    if (index === 0 && columns.named) {
      for (const cell of cells) hideCell(builder, cell, REASONS.columnName);
      continue;
    }
    const document = writeRecord(builder, source, cells, columns, rows[0] ?? [], index, numbers);
    if (document !== null) documents.push(document);
  }
  return {
    visible: builder.finish('table-syntax'),
    hints: isData ? hints : null,
    records: isData ? null : documents,
    given: [],
    title: null,
    hasLines: true,
    problems: [],
  };
}

/** The delimiter that occurs most often in the first line, outside quotes. */
function delimiterOf(source: string): string {
  const first =
    source
      .slice(0, 20_000)
      .replace(/"[^"]*"/g, '')
      .split(/[\r\n]/, 1)[0] ?? '';
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = first.split(delimiter).length;
    if (count > most) {
      best = delimiter;
      most = count;
    }
  }
  return best;
}

function* scanRecords(source: string, delimiter: string): Generator<Cell[]> {
  const stop = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n]`, 'g');
  let cells: Cell[] = [];
  let at = 0;
  while (at < source.length) {
    const cell = scanCell(source, at, stop);
    cells.push(cell);
    at = cell.next;
    if (source.charAt(at) === delimiter) {
      at += 1;
      if (at === source.length) cells.push({ start: at, end: at, quoted: false, next: at });
      continue;
    }
    if (cells.some((each) => each.end > each.start)) yield cells;
    cells = [];
    if (source.charAt(at) === '\r') at += 1;
    if (source.charAt(at) === '\n') at += 1;
  }
  if (cells.some((each) => each.end > each.start)) yield cells;
}

function scanCell(source: string, start: number, stop: RegExp): Cell {
  if (source.charAt(start) === '"') {
    let quote = source.indexOf('"', start + 1);
    while (quote >= 0 && source.charAt(quote + 1) === '"') quote = source.indexOf('"', quote + 2);
    const end = quote < 0 ? source.length : quote;
    stop.lastIndex = Math.min(end + 1, source.length);
    const next = stop.exec(source)?.index ?? source.length;
    return { start: start + 1, end, quoted: true, next };
  }
  stop.lastIndex = start;
  const end = stop.exec(source)?.index ?? source.length;
  return { start, end, quoted: false, next: end };
}

function cellValue(source: string, cell: Cell): string {
  const raw = source.slice(cell.start, cell.end);
  return cell.quoted ? raw.replaceAll('""', '"') : raw;
}

function hideCell(builder: VisibleTextBuilder, cell: Cell, reason: string): void {
  builder.hide(cell.start, 'table-syntax');
  builder.hide(cell.end, 'column', reason);
}

function showCell(builder: VisibleTextBuilder, cell: Cell): void {
  builder.hide(cell.start, 'table-syntax');
  if (cell.quoted) {
    for (
      let at = builder.source.indexOf('""', cell.start);
      at >= 0 && at < cell.end;
      at = builder.source.indexOf('""', at + 2)
    ) {
      builder.show(at);
      builder.replace(at + 2, '"', 'escape');
    }
  }
  builder.show(cell.end);
}

/** Units at the top of a text among which its title is looked for. */
const TITLE_REACH = 600;

function writeRecord(
  builder: VisibleTextBuilder,
  source: string,
  cells: readonly Cell[],
  columns: Columns,
  names: readonly string[],
  index: number,
  numbers: LineNumbers,
): ExtractedRecord | null {
  const textCell = cells[columns.text];
  const titleCell = columns.title < 0 ? undefined : cells[columns.title];
  const title = titleCell === undefined ? '' : cellValue(source, titleCell).replace(/\s+/g, ' ').trim();
  const row = cells.map((cell, column) => (column === columns.text ? '' : cellValue(source, cell)));
  const isEmpty = textCell === undefined || source.slice(textCell.start, textCell.end).trim() === '';
  const head =
    textCell === undefined
      ? ''
      : source.slice(textCell.start, textCell.start + TITLE_REACH).replace(/\s/g, '');
  const showTitle = title !== '' && columns.title < columns.text && !head.includes(title.replace(/\s/g, ''));
  let start = -1;
  for (const [column, cell] of cells.entries()) {
    if (isEmpty || (column !== columns.text && !(showTitle && column === columns.title))) {
      hideCell(builder, cell, names[column] ?? String(column + 1));
      continue;
    }
    if (start >= 0) builder.replace(cell.start, '\n', 'table-syntax');
    else start = builder.length;
    showCell(builder, cell);
  }
  const first = cells[0];
  const last = cells.at(-1);
  if (start < 0 || first === undefined || last === undefined) return null;
  return {
    start,
    end: builder.length,
    key: title === '' ? `row ${index}` : title,
    title: title === '' ? null : title,
    given: factsOfRow(row, columns),
    startLine: numbers.of(first.start),
    endLine: numbers.of(Math.max(last.next - 1, first.start)),
  };
}

/** A row of a table that is no list of documents: one line, its cells divided by bars. */
function writeDataRow(
  builder: VisibleTextBuilder,
  hints: Map<number, LineHint>,
  cells: readonly Cell[],
  index: number,
): void {
  let shown = false;
  for (const cell of cells) {
    if (cell.end === cell.start) continue;
    if (!shown && index > 0 && builder.length > 0) builder.replace(cell.start, '\n', 'table-syntax');
    else if (shown) builder.replace(cell.start, cell.start - builder.position < 3 ? '|' : ' | ', 'cell');
    if (!shown) hints.set(builder.length, { kind: 'table' });
    shown = true;
    showCell(builder, cell);
  }
}
