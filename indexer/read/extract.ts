import type { ColumnUse } from '../../engine/types.ts';
import type { GivenFact } from '../article.ts';
import type { LineHint } from '../lines/lines.ts';
import type { VisibleText } from '../mapped-text/visible-text.ts';

/** What a format's reader makes of a file: its text, and what the format itself says about it. */
export interface Extract {
  visible: VisibleText;
  /** By the offset in the visible text where their line starts. */
  hints: ReadonlyMap<number, LineHint> | null;
  /** Where the format divides the file into documents itself (rows of a table, lines of JSON); else null. */
  records: readonly ExtractedRecord[] | null;
  /** Facts stated in markup or metadata, for every article of the file. */
  given: GivenFact[];
  /** Title stated by the format, used where the text has none. */
  title: string | null;
  /** Whether line numbers of the source mean something. */
  hasLines: boolean;
  problems: string[];
  /** How the columns of a table were taken. */
  columns?: ColumnUse[];
}

/** One row or line that is a document. */
export interface ExtractedRecord {
  /** Stretch of the visible text. */
  start: number;
  end: number;
  /** What it is made of, in order. */
  parts: readonly RecordPart[];
  /** What names it in the file: its number, or its identifier where it has one. */
  key: string;
  title: string | null;
  given: GivenFact[];
  /** Titles above it: of its sheet, of its table. */
  context: readonly string[];
  startLine: number | null;
  endLine: number | null;
}

/** A stretch of a record's visible text that begins a line of its own. */
export interface RecordPart {
  start: number;
  end: number;
  /** A text is cleaned and joined as any; titles, fields and lines of a table stand as they are. */
  kind: 'text' | 'title' | 'field' | 'table';
  /** What is shown in place of its first unit: the name of its column. */
  label: string | null;
}

/** The content cannot be read; the message says why and what to do. */
export class ExtractError extends Error {
  readonly status: 'rejected' | 'empty';
  constructor(status: 'rejected' | 'empty', message: string) {
    super(message);
    this.name = 'ExtractError';
    this.status = status;
  }
}
