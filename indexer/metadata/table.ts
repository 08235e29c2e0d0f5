import { parse } from 'csv-parse/sync';
import { reasonOf } from '../../engine/errors.ts';
import { badTable, inRow, inTable, namesNoFile, noFileColumn, unknownColumn } from '../messages.ts';
import { fieldOf, nameKey, type StatedField } from './field-names.ts';
import { normalValue, type RegionCheck, valueProblem } from './values.ts';

/** Name of the table by which a folder states facts about its documents. */
export const TABLE_NAME = 'zhengwen.csv';

/** One row of a table: which document it is about, and what it states. Plain data, so that it can go to a worker. */
export interface StatedRow {
  /** Path of the table in the collection. */
  table: string;
  /** Physical line of the row in the table, from 1. */
  row: number;
  /** Path of the file in the collection. */
  file: string;
  /** Heading of the article or the number of its first line; empty where the row is about the whole file. */
  article: string;
  facts: { field: StatedField; value: string }[];
}

export interface StatedTable {
  rows: StatedRow[];
  /** What could not be used, each with the table's path and the row. */
  problems: string[];
}

const FILE_COLUMNS = new Set(['file', 'path', 'filename', '文件', '文件名', '路径']);
const ARTICLE_COLUMNS = new Set([
  'article',
  'heading',
  'startline',
  'line',
  '篇',
  '篇目',
  '文章',
  '起始行',
  '行号',
  '条目',
]);

interface Column {
  kind: 'file' | 'article' | StatedField;
  index: number;
}

/**
 * Reads a table (CSV text, decoded). `path` is the table's path in the collection; its file column is relative to the
 * table's folder. Rows and values that cannot be used are reported, the rest is kept.
 */
export function readTable(path: string, text: string, knowsRegion?: RegionCheck): StatedTable {
  const problems: string[] = [];
  const records = parseRecords(path, text, problems);
  const [head, ...body] = records;
  if (head === undefined) return { rows: [], problems };
  const columns = columnsOf(path, head.cells, problems);
  if (!columns.some(({ kind }) => kind === 'file')) {
    problems.push(noFileColumn(inTable(path)));
    return { rows: [], problems };
  }
  const folder = path.slice(0, path.length - TABLE_NAME.length);
  const rows: StatedRow[] = [];
  for (const { cells, line } of body) {
    const cell = (index: number): string => cells[index]?.trim() ?? '';
    if (cells.every((value) => value.trim() === '')) continue;
    const row: StatedRow = { table: path, row: line, file: '', article: '', facts: [] };
    for (const { kind, index } of columns) {
      const value = cell(index);
      if (value === '') continue;
      if (kind === 'file') row.file = folder + value.replaceAll('\\', '/').replace(/^\.\//u, '');
      else if (kind === 'article') row.article = value;
      else {
        const problem = valueProblem(kind, value, inRow(path, line), knowsRegion);
        if (problem === null) row.facts.push({ field: kind, value: normalValue(kind, value) });
        else problems.push(problem);
      }
    }
    if (row.file === '') problems.push(namesNoFile(inRow(path, line)));
    else if (row.facts.length > 0) rows.push(row);
  }
  return { rows, problems };
}

function columnsOf(path: string, names: readonly string[], problems: string[]): Column[] {
  const columns: Column[] = [];
  names.forEach((name, index) => {
    const key = nameKey(name);
    const field = fieldOf(name);
    if (FILE_COLUMNS.has(key)) columns.push({ kind: 'file', index });
    else if (ARTICLE_COLUMNS.has(key)) columns.push({ kind: 'article', index });
    else if (field !== null) columns.push({ kind: field, index });
    else if (key !== '') problems.push(unknownColumn(inTable(path), name));
  });
  return columns;
}

/** The records of a CSV text with the physical line each begins at (`\r\n`, `\n` and `\r` end a line). */
function parseRecords(path: string, text: string, problems: string[]): { cells: string[]; line: number }[] {
  const bytes = Buffer.from(text.replace(/^\uFEFF/u, ''));
  const records: { cells: string[]; line: number }[] = [];
  let line = 1;
  let from = 0;
  const advance = (to: number): void => {
    line += bytes.toString('utf8', from, to).match(/\r\n|\r|\n/gu)?.length ?? 0;
    from = to;
  };
  try {
    parse(bytes, {
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], info: { bytes: number }) => {
        let start = from;
        while (bytes[start] === 0x0a || bytes[start] === 0x0d) start++;
        advance(start);
        records.push({ cells, line });
        advance(info.bytes);
        return null;
      },
    });
  } catch (error) {
    problems.push(badTable(inTable(path), reasonOf(error)));
  }
  return records;
}
