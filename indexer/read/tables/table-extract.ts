import { reasonOf } from '../../../engine/errors.ts';
import type { SegmentKind } from '../../../engine/segment-kinds.ts';
import type { ColumnUse } from '../../../engine/types.ts';
import type { GivenFact } from '../../article.ts';
import { VisibleTextBuilder } from '../../mapped-text/visible-text.ts';
import { extraCells, missingCells, rowFailed, rowsWithoutText, unnamedColumn } from '../../messages.ts';
import { REASONS } from '../../reasons.ts';
import type { Extract, ExtractedRecord, RecordPart } from '../extract.ts';
import { isDate, isoOfCell } from './cell-dates.ts';
import { NO_TABLE_TITLES, SHEET_NAMES } from './cell-form-rules.ts';
import { deeperCode, regionCode, regionPath, withBarePlaces } from './cell-places.ts';
import { showCell } from './cell-text.ts';
import { type Columns, columnsOf, headerRow, isDay, type NamedColumns } from './columns.ts';
import { cellValue, rowValues, type Table, type TableCell, type TableRow } from './table.ts';

/**
 * Makes documents of the rows of tables: the text, and every other cell as a field under the name of its column. A table
 * that holds no texts is one document, a line for each row.
 */

/** Rows looked at to tell the columns of a table. */
const SAMPLE_ROWS = 300;
/** Units of a cell that are looked at for that. */
const SAMPLE_UNITS = 4_000;
/** Units at the top of a text among which its title is looked for. */
const TITLE_REACH = 600;
/** Longest title made of a field, where a row has neither title nor text. */
const LONGEST_FIELD_TITLE = 60;

/** What has been met in a table that its report should say. */
interface Remarks {
  longer: number[];
  shorter: number[];
  textless: number[];
  failed: { row: number; reason: string }[];
}

/** The extract of a file that holds tables, one below the other in its source text. */
export function extractTables(
  source: string,
  tables: readonly Table[],
  named: NamedColumns | null,
  hasLines: boolean,
): Extract & { columns: ColumnUse[] } {
  const builder = new VisibleTextBuilder(source);
  const records: ExtractedRecord[] = [];
  const problems: string[] = [];
  const columns: ColumnUse[] = [];
  for (const table of tables) {
    builder.hide(
      table.start,
      table.sheet === null ? 'table-syntax' : 'sheet-name',
      table.sheet === null ? undefined : REASONS.sheetName,
    );
    const reader = new TableReader(builder, table, tables.length > 1, named);
    records.push(...reader.read());
    problems.push(...reader.problems());
    const { sheet } = table;
    columns.push(...reader.columns.uses.map((use) => (sheet === null ? use : { ...use, sheet })));
  }
  const visible = builder.finish('table-syntax');
  return { visible, hints: null, records, given: [], title: null, hasLines, problems, columns };
}

class TableReader {
  readonly columns: Columns;
  readonly #builder: VisibleTextBuilder;
  readonly #table: Table;
  /** Put before the keys of rows without a title, where a file has several tables. */
  readonly #prefix: string;
  /** Position of the row that names the columns, -1 where none does. */
  readonly #header: number;
  readonly #context: string[];
  /** Title of a table that is one document, where a row above all others states one. */
  readonly #titleRow: string | null;
  readonly #remarks: Remarks = { longer: [], shorter: [], textless: [], failed: [] };

  constructor(builder: VisibleTextBuilder, table: Table, several: boolean, named: NamedColumns | null) {
    this.#builder = builder;
    this.#table = table;
    this.#prefix = several && table.sheet !== null ? `${table.sheet} ` : '';
    const sample = sampleOf(builder.source, table);
    this.#header = table.names === null ? headerRow(sample, named) : -1;
    const names = table.names ?? (this.#header < 0 ? [] : (sample[this.#header] ?? []));
    this.columns = columnsOf(names, sample.slice(this.#header + 1), named);
    this.#context = this.columns.documents ? titlesAbove(sample.slice(0, this.#header)) : [];
    this.#titleRow = this.columns.documents || table.names !== null ? null : titleRow(sample);
    if (table.sheet !== null && !SHEET_NAMES.test(table.sheet)) this.#context.unshift(table.sheet);
  }

  read(): ExtractedRecord[] {
    return this.columns.documents ? this.#readDocuments() : this.#readLines();
  }

  /** A record for each row below the header. */
  #readDocuments(): ExtractedRecord[] {
    const records: ExtractedRecord[] = [];
    let index = -1;
    for (const row of this.#table.rows()) {
      index += 1;
      if (index <= this.#header) {
        const isHeader = index === this.#header;
        for (const cell of row.cells) {
          if (isHeader) this.#hide(cell, 'column', REASONS.columnName);
          else this.#hide(cell, 'table-title', REASONS.tableTitle);
        }
        continue;
      }
      if (row.unreadable !== undefined) {
        this.#builder.hide(row.start, 'table-syntax');
        this.#builder.hide(row.end, 'unreadable-record', row.unreadable);
        continue;
      }
      const mark = this.#builder.mark();
      try {
        records.push(this.#record(row, index));
      } catch (error) {
        this.#builder.rewind(mark);
        this.#remarks.failed.push({
          row: row.number,
          reason: reasonOf(error),
        });
        this.#builder.hide(row.end, 'unreadable-record', REASONS.rowFailed);
      }
    }
    return records;
  }

  #record(row: TableRow, index: number): ExtractedRecord {
    const { source } = this.#builder;
    const { columns } = this;
    const values = rowValues(source, row);
    this.#count(row);
    const titleColumn = firstFilled(columns.titles, values);
    const textColumn = firstFilled(columns.texts, values);
    const title = oneLine(values[titleColumn] ?? '');
    const text = values[textColumn] ?? '';
    const hasText = text !== '';
    if (!hasText) this.#remarks.textless.push(row.number);
    const shown = title !== '' && hasText && plain(text.slice(0, TITLE_REACH)).includes(plain(title));
    const titleLeads = title !== '' && !shown && (!hasText || titleColumn < textColumn);
    const start = this.#builder.length;
    const parts: RecordPart[] = [];
    for (const cell of row.cells) {
      const { column } = cell;
      if (column === textColumn) parts.push(this.#show(cell, 'text', null));
      else if (column === titleColumn && shown) this.#hide(cell, 'column', REASONS.titleInText);
      else if (column === titleColumn && titleLeads) parts.push(this.#show(cell, 'title', null));
      else parts.push(this.#field(cell));
    }
    const own = title === '' && !hasText ? firstField(row, source) : title;
    const number = this.#table.ragged ? row.number : index;
    return {
      start,
      end: this.#builder.length,
      parts: parts.filter((part) => part.end > part.start),
      key: title === '' ? `${this.#prefix}row ${number}` : title,
      title: own === '' ? null : own,
      given: factsOf(values, columns, row.merged),
      context: this.#context,
      startLine: row.lines?.start ?? null,
      endLine: row.lines?.end ?? null,
    };
  }

  /** A cell under the name of its column; that has no place in the source, the sign between two cells stands for it. */
  #field(cell: TableCell): RecordPart {
    const name = (this.#table.names ?? this.columns.names)[cell.column]?.trim() ?? '';
    const label = name === '' ? unnamedLabel(this.columns, cell.column) : name;
    const { source } = this.#builder;
    if (cellValue(source, cell).trim() === '') {
      this.#hide(cell, 'table-syntax', undefined);
      return { start: this.#builder.length, end: this.#builder.length, kind: 'field', label: null };
    }
    return this.#show(cell, 'field', label);
  }

  #show(cell: TableCell, kind: RecordPart['kind'], label: string | null): RecordPart {
    const builder = this.#builder;
    const start = builder.length;
    const labelled = label !== null && builder.position < cell.start;
    if (labelled) {
      builder.hide(cell.start - 1, 'table-syntax');
      builder.replace(cell.start, '：', 'column-name');
    }
    showCell(builder, cell);
    return { start, end: builder.length, kind, label: labelled ? `${label}：` : null };
  }

  #hide(cell: TableCell, kind: SegmentKind, reason: string | undefined): void {
    this.#builder.hide(cell.start, 'table-syntax');
    this.#builder.hide(cell.end, kind, reason);
  }

  #count(row: TableRow): void {
    if (this.#table.ragged || this.#header < 0) return;
    const width = this.columns.names.length;
    const named = this.#namedWidth();
    const cells = (row.cells.at(-1)?.column ?? -1) + 1;
    if (cells > named) this.#remarks.longer.push(row.number);
    else if (cells < Math.min(named, width)) this.#remarks.shorter.push(row.number);
  }

  /** Columns up to the last that has a name. */
  #namedWidth(): number {
    return this.columns.names.findLastIndex((name) => name !== '') + 1;
  }

  /** The whole table as one record: a line for each row, its cells divided by bars. */
  #readLines(): ExtractedRecord[] {
    const builder = this.#builder;
    const start = builder.length;
    const places = columnPlaces(builder.source, this.#table);
    let first: TableRow | null = null;
    let last: TableRow | null = null;
    for (const row of this.#table.rows()) {
      if (row.unreadable !== undefined) {
        builder.hide(row.start, 'table-syntax');
        builder.hide(row.end, 'unreadable-record', row.unreadable);
      } else if (writeLine(builder, row, builder.length > start, places)) {
        first ??= row;
        last = row;
      }
    }
    if (first === null) return [];
    const { sheet } = this.#table;
    const title = this.#titleRow ?? this.#context.at(-1) ?? null;
    return [
      {
        start,
        end: builder.length,
        parts: [{ start, end: builder.length, kind: 'table', label: null }],
        key: sheet ?? 'table',
        title,
        given: [],
        context: [],
        startLine: first.lines?.start ?? null,
        endLine: last?.lines?.end ?? null,
      },
    ];
  }

  problems(): string[] {
    const { longer, shorter, textless, failed } = this.#remarks;
    const { sheet } = this.#table;
    const problems: string[] = [];
    if (longer.length > 0) problems.push(extraCells(sheet, longer));
    if (shorter.length > 0) problems.push(missingCells(sheet, shorter));
    if (textless.length > 0) problems.push(rowsWithoutText(sheet, textless));
    for (const { row, reason } of failed) problems.push(rowFailed(sheet, row, reason));
    return problems;
  }
}

function sampleOf(source: string, table: Table): string[][] {
  const sample: string[][] = [];
  for (const row of table.rows()) {
    if (sample.length === SAMPLE_ROWS) break;
    sample.push(rowValues(source, row).map((value) => value.slice(0, SAMPLE_UNITS)));
  }
  return sample;
}

/** What stands alone in a row above the header: the title of the table. */
function titlesAbove(rows: readonly (readonly string[])[]): string[] {
  return rows.flatMap((row) => {
    const filled = row.filter((cell) => cell.trim() !== '');
    return filled.length === 1 ? filled.map(oneLine) : [];
  });
}

/** Shortest title in a row of its own: 附件1, 单位：万元 and the like stand there too. */
const SHORTEST_TITLE = 6;
const LONGEST_TITLE = 60;
const WORDS = /\p{L}/u;

/** The first title that stands alone in a row above all rows of several cells. */
function titleRow(rows: readonly (readonly string[])[]): string | null {
  const top = rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  const alone = titlesAbove(rows.slice(0, Math.max(top, 0)));
  return (
    alone.find((text) => isTitleLong(text.length) && !NO_TABLE_TITLES.test(text) && !isDate(text)) ?? null
  );
}

function isTitleLong(length: number): boolean {
  return length >= SHORTEST_TITLE && length <= LONGEST_TITLE;
}

/** The first of the columns in which a row holds anything, -1 where it does in none. */
function firstFilled(columns: readonly number[], values: readonly string[]): number {
  return columns.find((column) => (values[column] ?? '').trim() !== '') ?? -1;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function plain(text: string): string {
  return text.replace(/\s/g, '');
}

/** The first field that could name a row: not a mere number. */
function firstField(row: TableRow, source: string): string {
  for (const cell of row.cells) {
    const value = oneLine(cellValue(source, cell));
    if (/\p{L}/u.test(value))
      return value.length <= LONGEST_FIELD_TITLE ? value : `${value.slice(0, LONGEST_FIELD_TITLE)}…`;
  }
  return '';
}

/** A table without header has no names to show; a cell beyond a header's last is told by its number. */
function unnamedLabel({ names }: Columns, column: number): string | null {
  return names.some((name) => name !== '') ? unnamedColumn(column + 1) : null;
}

function factsOf(
  values: readonly string[],
  columns: Columns,
  merged: ReadonlyMap<number, string> | undefined,
): GivenFact[] {
  const given: GivenFact[] = [];
  const coded: GivenFact[] = [];
  for (const { column, field, codes, name, rule, dayOrder } of columns.facts) {
    const own = oneLine(values[column] ?? '');
    const quote = own === '' ? oneLine(merged?.get(column) ?? '') : own;
    if (quote === '') continue;
    const value = isDay(field) ? (isoOfCell(quote, dayOrder) ?? quote) : quote;
    const evidence: GivenFact['evidence'] = { quote, from: 'column', note: name };
    if (rule !== undefined) evidence.rule = rule;
    if (codes) coded.push({ field, value: regionCode(quote), evidence });
    else given.push({ field, value: field === 'region' ? regionPath(quote) : value, evidence });
  }
  return [...withBarePlaces(given), ...deeperCode(coded, given)];
}

/** The place of each column among those in which any row holds anything. */
function columnPlaces(source: string, table: Table): ReadonlyMap<number, number> {
  // Members of JSON have their names beside them, and stand in any order.
  if (table.names !== null) return new Map();
  const columns = new Set<number>();
  for (const { unreadable, cells } of table.rows()) {
    if (unreadable !== undefined) continue;
    for (const cell of cells) if (!isEmpty(source, cell)) columns.add(cell.column);
  }
  return new Map([...columns].sort((a, b) => a - b).map((column, place) => [column, place]));
}

function isEmpty(source: string, { start, end }: TableCell): boolean {
  return start === end || source.slice(start, end).trim() === '';
}

/** A row as a line, its cells divided by bars: one for each empty cell too, so that figures stay under their column. */
function writeLine(
  builder: VisibleTextBuilder,
  row: TableRow,
  below: boolean,
  places: ReadonlyMap<number, number>,
): boolean {
  const filled = row.cells.filter((cell) => !isEmpty(builder.source, cell));
  const [first] = filled;
  // What stands alone in words is a title or a remark, wherever it stands.
  const alone = filled.length === 1 && first !== undefined && WORDS.test(cellValue(builder.source, first));
  let place = alone ? (places.get(first.column) ?? 0) : 0;
  let shown = false;
  for (const cell of filled) {
    const own = places.get(cell.column) ?? place;
    const bars = '|'.repeat(Math.max(own - place, shown ? 1 : 0));
    const least = shown ? '|' : below ? '\n' : '';
    const sign = bars === '|' && shown ? ' | ' : shown ? bars : least + bars;
    const room = cell.start - builder.position;
    builder.hide(cell.start - sign.length, 'table-syntax');
    if (sign !== '')
      builder.replace(cell.start, room < sign.length ? least : sign, shown ? 'cell' : 'table-syntax');
    shown = true;
    place = own;
    showCell(builder, cell);
  }
  return shown;
}
