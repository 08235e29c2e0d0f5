import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import { spend } from '../budget.ts';
import type {
  DocumentId,
  DocumentSummary,
  FileReport,
  FilesAnswer,
  FilesRequest,
  IngestReport,
  Passage,
  RegionMention,
  Relation,
  Section,
  SourceSegment,
} from '../types.ts';
import { decompressed } from './compressed.ts';
import { FileList } from './file-list.ts';
import type { RemovedPassage } from './removed-passage.ts';
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

/** Documents whose parsed summary and sections are kept: some 10 MB. Parsing them took a third of a search's time. */
const DOCUMENTS_KEPT = 4096;

type Row = Record<string, unknown>;

const string = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`store: ${column} is not text`);
  return value;
};
const number = (row: Row, column: string): number => {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`store: ${column} is not a number`);
  return value;
};

const KINDS = new Set<string>(['heading', 'paragraph', 'table', 'attachment', 'field', 'title']);
function isKind(kind: string): kind is Passage['kind'] {
  return KINDS.has(kind);
}

function parseSections(json: string): Section[] {
  const sections: [number, number, string | null][] = JSON.parse(json);
  return sections.map(([first, last, heading]) => ({ first, last, heading }));
}

/** A passage and its place in its document. */
export type StoredPassage = Passage & { ordinal: number };

function readPassage(row: Row): StoredPassage {
  const kind = string(row, 'kind');
  return {
    ordinal: number(row, 'ordinal'),
    level: number(row, 'level'),
    kind: isKind(kind) ? kind : 'paragraph',
    text: string(row, 'text'),
  };
}

function readRemoved(row: Row): RemovedPassage {
  const text = string(row, 'text');
  const { reason, rule, pieces } = row;
  return {
    text,
    kind: string(row, 'kind'),
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof rule === 'string' ? { rule } : {}),
    passage: number(row, 'passage'),
    pieces:
      typeof pieces === 'string'
        ? JSON.parse(pieces)
        : [
            {
              at: 0,
              end: text.length,
              start: number(row, 'start'),
              sourceEnd: number(row, 'end'),
              line: number(row, 'line'),
            },
          ],
  };
}

/** Read access to `store.sqlite`. The JSON in it is of our own making and is trusted. */
export class Store {
  readonly #database: DatabaseSync;
  readonly #summary: StatementSync;
  readonly #document: StatementSync;
  readonly #sections: StatementSync;
  readonly #passages: StatementSync;
  readonly #passage: StatementSync;
  readonly #passageRange: StatementSync;
  readonly #removed: StatementSync;
  readonly #source: StatementSync;
  /** Made when files are first asked for: some 0.3 s for 100,000. */
  #fileList: FileList | null = null;
  readonly #summaries = new LRUCache<number, DocumentSummary>({ max: DOCUMENTS_KEPT });
  readonly #sectionLists = new LRUCache<number, readonly Section[]>({ max: DOCUMENTS_KEPT });

  constructor(path: string) {
    this.#database = new DatabaseSync(path, { readOnly: true });
    this.#summary = this.#database.prepare('SELECT summary FROM documents WHERE number = ?');
    this.#sections = this.#database.prepare('SELECT sections FROM documents WHERE number = ?');
    this.#document = this.#database.prepare(
      'SELECT number, file, summary, sections, mentions, relations FROM documents WHERE number = ?',
    );
    this.#passages = this.#database.prepare(
      'SELECT ordinal, level, kind, text FROM passages WHERE document = ? ORDER BY ordinal',
    );
    this.#passage = this.#database.prepare(
      'SELECT ordinal, level, kind, text FROM passages WHERE document = ? AND ordinal = ?',
    );
    this.#passageRange = this.#database.prepare(
      'SELECT ordinal, level, kind, text FROM passages WHERE document = ? AND ordinal BETWEEN ? AND ? ORDER BY ordinal',
    );
    this.#removed = this.#database.prepare('SELECT * FROM removed WHERE document = ? AND ordinal = ?');
    this.#source = this.#database.prepare(
      'SELECT f.file, f.encoding, f.confidence, f.text, f.segments FROM files f WHERE f.number = ?',
    );
  }

  /** Ids of all documents, by document number. */
  ids(): DocumentId[] {
    return this.#database
      .prepare('SELECT id FROM documents ORDER BY number')
      .all()
      .map((row) => string(row, 'id'));
  }

  summary(document: number): DocumentSummary {
    const known = this.#summaries.get(document);
    if (known !== undefined) return known;
    const row = this.#summary.get(document);
    if (row === undefined) throw new RangeError(`store: no document ${document}`);
    const summary: DocumentSummary = JSON.parse(string(row, 'summary'));
    this.#summaries.set(document, summary);
    return summary;
  }

  document(document: number): StoredDocument {
    const row = this.#document.get(document);
    if (row === undefined) throw new RangeError(`store: no document ${document}`);
    return {
      number: document,
      file: number(row, 'file'),
      summary: JSON.parse(string(row, 'summary')),
      sections: parseSections(string(row, 'sections')),
      mentions: JSON.parse(string(row, 'mentions')),
      relations: JSON.parse(string(row, 'relations')),
    };
  }

  /** The sections of a document. */
  sections(document: number): readonly Section[] {
    const known = this.#sectionLists.get(document);
    if (known !== undefined) return known;
    const row = this.#sections.get(document);
    const sections = row === undefined ? [] : parseSections(string(row, 'sections'));
    this.#sectionLists.set(document, sections);
    return sections;
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

  source(file: number): StoredSource {
    const row = this.#source.get(file);
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

  /** The report of the run that built the snapshot, without its files. */
  reportTotals(): Omit<IngestReport, 'perFile'> {
    return JSON.parse(this.#fact('report'));
  }

  /** One page of the files of the report. */
  files(request: FilesRequest): FilesAnswer {
    const { offset, limit, status, name, problems } = request;
    if (limit === 0 && status === null && name === '' && !problems) {
      const row = this.#database.prepare('SELECT count(*) AS total FROM reports').get() ?? {};
      return { total: number(row, 'total'), offset, files: [] };
    }
    this.#fileList ??= this.#listFiles();
    const { total, numbers } = this.#fileList.page(request);
    const report = this.#database.prepare('SELECT report FROM reports WHERE file = ?');
    const files = numbers.flatMap((file): FileReport[] => {
      const row = report.get(file);
      return row === undefined ? [] : [JSON.parse(string(row, 'report'))];
    });
    return { total, offset, files };
  }

  #listFiles(): FileList {
    const list = new FileList();
    const rows = this.#database.prepare('SELECT file, report FROM reports ORDER BY file').iterate();
    for (const row of rows) list.add(number(row, 'file'), JSON.parse(string(row, 'report')));
    return list;
  }

  /** The whole report of the run that built the snapshot. */
  report(): IngestReport {
    const totals = this.reportTotals();
    const perFile: FileReport[] = this.#database
      .prepare('SELECT report FROM reports ORDER BY file')
      .all()
      .map((row) => JSON.parse(string(row, 'report')));
    return { ...totals, perFile };
  }

  /** Names the input the snapshot was made of: equal fingerprints make equal snapshots. */
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
