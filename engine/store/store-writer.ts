import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { DocumentRecord, FileReport, IngestReport, Passage, SourceSegment } from '../types.ts';
import { compressed } from './compressed.ts';
import { type OwnRecord, ownSummary, type RelatedRecord } from './related-record.ts';
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
  documents: readonly WrittenDocument[];
}

/** A document as its own file has it. */
export interface WrittenDocument {
  record: Omit<DocumentRecord, 'relations'>;
  /** What was left out of its reading text. */
  removed: readonly RemovedPassage[];
}

/**
 * Writes `store.sqlite` afresh: files in order, each with its documents, then what relating them to each other changed.
 * Equal input in equal order makes equal bytes.
 */
export class StoreWriter {
  readonly #database: DatabaseSync;
  readonly #file: StatementSync;
  readonly #document: StatementSync;
  readonly #passage: StatementSync;
  readonly #removed: StatementSync;
  readonly #change: StatementSync;
  readonly #report: StatementSync;
  readonly #relation: StatementSync;
  readonly #summary: StatementSync;
  readonly #restore: StatementSync;
  readonly #reportAgain: StatementSync;
  #files = 0;
  #documents = 0;

  constructor(path: string) {
    this.#database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    // The file is new and read by nobody until the snapshot is committed: no journal is needed.
    this.#database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;');
    this.#database.exec(STORE_SCHEMA);
    this.#database.exec('BEGIN');
    const prepare = (sql: string): StatementSync => this.#database.prepare(sql);
    this.#file = prepare('INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#document = prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)');
    this.#passage = prepare('INSERT INTO passages VALUES (?, ?, ?, ?, ?)');
    this.#removed = prepare('INSERT INTO removed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#change = prepare('INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    this.#report = prepare('INSERT INTO reports VALUES (?, ?, NULL)');
    this.#relation = prepare('INSERT INTO relations VALUES (?, ?, ?, ?, ?)');
    this.#summary = prepare('SELECT summary, region FROM documents WHERE number = ?');
    this.#restore = prepare(
      'UPDATE documents SET year = ?, region = ?, summary = ?, own = ? WHERE number = ?',
    );
    this.#reportAgain = prepare(
      'UPDATE reports SET own = report, report = ?1 WHERE file = ?2 AND report <> ?1',
    );
  }

  /** Adds a file with its documents, which take the next numbers, and gives back its own number. */
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
    for (const { start, end, fate, kind, reason, rule } of stored.changes) {
      const changed = text.slice(start, end);
      this.#change.run(number, start, end, fate, kind, reason ?? null, rule ?? null, changed);
    }
    this.#report.run(number, JSON.stringify(report));
    for (const { record, removed } of stored.documents) {
      const document = this.#documents++;
      this.#addRecord(document, number, record);
      this.#addPassages(document, record.passages);
      this.#addRemoved(document, removed);
    }
    return number;
  }

  #addRecord(document: number, file: number, record: Omit<WrittenDocument['record'], 'passages'>): void {
    const { summary, sections } = record;
    this.#document.run(
      document,
      summary.id,
      file,
      summary.title,
      summary.type,
      summary.date.year,
      record.facetRegion,
      summary.issuer,
      summary.speaker,
      JSON.stringify(ownSummary(summary)),
      JSON.stringify(sections.map((section) => [section.first, section.last, section.heading])),
      JSON.stringify(record.mentions),
    );
  }

  #addPassages(document: number, passages: readonly Passage[]): void {
    for (const [ordinal, { level, kind, text }] of passages.entries())
      this.#passage.run(document, ordinal, level, kind, text);
  }

  #addRemoved(document: number, removed: readonly RemovedPassage[]): void {
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

  /**
   * Tells of a document what relating it to others made of its record; of one that this changes in nothing it need not
   * be told. What its own file says is kept where it differs. To be told once a document, in order.
   */
  relate(document: number, { summary, facetRegion, relations }: RelatedRecord): void {
    for (const [ordinal, { document: other, kind, containment }] of relations.entries())
      this.#relation.run(document, ordinal, other, kind, containment);
    const { summary: written, region } = this.#summary.get(document) ?? {};
    if (typeof written !== 'string') throw new RangeError(`store: no document ${document}`);
    const restored = JSON.stringify(ownSummary(summary));
    if (restored === written && facetRegion === region) return;
    const own: OwnRecord = {
      summary: JSON.parse(written),
      facetRegion: typeof region === 'string' ? region : null,
    };
    this.#restore.run(summary.date.year, facetRegion, restored, JSON.stringify(own), document);
  }

  /** Tells what the report of a file became; what it was before is kept where it differs. To be told once a file. */
  relateFile(file: number, report: FileReport): void {
    this.#reportAgain.run(JSON.stringify(report), file);
  }

  /** Adds the report of the run without its files and closes the file. `fingerprint` names the input. */
  finish(totals: Omit<IngestReport, 'perFile'>, fingerprint: string): void {
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
