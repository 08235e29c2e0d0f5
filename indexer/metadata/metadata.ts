import { readFile } from 'node:fs/promises';
import { reasonOf } from '../../engine/errors.ts';
import { badTable, inRow, inTable, noSuchFile } from '../messages.ts';
import { readTable, type StatedRow, type StatedTable, TABLE_NAME } from './table.ts';
import type { RegionCheck } from './values.ts';

/** What people wrote down about the documents of a collection. */
export interface Metadata {
  /** Whether a file is one of the tables, and so no document. */
  isTable(file: string): boolean;
  /** The rows about a file, tables of outer folders first. */
  rowsFor(file: string): readonly StatedRow[];
  /** Rows and values that cannot be used, rows that name no file of the collection. */
  problems: readonly string[];
}

interface MetadataFile {
  /** Path in the collection. */
  file: string;
  /** Where it lies: as bytes where they are no UTF-8. */
  absolute: string | Buffer;
}

const NOTHING: readonly StatedRow[] = [];

function isTable(file: string): boolean {
  return file === TABLE_NAME || file.endsWith(`/${TABLE_NAME}`);
}

/** UTF-8 (with or without BOM), UTF-16 by its BOM, else GB18030: what spreadsheets of Chinese systems save. */
function decodeTable(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Reads the tables among the files of a collection. Never throws: a table that cannot be read is a problem. */
export async function readMetadata(
  files: readonly MetadataFile[],
  knowsRegion?: RegionCheck,
): Promise<Metadata> {
  const tables: StatedTable[] = [];
  for (const { file, absolute } of files) {
    if (!isTable(file)) continue;
    try {
      tables.push(readTable(file, decodeTable(await readFile(absolute)), knowsRegion));
    } catch (error) {
      const reason = reasonOf(error);
      tables.push({ rows: [], problems: [badTable(inTable(file), reason)] });
    }
  }
  const names = new Set(files.map(({ file }) => file));
  const byFile = new Map<string, StatedRow[]>();
  const problems = tables.flatMap((table) => table.problems);
  for (const row of tables.flatMap(({ rows }) => rows)) {
    const ofFile = byFile.get(row.file);
    if (!names.has(row.file)) problems.push(noSuchFile(inRow(row.table, row.row), row.file));
    else if (ofFile === undefined) byFile.set(row.file, [row]);
    else ofFile.push(row);
  }
  return { isTable, rowsFor: (file) => byFile.get(file) ?? NOTHING, problems };
}
