import type { RemovedPassage } from '../engine/store/removed-passage.ts';
import type { WrittenSource } from '../engine/store/written-source.ts';
import type { DocumentRecord, FileReport } from '../engine/types.ts';
import type { RankedTexts } from '../engine/words/ranked-texts.ts';
import type { Sketch } from './compare/sketch.ts';
import type { FileConfig } from './config/file-config.ts';
import type { StatedRow } from './metadata/table.ts';

/** One document as far as it can be known from its own file. */
export interface DocumentResult {
  record: DocumentRecord;
  /** What was left out of its reading text, or stood beside it in its file. */
  removed: readonly RemovedPassage[];
  /** Its shingles, for comparison with others. */
  sketch: Sketch;
}

/** What one file became. */
export interface FileResult extends WrittenSource {
  sha256: string;
  report: FileReport;
  documents: DocumentResult[];
}

/** What one file became, and the texts of its documents, whose words are still to be counted. */
export interface ProcessedFile {
  result: FileResult;
  texts: RankedTexts[];
  /** Hash of the bytes that were read, under which the result may be kept; null where disk or memory failed. */
  sha256: string | null;
}

/** A processed file, each part but the hash as `v8.serialize` writes it. */
export type ReadBytes = Record<'result' | 'texts', Uint8Array<ArrayBuffer>> & Pick<ProcessedFile, 'sha256'>;

/** The terms of the documents of a file, `CountedFile` as `v8.serialize` writes it. */
export type CountedBytes = Uint8Array<ArrayBuffer>;

/** What a thread that counts is asked to do: to count the terms of texts, or of those of a result. */
export type CountTask = { of: 'texts' | 'result'; bytes: Uint8Array };

/** What a thread that reads is asked to do. */
export interface FileTask {
  /** Path in the collection. */
  file: string;
  /** Where it lies: as bytes where they are no UTF-8. */
  absolute: string | Uint8Array;
  /** Its length and its hash as they were when the folder was read. */
  bytes: number;
  sha256: string;
  /** Rows of hand-kept tables that name this file. */
  stated: readonly StatedRow[];
  /** What its corpus folder says of it. */
  config: FileConfig | null;
  /** Lines that stand on most pages of its folder (`repeated-lines.ts`). */
  repeated: readonly string[];
}
