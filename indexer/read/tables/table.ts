/** A table as its format's reader finds it: where in the source text the content of each cell lies. */

/** How a cell is written: as it reads, between quotes that are doubled inside, or as a JSON string. */
type CellForm = 'plain' | 'quoted' | 'json';

export interface TableCell {
  /** Number of its column, from 0. Several cells of a row may stand in one column (a list in JSON). */
  column: number;
  /** Its content in the source text, without the quotes around it. */
  start: number;
  end: number;
  form: CellForm;
}

export interface TableRow {
  /** What a person calls it: its row in the sheet, its line in the file, from 1. */
  number: number;
  /** In the order of the source; cells without content may be left out. */
  cells: readonly TableCell[];
  /** Where the row lies in the source text. */
  start: number;
  end: number;
  /** Why it cannot be read, where it cannot. */
  unreadable?: string;
  /** Values that a merged cell above or beside it states for this row, by column. */
  merged?: ReadonlyMap<number, string>;
  /** Physical lines of the record, where the format has lines. */
  lines: { start: number; end: number } | null;
}

/** A table whose rows can be gone through more than once: few at a time are held. */
export interface Table {
  /** Name of its sheet, null where the file is one table. */
  sheet: string | null;
  /** Where it begins in the source text. */
  start: number;
  rows: () => Iterable<TableRow>;
  /** Names of the columns where the format states them itself; else a row of the table may. */
  names: readonly string[] | null;
  /** A row without a value in a column just leaves it out, as in sheets and JSON. */
  ragged: boolean;
}

/** The text of a cell. */
export function cellValue(source: string, { start, end, form }: TableCell): string {
  const raw = source.slice(start, end);
  if (form === 'quoted') return raw.replaceAll('""', '"');
  if (form === 'plain' || !raw.includes('\\')) return raw;
  const value: unknown = JSON.parse(`"${raw}"`);
  return typeof value === 'string' ? value : '';
}

/** The texts of a row by column; those of one column under each other. */
export function rowValues(source: string, row: TableRow): string[] {
  const values: string[] = [];
  for (const cell of row.cells) {
    const value = cellValue(source, cell);
    const before = values[cell.column];
    values[cell.column] = before === undefined || before === '' ? value : `${before}\n${value}`;
  }
  for (let column = 0; column < values.length; column++) values[column] ??= '';
  return values;
}
