import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { spend } from '../budget.ts';
import type {
  DocumentId,
  DocumentSummary,
  FileReport,
  IngestReport,
  RegionMention,
  Relation,
  RelationKind,
  Section,
  SourceSegment,
} from '../types.ts';
import { decompressed } from './compressed.ts';
import { readPassage, readRemoved, type StoredPassage } from './passage-rows.ts';
import { type OwnRecord, withCopies } from './related-record.ts';
import type { RemovedPassage } from './removed-passage.ts';
import { number, type Row, string, stringOrNull } from './rows.ts';
import { decodeSegments } from './segments-code.ts';

/** What reading one row costs, in units of text looked at. */
const UNITS_A_ROW = 1_000;

/** One row of `documents`, its JSON parsed. */
export interface StoredDocument {
  number: number;
  file: number;
  summary: DocumentSummary;
  sections: Section[];
  mentions: RegionMention[];
  relations: Relation[];
}

export interface StoredSource {
  file: string;
  encoding: { name: string; confidence: number } | null;
  text: string;
  segments: SourceSegment[];
}

function parseSections(json: string): Section[] {
  const sections: [number, number, string | null][] = JSON.parse(json);
  return sections.map(([first, last, heading]) => ({ first, last, heading }));
}

function isRelationKind(kind: string): kind is RelationKind {
  return kind === 'copy' || kind === 'excerpt-of' || kind === 'has-excerpt';
}

function readRelation(row: Row): Relation {
  const kind = string(row, 'kind');
  return {
    document: string(row, 'other'),
    kind: isRelationKind(kind) ? kind : 'copy',
    containment: number(row, 'containment'),
  };
}

/**
 * Read access to the `store.sqlite` of one part of a collection: numbers of documents and files count from 0 within it. The
 * JSON in it is of our own making and is trusted.
 */
export class Store {
  readonly #database: DatabaseSync;
  readonly #id: StatementSync;
  readonly #numberOf: StatementSync;
  readonly #summary: StatementSync;
  readonly #document: StatementSync;
  readonly #sections: StatementSync;
  readonly #relations: StatementSync;
  readonly #passages: StatementSync;
  readonly #passage: StatementSync;
  readonly #passageRange: StatementSync;
  readonly #removed: StatementSync;
  /** How many there are. */
  readonly documents: number;
  readonly files: number;

  constructor(path: string) {
    this.#database = new DatabaseSync(path, { readOnly: true });
    const prepare = (sql: string): StatementSync => this.#database.prepare(sql);
    this.#id = prepare('SELECT id FROM documents WHERE number = ?');
    this.#numberOf = prepare('SELECT number FROM documents WHERE id = ?');
    this.#summary = prepare('SELECT summary FROM documents WHERE number = ?');
    this.#sections = prepare('SELECT sections FROM documents WHERE number = ?');
    this.#relations = prepare(
      'SELECT other, kind, containment FROM relations WHERE document = ? ORDER BY ordinal',
    );
    this.#document = prepare('SELECT file, summary, sections, mentions FROM documents WHERE number = ?');
    const passages = 'SELECT ordinal, level, kind, text FROM passages WHERE document = ?';
    this.#passages = prepare(`${passages} ORDER BY ordinal`);
    this.#passage = prepare(`${passages} AND ordinal = ?`);
    this.#passageRange = prepare(`${passages} AND ordinal BETWEEN ? AND ? ORDER BY ordinal`);
    this.#removed = prepare('SELECT * FROM removed WHERE document = ? AND ordinal = ?');
    this.documents = this.#after('documents');
    this.files = this.#after('files');
  }

  /** The number behind the last one of a table. */
  #after(table: 'documents' | 'files'): number {
    const row = this.#database.prepare(`SELECT max(number) AS last FROM ${table}`).get();
    return typeof row?.last === 'number' ? row.last + 1 : 0;
  }

  #rowOf(statement: StatementSync, document: number): Row {
    const row = statement.get(document);
    if (row === undefined) throw new RangeError(`store: no document ${document}`);
    return row;
  }

  id(document: number): DocumentId {
    return string(this.#rowOf(this.#id, document), 'id');
  }

  /** The number of the document of this id; null where there is none. */
  numberOf(id: DocumentId): number | null {
    const row = this.#numberOf.get(id);
    return row === undefined ? null : number(row, 'number');
  }

  summary(document: number): DocumentSummary {
    return withCopies(this.#ownSummary(this.#rowOf(this.#summary, document)), this.relations(document));
  }

  #ownSummary(row: Row): DocumentSummary {
    return JSON.parse(string(row, 'summary'));
  }

  /** How a document relates to others, in the order in which they are listed. */
  relations(document: number): Relation[] {
    return this.#relations.all(document).map(readRelation);
  }

  /** The documents that relate to others, or are otherwise made different by it. */
  related(): number[] {
    return this.#database
      .prepare(
        'SELECT document FROM relations UNION SELECT number FROM documents WHERE own IS NOT NULL ORDER BY 1',
      )
      .all()
      .map((row) => number(row, 'document'));
  }

  /** What relating a document to others began with: the record as its own file has it. */
  own(document: number): OwnRecord {
    const row = this.#database
      .prepare('SELECT summary, region, own FROM documents WHERE number = ?')
      .get(document);
    if (row === undefined) throw new RangeError(`store: no document ${document}`);
    const own = stringOrNull(row, 'own');
    return own !== null
      ? JSON.parse(own)
      : { summary: this.#ownSummary(row), facetRegion: stringOrNull(row, 'region') };
  }

  document(document: number): StoredDocument {
    const row = this.#rowOf(this.#document, document);
    const relations = this.relations(document);
    return {
      number: document,
      file: number(row, 'file'),
      summary: withCopies(this.#ownSummary(row), relations),
      sections: parseSections(string(row, 'sections')),
      mentions: JSON.parse(string(row, 'mentions')),
      relations,
    };
  }

  /** The sections of a document. */
  sections(document: number): Section[] {
    return parseSections(string(this.#rowOf(this.#sections, document), 'sections'));
  }

  /** All passages of a document, or those of ordinals `first` to `last`. */
  passages(document: number, first?: number, last?: number): StoredPassage[] {
    const rows =
      first === undefined || last === undefined
        ? this.#passages.iterate(document)
        : this.#passageRange.iterate(document, first, last);
    const passages: StoredPassage[] = [];
    for (const row of rows) {
      passages.push(readPassage(row));
      spend(UNITS_A_ROW);
    }
    return passages;
  }

  /** One passage of a document; null where it has none of this ordinal. */
  passage(document: number, ordinal: number): StoredPassage | null {
    const row = this.#passage.get(document, ordinal);
    return row === undefined ? null : readPassage(row);
  }

  /** One removed passage of a document; null where it has none of this ordinal. */
  removedPassage(document: number, ordinal: number): RemovedPassage | null {
    const row = this.#removed.get(document, ordinal);
    return row === undefined ? null : readRemoved(row);
  }

  /** The source text of a file and its map. */
  source(file: number): StoredSource {
    const row = this.#database
      .prepare('SELECT file, encoding, confidence, text, segments FROM files WHERE number = ?')
      .get(file);
    if (row === undefined) throw new RangeError(`store: no file ${file}`);
    const { encoding, text, segments } = row;
    if (!(text instanceof Uint8Array) || !(segments instanceof Uint8Array))
      throw new TypeError('store: text and segments are not bytes');
    return {
      file: string(row, 'file'),
      encoding:
        typeof encoding === 'string' ? { name: encoding, confidence: number(row, 'confidence') } : null,
      text: Buffer.from(decompressed(text).buffer).toString('utf8'),
      segments: decodeSegments(segments),
    };
  }

  /** The report of one file; as it was before its documents were related to others where `own`. */
  report(file: number, { own = false } = {}): FileReport {
    const row = this.#database.prepare('SELECT report, own FROM reports WHERE file = ?').get(file);
    if (row === undefined) throw new RangeError(`store: no file ${file}`);
    return JSON.parse((own ? stringOrNull(row, 'own') : null) ?? string(row, 'report'));
  }

  /** The reports of all files, in order. */
  *reports(): Generator<[file: number, report: FileReport]> {
    for (const row of this.#database.prepare('SELECT file, report FROM reports ORDER BY file').iterate())
      yield [number(row, 'file'), JSON.parse(string(row, 'report'))];
  }

  /** The report of the run that built the store, without its files. */
  reportTotals(): Omit<IngestReport, 'perFile'> {
    return JSON.parse(this.#fact('report'));
  }

  /** Names the input of the run that built the store. */
  fingerprint(): string {
    return this.#fact('fingerprint');
  }

  #fact(name: string): string {
    const row = this.#database.prepare('SELECT value FROM facts WHERE name = ?').get(name);
    if (row === undefined) throw new RangeError(`store: no fact ${name}`);
    return string(row, 'value');
  }

  close(): void {
    this.#database.close();
  }
}
