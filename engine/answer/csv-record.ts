/** A table as text that spreadsheets open (RFC 4180): one place for whoever writes one, on the server or in the browser. */

/** With it Excel reads a CSV file as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A value of a table; null leaves its field empty. */
type CsvValue = string | number | boolean | null;

/**
 * What spreadsheets would take for a formula and run: texts come from anywhere. An apostrophe before it makes it text.
 */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
/** A negative number is none, though it begins with a minus. */
const NEGATIVE_NUMBER = /^-\d+(?:[.,]\d+)*[%％]?$/u;

/** A line of a table, with its end. */
export function csvRecord(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

/** A field of a record, safe to open in a spreadsheet. */
export function csvField(value: CsvValue): string {
  const text = typeof value === 'string' ? harmless(value) : String(value ?? '');
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(text: string): string {
  return FORMULA.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
}
