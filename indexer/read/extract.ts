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
}

/** One row or line that is a document. */
export interface ExtractedRecord {
  /** Stretch of the visible text. */
  start: number;
  end: number;
  /** What names it in the file: its number, or its identifier where it has one. */
  key: string;
  title: string | null;
  given: GivenFact[];
  startLine: number | null;
  endLine: number | null;
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
