import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { spend } from '../budget.ts';
import type {
  DocumentId,
  DocumentSummary,
  FileReport,
  IngestReport,
  RegionCode,
  RegionMention,
  Relation,
  RelationKind,
  Section,
  SourceSegment,
} from '../types.ts';
import type { ListedFile } from './file-list.ts';
import { unpackJson } from './packed-json.ts';
import { readPassage, readRemoved, type StoredPassage } from './passage-rows.ts';
import { type PackedRecord, recordFrom, summaryColumns } from './record-code.ts';
import { type OwnRecord, ownFrom, type RelatedRecord, withCopies } from './related-record.ts';
import type { RemovedPassage } from './removed-passage.ts';
import { bytes, bytesOrNull, number, type Row, string, stringOrNull } from './rows.ts';
import { decodeSegments } from './segments-code.ts';
import { sourceText, type TextsOfFile } from './source-text.ts';

/** What reading one row costs, in units of text looked at. */
const UNITS_A_ROW = 1_000;

/** Rows of the documents of numbers ?1 to ?2, in order. */
const WITHIN = 'WHERE place BETWEEN ?1 << 32 AND (?2 << 32) | 0xffffffff ORDER BY place';

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

function isRelationKind(kind: string): kind is RelationKind {
  return kind === 'copy' || kind === 'excerpt-of' || kind === 'has-excerpt';
}

const STATUSES = new Set<string>(['indexed', 'empty', 'rejected', 'skipped']);
function isStatus(status: string): status is FileReport['status'] {
  return STATUSES.has(status);
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
  readonly #document: StatementSync;
  readonly #relations: StatementSync;
  readonly #passages: StatementSync;
  readonly #passage: StatementSync;
  readonly #passagesAt: StatementSync;
  readonly #fewPassages: StatementSync;
  readonly #firstBody: StatementSync;
  readonly #passageRange: StatementSync;
  readonly #removed: StatementSync;
  readonly #recordDictionary: Uint8Array;
  readonly #reportDictionary: Uint8Array;
  /** How many there are. */
  readonly documents: number;
  readonly files: number;

  constructor(path: string) {
    this.#database = new DatabaseSync(path, { readOnly: true });
    const prepare = (sql: string): StatementSync => this.#database.prepare(sql);
    this.#id = prepare('SELECT id FROM documents WHERE number = ?');
    this.#numberOf = prepare('SELECT number FROM documents WHERE id = ?');
    this.#document = prepare(
      `SELECT d.id, d.title, d.type, d.region, d.issuer, d.speaker, d.packed, d.own, d.file, f.file AS path,
        EXISTS (SELECT 1 FROM relations r WHERE r.document = d.number) AS related
      FROM documents d JOIN files f ON f.number = d.file WHERE d.number = ?`,
    );
    this.#relations = prepare(
      'SELECT other, kind, containment FROM relations WHERE document = ? ORDER BY ordinal',
    );
    const passages = 'SELECT ordinal, level, kind, text FROM passages WHERE place';
    this.#passages = prepare(`${passages} BETWEEN ?1 << 32 AND (?1 << 32) | 0xffffffff ORDER BY place`);
    this.#passage = prepare(`${passages} = (?1 << 32) | ?2`);
    this.#passagesAt = prepare(
      `${passages} IN (SELECT (?1 << 32) | value FROM json_each(?2)) ORDER BY place`,
    );
    this.#fewPassages = prepare(
      `${passages} IN ((?1 << 32) | ?2, (?1 << 32) | ?3, (?1 << 32) | ?4) ORDER BY place`,
    );
    this.#firstBody = prepare(
      `${passages} BETWEEN (?1 << 32) | ?2 AND (?1 << 32) | ?3 AND level = 0 ORDER BY place LIMIT 1`,
    );
    this.#passageRange = prepare(`${passages} BETWEEN (?1 << 32) | ?2 AND (?1 << 32) | ?3 ORDER BY place`);
    this.#removed = prepare('SELECT * FROM removed WHERE place = (?1 << 32) | ?2');
    this.#recordDictionary = this.#dictionary('documents');
    this.#reportDictionary = this.#dictionary('reports');
    this.documents = this.#after('documents');
    this.files = this.#after('files');
  }

  #dictionary(name: string): Uint8Array {
    const row = this.#database.prepare('SELECT bytes FROM dictionaries WHERE name = ?').get(name);
    return bytes(row ?? {}, 'bytes');
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
    const row = this.#rowOf(this.#document, document);
    const { summary } = this.#record(row);
    const own = bytesOrNull(row, 'own');
    return own === null
      ? { summary, facetRegion: stringOrNull(row, 'region') }
      : ownFrom(unpackJson(own, this.#recordDictionary), summary);
  }

  /** The code of the region that the document counts under; null where none is known. */
  facetRegion(document: number): RegionCode | null {
    return stringOrNull(this.#rowOf(this.#document, document), 'region');
  }

  /** What relating a document to others came to, as far as the store knows. */
  stated(document: number): RelatedRecord {
    const row = this.#rowOf(this.#document, document);
    const relations = this.relations(document);
    const summary = withCopies(this.#record(row).summary, relations);
    return { summary, facetRegion: stringOrNull(row, 'region'), relations };
  }

  document(document: number): StoredDocument {
    const row = this.#rowOf(this.#document, document);
    const { summary, sections, mentions } = this.#record(row);
    const relations = number(row, 'related') === 0 ? [] : this.relations(document);
    return {
      number: document,
      file: number(row, 'file'),
      summary: withCopies(summary, relations),
      sections,
      mentions,
      relations,
    };
  }

  /** The record in a row; its summary lists no copies. */
  #record(row: Row): PackedRecord {
    const json = unpackJson(bytes(row, 'packed'), this.#recordDictionary);
    return recordFrom(json, summaryColumns(row, string(row, 'path')));
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

  /** The passages of a document with some ordinals that it has, in its order. */
  passagesAt(document: number, ordinals: readonly number[]): StoredPassage[] {
    spend(ordinals.length * UNITS_A_ROW);
    const [first, second = first, third = first, ...others] = ordinals;
    if (first === undefined || second === undefined || third === undefined) return [];
    // As many as a hit commonly shows: without a list to be read first it takes half the time.
    const rows =
      others.length === 0
        ? this.#fewPassages.all(document, first, second, third)
        : this.#passagesAt.all(document, JSON.stringify(ordinals));
    return rows.map(readPassage);
  }

  /** The first passage of body text with an ordinal from `first` to `last`; null where there is none. */
  firstBody(document: number, first: number, last: number): StoredPassage | null {
    const row = this.#firstBody.get(document, first, last);
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
      .prepare('SELECT file, encoding, confidence, segments, whole, residual FROM files WHERE number = ?')
      .get(file);
    if (row === undefined) throw new RangeError(`store: no file ${file}`);
    const { encoding } = row;
    const segments = decodeSegments(bytes(row, 'segments'));
    const residual = { bytes: bytes(row, 'residual'), whole: number(row, 'whole') === 1 };
    const changes = this.#database
      .prepare('SELECT text FROM changes WHERE file = ? ORDER BY rowid')
      .all(file)
      .map((change) => string(change, 'text'));
    return {
      file: string(row, 'file'),
      encoding:
        typeof encoding === 'string' ? { name: encoding, confidence: number(row, 'confidence') } : null,
      text: sourceText(segments, this.#textsOf(file), changes, residual),
      segments,
    };
  }

  /** The texts in which most of the source text of a file stands. */
  #textsOf(file: number): TextsOfFile {
    const documents = this.#database
      .prepare('SELECT number, id FROM documents WHERE file = ? ORDER BY number')
      .all(file);
    const passages = new Map(documents.map((row): [DocumentId, string[]] => [string(row, 'id'), []]));
    const removed: RemovedPassage[] = [];
    const [first] = documents;
    if (first !== undefined) {
      // Documents of a file are numbered one after the other.
      const from = number(first, 'number');
      const to = from + documents.length - 1;
      const byDocument = [...passages.values()];
      for (const row of this.#database
        .prepare(`SELECT document, text FROM passages ${WITHIN}`)
        .iterate(from, to)) {
        byDocument[number(row, 'document') - from]?.push(string(row, 'text'));
        spend(UNITS_A_ROW);
      }
      for (const row of this.#database.prepare(`SELECT * FROM removed ${WITHIN}`).iterate(from, to)) {
        removed.push(readRemoved(row));
        spend(UNITS_A_ROW);
      }
    }
    return { passage: (document, ordinal) => passages.get(document)?.[ordinal], removed };
  }

  #report(path: string, packed: Uint8Array): FileReport {
    const report: FileReport = JSON.parse(unpackJson(packed, this.#reportDictionary));
    return { ...report, file: path };
  }

  /** The report of one file; as it was before its documents were related to others where `own`. */
  report(file: number, { own = false } = {}): FileReport {
    const row = this.#database
      .prepare(
        'SELECT f.file AS path, report, own FROM reports r JOIN files f ON f.number = r.file WHERE r.file = ?',
      )
      .get(file);
    if (row === undefined) throw new RangeError(`store: no file ${file}`);
    const packed = (own ? bytesOrNull(row, 'own') : null) ?? bytes(row, 'report');
    return this.#report(string(row, 'path'), packed);
  }

  /** The reports of all files, in order. */
  *reports(): Generator<[file: number, report: FileReport]> {
    const rows: Iterable<Row> = this.#database
      .prepare(
        'SELECT r.file, f.file AS path, report FROM reports r JOIN files f ON f.number = r.file ORDER BY r.file',
      )
      .iterate();
    for (const row of rows)
      yield [number(row, 'file'), this.#report(string(row, 'path'), bytes(row, 'report'))];
  }

  /** What a list needs to know of all files, in order. */
  *listed(): Generator<[file: number, listed: ListedFile]> {
    const rows: Iterable<Row> = this.#database
      .prepare(
        `SELECT r.file, f.file AS path, status, encoding, documents, characters, repairs, removals, unknown, problems
        FROM reports r JOIN files f ON f.number = r.file ORDER BY r.file`,
      )
      .iterate();
    for (const row of rows) {
      const status = string(row, 'status');
      yield [
        number(row, 'file'),
        {
          file: string(row, 'path'),
          status: isStatus(status) ? status : 'rejected',
          encoding: stringOrNull(row, 'encoding') ?? '',
          documents: number(row, 'documents'),
          characters: number(row, 'characters'),
          repairs: number(row, 'repairs'),
          removals: number(row, 'removals'),
          unknown: number(row, 'unknown'),
          problems: number(row, 'problems'),
        },
      ];
    }
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
