import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { DocumentRecord, FileReport, IngestReport, Passage, SourceSegment } from '../types.ts';
import { compressed } from './compressed.ts';
import type { RemovedPassage } from './removed-passage.ts';
import { STORE_SCHEMA } from './schema.ts';

/** One file as the store keeps it. */
export interface StoredFile {
  sha256: string;
  text: string;
  /** Its map, as `encodeSegments` gives it. */
  segments: Uint8Array;
  /** Those segments that are listed as changes (`changesAmong`). */
  changes: readonly SourceSegment[];
  report: FileReport;
}

/** Writes `store.sqlite` afresh, in the order given; equal input makes equal bytes. */
export class StoreWriter {
  readonly #database: DatabaseSync;
  readonly #file: StatementSync;
  readonly #document: StatementSync;
  readonly #passage: StatementSync;
  readonly #removed: StatementSync;
  readonly #change: StatementSync;
  #files = 0;
  #documents = 0;

  constructor(path: string) {
    // Passages are written before the document they belong to: references hold at the end only.
    this.#database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    // The file is new and read by nobody until the snapshot is committed: no journal is needed.
    this.#database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;');
    this.#database.exec(STORE_SCHEMA);
    this.#database.exec('BEGIN');
    this.#file = this.#database.prepare('INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#document = this.#database.prepare(
      'INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#passage = this.#database.prepare('INSERT INTO passages VALUES (?, ?, ?, ?, ?)');
    this.#removed = this.#database.prepare('INSERT INTO removed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#change = this.#database.prepare('INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  }

  /** Adds a file and returns its number. */
  addFile(stored: StoredFile): number {
    const number = this.#files++;
    const { report, text } = stored;
    this.#file.run(
      number,
      report.file,
      stored.sha256,
      report.format,
      report.bytes,
      report.encoding?.name ?? null,
      report.encoding?.confidence ?? null,
      compressed(Buffer.from(text, 'utf8')),
      stored.segments,
    );
    for (const segment of stored.changes) {
      const changed = text.slice(segment.start, segment.end);
      this.#change.run(
        number,
        segment.start,
        segment.end,
        segment.fate,
        segment.kind,
        segment.reason ?? null,
        segment.rule ?? null,
        changed,
      );
    }
    return number;
  }

  /** Adds the passages of the next document; its record follows with `addDocument`, in the same order. */
  addPassages(document: number, passages: readonly Passage[]): void {
    passages.forEach((passage, ordinal) => {
      this.#passage.run(document, ordinal, passage.level, passage.kind, passage.text);
    });
  }

  /** Adds what was left out of the reading text of the next document. */
  addRemoved(document: number, removed: readonly RemovedPassage[]): void {
    for (const [ordinal, { text, kind, reason, rule, passage, pieces }] of removed.entries()) {
      const [first] = pieces;
      const last = pieces.at(-1);
      if (first === undefined || last === undefined) continue;
      this.#removed.run(
        document,
        ordinal,
        passage,
        first.line,
        first.start,
        last.sourceEnd,
        kind,
        reason ?? null,
        rule ?? null,
        text,
        // Most are one stretch of one line, of which all is told already.
        pieces.length === 1 && text.length === first.sourceEnd - first.start ? null : JSON.stringify(pieces),
      );
    }
  }

  /** Adds the record of the next document. */
  addDocument(file: number, record: Omit<DocumentRecord, 'passages'>): void {
    const { summary } = record;
    this.#document.run(
      this.#documents++,
      summary.id,
      file,
      summary.title,
      summary.type,
      summary.date.year,
      record.facetRegion,
      summary.issuer,
      summary.speaker,
      JSON.stringify(summary),
      JSON.stringify(record.sections.map((section) => [section.first, section.last, section.heading])),
      JSON.stringify(record.mentions),
      JSON.stringify(record.relations),
    );
  }

  /** Adds the report of the run and of every file, in file order, and closes the file. `fingerprint` names the input. */
  finish(report: IngestReport, fingerprint: string): void {
    const { perFile, ...totals } = report;
    const file = this.#database.prepare('INSERT INTO reports VALUES (?, ?)');
    for (const [number, one] of perFile.entries()) file.run(number, JSON.stringify(one));
    const fact = this.#database.prepare('INSERT INTO facts VALUES (?, ?)');
    fact.run('fingerprint', fingerprint);
    fact.run('report', JSON.stringify(totals));
    this.#database.exec(
      'CREATE INDEX documents_file ON documents (file); CREATE INDEX changes_file ON changes (file);',
    );
    this.#database.exec('COMMIT');
    this.#database.close();
  }

  /** Closes the file as it is, for a run that has failed. */
  abandon(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}
