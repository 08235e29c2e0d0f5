import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { FileReport, IngestReport } from '../types.ts';
import type { RelatedRecord } from './related-record.ts';
import { string, stringOrNull } from './rows.ts';
import { REVISED_SCHEMA } from './schema.ts';

/**
 * Writes `revised.sqlite`: of a collection of several parts the records, reports and totals that are no longer what the
 * part says. Numbers are those of the collection. Equal input in equal order makes equal bytes.
 */
export class RevisedWriter {
  readonly #database: DatabaseSync;
  readonly #document: StatementSync;
  readonly #report: StatementSync;

  constructor(path: string) {
    this.#database = new DatabaseSync(path);
    this.#database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
    this.#database.exec(REVISED_SCHEMA);
    this.#database.exec('BEGIN');
    this.#document = this.#database.prepare('INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)');
    this.#report = this.#database.prepare('INSERT INTO reports VALUES (?, ?)');
  }

  /** Tells of a document whose record differs from what its part says. */
  addDocument(document: number, { summary, facetRegion, relations }: RelatedRecord): void {
    const { year, from, to } = summary.date;
    this.#document.run(
      document,
      year,
      from,
      to,
      facetRegion,
      JSON.stringify(summary),
      JSON.stringify(relations),
    );
  }

  /** Tells of a file whose report differs from what its part says. */
  addFile(file: number, report: FileReport): void {
    this.#report.run(file, JSON.stringify(report));
  }

  /** Adds the report of the run without its files and closes the file. `fingerprint` names the input. */
  finish(totals: Omit<IngestReport, 'perFile'>, fingerprint: string): void {
    const fact = this.#database.prepare('INSERT INTO facts VALUES (?, ?)');
    fact.run('fingerprint', fingerprint);
    fact.run('report', JSON.stringify(totals));
    this.#database.exec('COMMIT');
    this.#database.close();
  }

  /** Closes the file as it is, for a run that has failed. */
  abandon(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}

/** Read access to `revised.sqlite`. */
export class RevisedStore {
  readonly #database: DatabaseSync;
  readonly #document: StatementSync;
  readonly #report: StatementSync;
  readonly #fact: StatementSync;

  constructor(path: string) {
    this.#database = new DatabaseSync(path, { readOnly: true });
    this.#document = this.#database.prepare(
      'SELECT region, summary, relations FROM documents WHERE number = ?',
    );
    this.#report = this.#database.prepare('SELECT report FROM reports WHERE file = ?');
    this.#fact = this.#database.prepare('SELECT value FROM facts WHERE name = ?');
  }

  /** What became of a document's record; null where it is as its part says. */
  record(document: number): RelatedRecord | null {
    const row = this.#document.get(document);
    if (row === undefined) return null;
    return {
      summary: JSON.parse(string(row, 'summary')),
      facetRegion: stringOrNull(row, 'region'),
      relations: JSON.parse(string(row, 'relations')),
    };
  }

  /** The report of a file; null where it is as its part says. */
  report(file: number): FileReport | null {
    const row = this.#report.get(file);
    return row === undefined ? null : JSON.parse(string(row, 'report'));
  }

  /** The report of the run, without its files. */
  reportTotals(): Omit<IngestReport, 'perFile'> {
    return JSON.parse(string(this.#fact.get('report') ?? {}, 'value'));
  }

  /** Names the input of the run. */
  fingerprint(): string {
    return string(this.#fact.get('fingerprint') ?? {}, 'value');
  }

  close(): void {
    this.#database.close();
  }
}
