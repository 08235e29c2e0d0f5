import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeDocument } from './made-documents.ts';

/** Documents in a file of rows. */
const ROWS_PER_FILE = 1000;

/** Writes documents as tables of rows, `00000.jsonl` and on, a thousand a file. Returns their bytes. */
export function writeCollection(documents: Iterable<MadeDocument>, folder: string): number {
  mkdirSync(folder, { recursive: true });
  let rows: string[] = [];
  let files = 0;
  let bytes = 0;
  const write = (): void => {
    const text = `${rows.join('\n')}\n`;
    writeFileSync(join(folder, `${String(files++).padStart(5, '0')}.jsonl`), text);
    bytes += Buffer.byteLength(text);
    rows = [];
  };
  for (const document of documents) {
    rows.push(rowOf(document));
    if (rows.length === ROWS_PER_FILE) write();
  }
  if (rows.length > 0) write();
  return bytes;
}

/** Documents in a folder. */
const FILES_PER_FOLDER = 1000;

/** Writes each document as a file, `00000/000000.txt` and on, a thousand a folder. */
export function writeSeparateFiles(documents: Iterable<MadeDocument>, folder: string): void {
  let number = 0;
  let within = folder;
  for (const document of documents) {
    if (number % FILES_PER_FOLDER === 0) {
      within = join(folder, String(number / FILES_PER_FOLDER).padStart(5, '0'));
      mkdirSync(within, { recursive: true });
    }
    writeFileSync(join(within, `${String(number++).padStart(6, '0')}.txt`), textFileOf(document));
  }
}

/** A document as a row of a table: its text in one column, what is known of it in others. */
export function rowOf({ title, province, year, paragraphs }: MadeDocument): string {
  return JSON.stringify({ title, province, year, full_text: paragraphs.join('\n') });
}

/** A document as a file of its own: title, date, text. */
export function textFileOf({ title, year, month, day, paragraphs }: MadeDocument): string {
  return `${title}\n${year}年${month}月${day}日\n${paragraphs.join('\n')}\n`;
}
