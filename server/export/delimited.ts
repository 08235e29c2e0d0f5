import type { Cell, Table } from './column.ts';

/** With it Excel reads a CSV file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What spreadsheets would take for a formula and run: texts come from anywhere. An apostrophe before it makes it text.
 */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
/** A negative number is none, though it begins with a minus. */
const NEGATIVE_NUMBER = /^-\d+(?:[.,]\d+)*[%％]?$/u;

/** A table as records of RFC 4180, the names of the columns first. */
export async function* csvLines({ columns, rows }: Table): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${record(columns.map(({ name }) => name))}`;
  for await (const cells of rows()) yield record(cells);
}

/** A table as JSON, an object a line. */
export async function* jsonLines({ columns, rows }: Table): AsyncGenerator<string> {
  for await (const cells of rows()) {
    const row = columns.map(({ name }, at): [string, Cell] => [name, cells[at] ?? null]);
    yield `${JSON.stringify(Object.fromEntries(row))}\n`;
  }
}

function record(cells: readonly Cell[]): string {
  return `${cells.map(csvField).join(',')}\r\n`;
}

/** A field of a record, safe to open in a spreadsheet. */
export function csvField(value: Cell): string {
  const text = typeof value === 'string' ? harmless(value) : String(value ?? '');
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(text: string): string {
  return FORMULA.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
}
