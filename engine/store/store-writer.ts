import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { FileReport, IngestReport, Passage } from '../types.ts';
import { listedFile } from './file-list.ts';
import { JsonPacker, packJson, unpackJson } from './packed-json.ts';
import { encodePieces } from './pieces-code.ts';
import { recordFrom, recordJson, summaryColumns } from './record-code.ts';
import { type OwnRecord, ownFrom, ownJson, type RelatedRecord } from './related-record.ts';
import type { RemovedPassage } from './removed-passage.ts';
import { bytes, bytesOrNull, string, stringOrNull } from './rows.ts';
import { PASSAGE_KINDS, STORE_SCHEMA } from './schema.ts';
import type { WrittenDocument, WrittenSource } from './written-source.ts';

/** One file as the store keeps it. */
export interface WrittenFile extends WrittenSource {
  sha256: string;
  report: FileReport;
  documents: readonly WrittenDocument[];
}

/** The columns of a document but the packed ones. */
type DocumentRow = [
  number: number,
  id: string,
  file: number,
  title: string,
  type: string,
  year: number | null,
  region: string | null,
  issuer: string | null,
  speaker: string | null,
];

/** The columns of a report but the packed ones. */
type ReportRow = [file: number, status: string, ...counts: number[]];

function reportRow(number: number, report: FileReport): ReportRow {
  const { status, documents, characters, repairs, removals, unknown, problems } = listedFile(report);
  return [number, status, documents, characters, repairs, removals, unknown, problems];
}

/** A report without the path of its file, which the store has. */
function reportJson(report: FileReport): string {
  return JSON.stringify({ ...report, file: '' });
}

/**
 * Writes `store.sqlite` afresh: files in order, each with its documents, then what relating them to each other changed.
 * Equal input in equal order makes equal bytes.
 */
export class StoreWriter {
  readonly #database: DatabaseSync;
  readonly #file: StatementSync;
  readonly #passage: StatementSync;
  readonly #removed: StatementSync;
  readonly #change: StatementSync;
  readonly #relation: StatementSync;
  readonly #related: StatementSync;
  readonly #reportOf: StatementSync;
  readonly #restore: StatementSync;
  readonly #reportAgain: StatementSync;
  readonly #records: JsonPacker<DocumentRow>;
  readonly #reports: JsonPacker<ReportRow>;
  #files = 0;
  #documents = 0;

  constructor(path: string) {
    this.#database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
    // The file is new and read by nobody until the snapshot is committed: no journal is needed.
    this.#database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;');
    this.#database.exec(STORE_SCHEMA);
    this.#database.exec('BEGIN');
    const prepare = (sql: string): StatementSync => this.#database.prepare(sql);
    this.#file = prepare('INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#passage = prepare('INSERT INTO passages VALUES ((?1 << 32) | ?2, ?3, ?4, ?5)');
    this.#removed = prepare(
      'INSERT INTO removed VALUES ((?1 << 32) | ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)',
    );
    this.#change = prepare('INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    this.#relation = prepare('INSERT INTO relations VALUES (?, ?, ?, ?, ?)');
    this.#related = prepare(
      'SELECT d.*, f.file AS path FROM documents d JOIN files f ON f.number = d.file WHERE d.number = ?',
    );
    this.#reportOf = prepare(
      'SELECT f.file AS path, coalesce(own, report) AS report FROM reports r JOIN files f ON f.number = r.file WHERE r.file = ?',
    );
    this.#restore = prepare(
      'UPDATE documents SET year = ?, region = ?, packed = ?, own = ? WHERE number = ?',
    );
    this.#reportAgain = prepare(
      `UPDATE reports SET own = report, report = ?1, unknown = ?3, problems = ?4
      WHERE file = ?2 AND report <> ?1`,
    );
    const document = prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)');
    this.#records = new JsonPacker((row, packed) => void document.run(...row, packed));
    const report = prepare('INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)');
    this.#reports = new JsonPacker((row, packed) => void report.run(...row, packed));
  }

  /** Adds a file with its documents, which take the next numbers, and gives back its own number. */
  addFile({ sha256, report, segments, residual, changes, documents }: WrittenFile): number {
    const number = this.#files++;
    this.#file.run(
      number,
      report.file,
      Buffer.from(sha256, 'hex'),
      report.format,
      report.bytes,
      report.encoding?.name ?? null,
      report.encoding?.confidence ?? null,
      segments,
      residual.whole ? 1 : 0,
      residual.bytes,
    );
    for (const { start, end, fate, kind, reason, rule, text } of changes)
      this.#change.run(number, start, end, fate, kind, reason ?? null, rule ?? null, text);
    this.#reports.add(reportRow(number, report), reportJson(report));
    for (const { record, removed } of documents) {
      const document = this.#documents++;
      this.#addRecord(document, number, record);
      this.#addPassages(document, record.passages);
      this.#addRemoved(document, removed);
    }
    return number;
  }

  #addRecord(document: number, file: number, record: Omit<WrittenDocument['record'], 'passages'>): void {
    const { id, title, type, date, issuer, speaker } = record.summary;
    this.#records.add(
      [document, id, file, title, type, date.year, record.facetRegion, issuer, speaker],
      recordJson(record),
    );
  }

  #addPassages(document: number, passages: readonly Passage[]): void {
    for (const [ordinal, { level, kind, text }] of passages.entries())
      this.#passage.run(document, ordinal, level, PASSAGE_KINDS.indexOf(kind), text);
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
        pieces.length === 1 && text.length === first.sourceEnd - first.start ? null : encodePieces(pieces),
      );
    }
  }

  /**
   * Tells of a document what relating it to others made of its record, which is its date, its region and its copies; of
   * one that this changes in nothing it need not be told. What its own file says is kept where it differs. To be told
   * once a document, in order, after all files.
   */
  relate(document: number, { summary, facetRegion, relations }: RelatedRecord): void {
    for (const [ordinal, { document: other, kind, containment }] of relations.entries())
      this.#relation.run(document, ordinal, other, kind, containment);
    const dictionary = this.#records.dictionary();
    const row = this.#related.get(document);
    if (row === undefined) throw new RangeError(`store: no document ${document}`);
    const packed = bytes(row, 'packed');
    const region = stringOrNull(row, 'region');
    const own = recordFrom(unpackJson(packed, dictionary), summaryColumns(row, string(row, 'path')));
    const restored = packJson(recordJson({ ...own, summary }), dictionary);
    if (Buffer.compare(restored, packed) === 0 && facetRegion === region) return;
    const before = packJson(ownJson({ summary: own.summary, facetRegion: region }), dictionary);
    this.#restore.run(summary.date.year, facetRegion, restored, before, document);
  }

  /** The record of a document as its own file has it, also when it has been related to others. */
  own(document: number): OwnRecord {
    const dictionary = this.#records.dictionary();
    const row = this.#related.get(document);
    if (row === undefined) throw new RangeError(`store: no document ${document}`);
    const columns = summaryColumns(row, string(row, 'path'));
    const { summary } = recordFrom(unpackJson(bytes(row, 'packed'), dictionary), columns);
    const own = bytesOrNull(row, 'own');
    return own === null
      ? { summary, facetRegion: stringOrNull(row, 'region') }
      : ownFrom(unpackJson(own, dictionary), summary);
  }

  /** The report of a file as it was added. */
  report(file: number): FileReport {
    const dictionary = this.#reports.dictionary();
    const row = this.#reportOf.get(file);
    if (row === undefined) throw new RangeError(`store: no file ${file}`);
    const report: FileReport = JSON.parse(unpackJson(bytes(row, 'report'), dictionary));
    return { ...report, file: string(row, 'path') };
  }

  /** Tells what the report of a file became; what it was before is kept where it differs. To be told once a file. */
  relateFile(file: number, report: FileReport): void {
    const packed = packJson(reportJson(report), this.#reports.dictionary());
    const { unknown, problems } = listedFile(report);
    this.#reportAgain.run(packed, file, unknown, problems);
  }

  /** Adds the report of the run without its files and closes the file. `fingerprint` names the input. */
  finish(totals: Omit<IngestReport, 'perFile'>, fingerprint: string): void {
    const dictionary = this.#database.prepare('INSERT INTO dictionaries VALUES (?, ?)');
    dictionary.run('documents', this.#records.dictionary());
    dictionary.run('reports', this.#reports.dictionary());
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
