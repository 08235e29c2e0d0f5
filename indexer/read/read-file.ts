import { basename, extname } from 'node:path';
import { reasonOf } from '../../engine/errors.ts';
import { emptyFile, fileTooLarge, noText, readerFailed, unknownKind } from '../messages.ts';
import { NO_SETTINGS, type RuleSettings } from '../rules/rules-in-force.ts';
import { UndecodableError } from './encoding.ts';
import { type Extract, ExtractError } from './extract.ts';
import { extractFile, formatOf, skipReason } from './formats.ts';
import type { NamedColumns } from './tables/columns.ts';

export interface FileToRead {
  /** Corpus folder; only used to name the file in messages. */
  root: string;
  /** Path relative to it, with `/`. */
  file: string;
  bytes: Buffer;
  /** What the collection says of the columns of its tables. */
  columns?: NamedColumns | null;
  /** What the collection says of the rules. */
  settings?: RuleSettings;
}

/** A file without text, and why: what to do about it stands in `reason`. */
export interface UnreadFile {
  status: 'empty' | 'rejected' | 'skipped';
  file: string;
  format: string | null;
  bytes: number;
  reason: string;
}

/** The text of a file, and what its format says about it. */
export interface FileText {
  status: 'text';
  file: string;
  format: string;
  bytes: number;
  encoding: { name: string; confidence: number } | null;
  extract: Extract;
}

/** Files above this size are rejected: their text would not fit the memory a laptop can spare. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** Takes the text out of one file. Never throws for what the file holds: the result says what is wrong with it. */
export async function read({
  file,
  bytes,
  columns = null,
  settings = NO_SETTINGS,
}: FileToRead): Promise<FileText | UnreadFile> {
  const skipped = skipReason(file);
  const format = formatOf(file);
  const unread = (status: UnreadFile['status'], reason: string): UnreadFile => {
    return { status, file, format, bytes: bytes.length, reason };
  };
  if (skipped !== null) return unread('skipped', skipped);
  if (format === null) return unread('skipped', unknownKind(extname(file) || basename(file)));
  if (bytes.length === 0) return unread('empty', emptyFile);
  if (bytes.length > LARGEST_FILE) return unread('rejected', fileTooLarge(LARGEST_FILE));
  try {
    const { extract, encoding } = await extractFile(format, bytes, columns, settings);
    if (extract.visible.source.trim() === '') return unread('empty', noText);
    return { status: 'text', file, format, bytes: bytes.length, encoding, extract };
  } catch (error) {
    if (error instanceof ExtractError) return unread(error.status, error.message);
    if (error instanceof UndecodableError) return unread('rejected', error.message);
    return unread('rejected', readerFailed(reasonOf(error)));
  }
}
