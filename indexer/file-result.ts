import type { DocumentRecord, FileReport, SourceSegment } from '../engine/types.ts';
import type { DocumentPairs, DocumentWords } from '../engine/words/analyse.ts';
import type { Sketch } from './compare/sketch.ts';
import type { StatedRow } from './metadata/table.ts';

/** One document as far as it can be known from its own file. */
export interface DocumentResult {
  record: DocumentRecord;
  /** Its shingles, for comparison with others. */
  sketch: Sketch;
}

/** What one file became. */
export interface FileResult {
  sha256: string;
  text: string;
  /** The map of its text, as bytes (`encodeSegments`): as objects it would take longer to pass on than to make. */
  segments: Uint8Array;
  /** The segments that are listed as changes. */
  changes: SourceSegment[];
  report: FileReport;
  documents: DocumentResult[];
}

/** What one file became, and the words and character pairs of its documents, which other threads want. */
export interface ProcessedFile {
  result: FileResult;
  words: DocumentWords[];
  pairs: DocumentPairs[];
}

/** The parts of a processed file as `v8.serialize` writes them: what workers give and the cache keeps. */
export interface FileBytes {
  result: Uint8Array<ArrayBuffer>;
  words: Uint8Array<ArrayBuffer>;
  pairs: Uint8Array<ArrayBuffer>;
}

/** What a worker is asked to do. */
export interface FileTask {
  /** Path in the collection. */
  file: string;
  absolute: string;
  bytes: number;
  sha256: string;
  /** Rows of hand-kept tables that name this file. */
  stated: readonly StatedRow[];
}
