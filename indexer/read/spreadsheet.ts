import {
  damagedSheet,
  formulasWithoutValue,
  hiddenSheet,
  inComments,
  inDrawings,
  notInCells,
  zipBomb,
} from '../messages.ts';
import { checkArchive } from './archive-limit.ts';
import { type Extract, ExtractError } from './extract.ts';
import type { NamedColumns } from './tables/columns.ts';
import type { Table, TableCell, TableRow } from './tables/table.ts';
import { extractTables } from './tables/table-extract.ts';
import { readWorkbook, type Sheet } from './tables/workbook.ts';

/** Units of all cells together. Cells may share one long text, so that a small file shows more than a machine can hold. */
const LONGEST_TEXT = 100_000_000;

/**
 * Reads spreadsheets: each sheet is a table of its own. The source text is the name of each sheet on a line, then its
 * rows, their cells divided by tabs, empty ones too; what a cell holds stands there as it is.
 */
export async function readSpreadsheet(bytes: Buffer, named: NamedColumns | null = null): Promise<Extract> {
  checkArchive(bytes);
  const { sheets, comments, drawings } = readWorkbook(bytes);
  const parts: string[] = [];
  const tables: Table[] = [];
  const problems: string[] = [];
  let length = 0;
  const write = (text: string): void => {
    parts.push(text);
    length += text.length;
    if (length > LONGEST_TEXT) throw new ExtractError('rejected', zipBomb);
  };
  for (const sheet of sheets) {
    if (sheet.cells.length === 0) continue;
    write(`${sheet.name}\n`);
    const start = length - 1;
    const rows: TableRow[] = [];
    const merged = mergedValues(sheet);
    for (const cells of rowsOf(sheet)) rows.push(writeRow(cells, merged));
    tables.push({ sheet: sheet.name, start, rows: () => rows, names: null, ragged: true });
    if (sheet.fault !== null) problems.push(damagedSheet(sheet.name, sheet.fault));
    if (sheet.hidden) problems.push(hiddenSheet(sheet.name));
    if (sheet.withoutValue > 0) problems.push(formulasWithoutValue(sheet.name, sheet.withoutValue));
  }
  if (comments > 0) problems.push(notInCells(inComments, comments));
  if (drawings > 0) problems.push(notInCells(inDrawings, drawings));
  const extract = extractTables(parts.join(''), tables, named, false);
  return { ...extract, problems: [...extract.problems, ...problems] };

  function writeRow(cells: Sheet['cells'], merged: ReturnType<typeof mergedValues>): TableRow {
    const places: TableCell[] = [];
    const start = length;
    let reached = 0;
    for (const { column, text } of cells) {
      if (column > reached) write('\t'.repeat(Math.min(column - reached, WIDEST_GAP)));
      reached = column;
      places.push({ column, start: length, end: length + text.length, form: 'plain' });
      write(text);
    }
    const end = length;
    write('\n');
    const number = cells[0]?.row ?? 0;
    const row: TableRow = { number, cells: places, start, end, lines: null };
    const above = merged.get(number);
    if (above !== undefined) row.merged = above;
    return row;
  }
}

function* rowsOf({ cells }: Sheet): Generator<Sheet['cells']> {
  let row: Sheet['cells'] = [];
  for (const cell of cells) {
    if (row[0] !== undefined && row[0].row !== cell.row) {
      yield row;
      row = [];
    }
    row.push(cell);
  }
  if (row.length > 0) yield row;
}

/** Empty cells that are written between two others. */
const WIDEST_GAP = 50;

/** Longest run of rows that one merged cell is taken to speak for. */
const TALLEST_MERGE = 10_000;

/** What cells merged over several rows say of the rows below their first: by row, then by column. */
function mergedValues({ merges, cells }: Sheet): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const values = new Map<number, Map<number, string>>();
  const tall = merges.filter(({ top, bottom }) => bottom > top && bottom - top <= TALLEST_MERGE);
  if (tall.length === 0) return values;
  const texts = new Map(cells.map(({ row, column, text }) => [`${row} ${column}`, text]));
  for (const { top, bottom, left } of tall) {
    const text = texts.get(`${top} ${left}`);
    if (text === undefined) continue;
    for (let row = top + 1; row <= bottom; row++) {
      const ofRow = values.get(row) ?? new Map<number, string>();
      values.set(row, ofRow.set(left, text));
    }
  }
  return values;
}
