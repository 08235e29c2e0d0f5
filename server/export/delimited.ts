import { BYTE_ORDER_MARK, csvRecord } from '../../engine/answer/csv-record.ts';
import type { Cell, Table } from './column.ts';

/** A table as records of RFC 4180, the names of the columns first. */
export async function* csvLines({ columns, rows }: Table): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvRecord(columns.map(({ name }) => name))}`;
  for await (const cells of rows()) yield csvRecord(cells);
}

/** A table as JSON, an object a line. */
export async function* jsonLines({ columns, rows }: Table): AsyncGenerator<string> {
  for await (const cells of rows()) {
    const row = columns.map(({ name }, at): [string, Cell] => [name, cells[at] ?? null]);
    yield `${JSON.stringify(Object.fromEntries(row))}\n`;
  }
}
