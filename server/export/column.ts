import type { Language } from '../../engine/types.ts';

/** What a cell holds: text, a number, or nothing. */
export type Cell = string | number | null;

/** What is told of a column, whatever its rows are. */
export interface ColumnHead {
  /** The same in every language, so that a script that reads the file need not know which was asked for. */
  name: string;
  /** What stands in it, for the list of columns that goes with the file. */
  means: Readonly<Record<Language, string>>;
  type: 'text' | 'number';
  /** Width in a spreadsheet, characters. */
  width: number;
}

/** A column of an export: a row is what it is read from. */
export interface Column<Row> extends ColumnHead {
  value: (row: Row) => Cell;
}

/** Rows as they are written, whatever they are made of. */
export interface Table {
  columns: readonly ColumnHead[];
  /** Begins anew each time: no row is kept. */
  rows: () => AsyncIterable<Cell[]>;
}

/** A table of rows that are read through columns. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: () => AsyncIterable<Row>): Table {
  return {
    columns,
    async *rows() {
      for await (const row of rows()) yield columns.map(({ value }) => value(row));
    },
  };
}
