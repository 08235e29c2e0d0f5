import { BYTE_ORDER_MARK, csvRecord } from '../engine/answer/csv-record.ts';
import type { Origin, WordListTable } from './word-list-columns.ts';

/** Behind the columns of a list: what it takes to make it again. */
const ORIGIN = ['query', 'address', 'snapshot', 'date'];

/** A word list as CSV (RFC 4180), safe to open in a spreadsheet; each row says what it was made of. */
export function wordListCsv(
  { columns, cells }: WordListTable,
  { query, address, fingerprint, date }: Origin,
): string {
  const origin = [query, address, fingerprint, date.toISOString()];
  const head = csvRecord([...columns.map(({ name }) => name), ...ORIGIN]);
  return `${BYTE_ORDER_MARK}${head}${cells.map((row) => csvRecord([...row, ...origin])).join('')}`;
}
