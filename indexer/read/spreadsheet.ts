import readXlsxFile from 'read-excel-file/node';
import { checkArchive } from './archive-limit.ts';
import { readDelimited } from './delimited.ts';
import type { Extract } from './extract.ts';

/**
 * Reads spreadsheets. The source text is the cells of all sheets as delimited text (a tab between cells, a line for
 * each row), which is then read as such a file is.
 */
export async function readSpreadsheet(bytes: Buffer): Promise<Extract> {
  checkArchive(bytes);
  const sheets = await readXlsxFile(bytes);
  const rows: string[] = [];
  for (const { data } of sheets) for (const row of data) rows.push(row.map(cellText).join('\t'));
  const extract = readDelimited(rows.join('\n'));
  const records = extract.records?.map((record) => ({ ...record, startLine: null, endLine: null })) ?? null;
  return { ...extract, records, hasLines: false };
}

function cellText(value: unknown): string {
  const text =
    value === null || value === undefined ? '' : value instanceof Date ? isoDate(value) : String(value);
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isoDate(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
