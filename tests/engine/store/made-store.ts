import type { WrittenFile } from '../../../engine/store/store-writer.ts';
import { StoreWriter } from '../../../engine/store/store-writer.ts';
import { writtenSource } from '../../../engine/store/written-source.ts';
import type { DocumentRecord, FileReport, IngestReport } from '../../../engine/types.ts';
import { type SummaryParts, summaryOf } from '../summary.ts';

/** A report of one file of which nothing is told but its name and how many documents it gave. */
export function reportOf(file: string, documents = 1): FileReport {
  return {
    file,
    status: 'indexed',
    format: 'txt',
    bytes: 40,
    encoding: { name: 'utf-8', confidence: 1 },
    documents,
    characters: 9,
    repairs: {},
    removals: {},
    rules: {},
    unknown: {},
    nearDuplicates: 0,
    problems: [],
  };
}

/** Totals of a run of which nothing is told but its documents. */
export function totalsOf(documents: number): Omit<IngestReport, 'perFile'> {
  return {
    files: { indexed: documents, empty: 0, rejected: 0, skipped: 0 },
    documents,
    texts: documents,
    passages: documents,
    characters: 9 * documents,
    bytes: 40 * documents,
    problems: [],
    rules: [],
  };
}

/** A document of one passage. */
export function recordOf(parts: SummaryParts, text: string): DocumentRecord {
  return {
    summary: summaryOf(parts),
    facetRegion: parts.region ?? null,
    passages: [{ text, level: 0, kind: 'paragraph' }],
    sections: [{ first: 0, last: 0, heading: null }],
    mentions: [],
    relations: [],
  };
}

/** A file whose text is that of its one document. */
export function fileOf(record: DocumentRecord): WrittenFile {
  const { id, source } = record.summary;
  const text = record.passages.map((passage) => passage.text).join('');
  return {
    sha256: 'abc',
    ...writtenSource(
      text,
      [
        {
          start: 0,
          end: text.length,
          fate: 'kept',
          document: id,
          passage: 0,
          offset: 0,
          length: text.length,
          kind: 'text',
        },
      ],
      [{ record, removed: [] }],
    ),
    report: reportOf(source.file),
    documents: [{ record, removed: [] }],
  };
}

/** Writes a store of files of one document each. */
export function writeStore(path: string, records: readonly DocumentRecord[], fingerprint = 'made'): void {
  const writer = new StoreWriter(path);
  for (const record of records) writer.addFile(fileOf(record));
  writer.finish(totalsOf(records.length), fingerprint);
}
