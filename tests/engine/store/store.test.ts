import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decompressed } from '../../../engine/store/compressed.ts';
import type { RemovedPassage } from '../../../engine/store/removed-passage.ts';
import { Store } from '../../../engine/store/store.ts';
import { StoreWriter } from '../../../engine/store/store-writer.ts';
import { writtenSource } from '../../../engine/store/written-source.ts';
import type { DocumentRecord, FileReport, IngestReport, SourceSegment } from '../../../engine/types.ts';
import { summaryOf } from '../summary.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = '全县工\n业会议—2—';
const segments: SourceSegment[] = [
  { start: 0, end: 3, fate: 'kept', document: 'one', passage: 0, offset: 0, length: 3, kind: 'text' },
  { start: 3, end: 4, fate: 'removed', length: 0, kind: 'line-join' },
  { start: 4, end: 7, fate: 'kept', document: 'one', passage: 0, offset: 3, length: 3, kind: 'text' },
  { start: 7, end: 10, fate: 'removed', length: 0, kind: 'page-number', reason: '页码' },
];
const record: DocumentRecord = {
  summary: summaryOf({ id: 'one', title: '会议', region: '43', year: 2006, file: '湖南/a.txt' }),
  facetRegion: '43',
  passages: [
    { text: '全县工业会议', level: 1, kind: 'heading' },
    { text: '正文。', level: 0, kind: 'paragraph' },
  ],
  sections: [{ first: 0, last: 1, heading: null }],
  mentions: [{ code: '13', path: ['河北省'], count: 2 }],
  relations: [],
};
const fileReport: FileReport = {
  file: '湖南/a.txt',
  status: 'indexed',
  format: 'txt',
  bytes: 40,
  encoding: { name: 'utf-8', confidence: 1 },
  documents: 1,
  characters: 9,
  repairs: {},
  removals: { 'page-number': 1 },
  rules: {},
  unknown: {},
  nearDuplicates: 0,
  problems: [],
};
const totals: Omit<IngestReport, 'perFile'> = {
  files: { indexed: 1, empty: 0, rejected: 0, skipped: 0 },
  documents: 1,
  texts: 1,
  passages: 2,
  characters: 9,
  bytes: 40,
  problems: ['第 3 行没有对应的文件'],
  rules: [{ id: 'page-number/dashed', reason: '页码 / page number', uses: 1 }],
};

const removed: RemovedPassage[] = [
  {
    text: '首页',
    kind: 'site-furniture',
    reason: '导航 / navigation',
    rule: 'furniture/menu',
    passage: 0,
    pieces: [{ at: 0, end: 2, start: 0, sourceEnd: 2, line: 1 }],
  },
  {
    text: '上一页\n&',
    kind: 'site-furniture',
    passage: 1,
    pieces: [
      { at: 0, end: 3, start: 9, sourceEnd: 12, line: 4 },
      { at: 4, end: 5, start: 14, sourceEnd: 19, line: 5 },
    ],
  },
];

/** What comparing it with another text made of the record. */
const related: DocumentRecord = {
  ...record,
  facetRegion: '4301',
  relations: [{ document: 'two', kind: 'copy', containment: 0.93 }],
  summary: {
    ...record.summary,
    copies: ['two'],
    date: { ...record.summary.date, year: 2007, how: 'restored' },
  },
};

function write(path: string, relate: (writer: StoreWriter, file: number) => void = () => undefined): void {
  const writer = new StoreWriter(path);
  const file = writer.addFile({
    sha256: 'abc',
    ...writtenSource(text, segments, [{ record, removed: [] }]),
    report: fileReport,
    documents: [{ record, removed }],
  });
  relate(writer, file);
  writer.finish(totals, 'fingerprint');
}

describe('the store', () => {
  it('gives back documents, passages, sources and the report', () => {
    const path = join(folder, 'store.sqlite');
    write(path);
    const store = new Store(path);
    expect([store.documents, store.files]).toEqual([1, 1]);
    expect(store.id(0)).toBe('one');
    expect([store.numberOf('one'), store.numberOf('two')]).toEqual([0, null]);
    expect(store.document(0)).toMatchObject({
      summary: record.summary,
      file: 0,
      sections: record.sections,
      mentions: record.mentions,
      relations: record.relations,
    });
    expect(store.passages(0)).toEqual(record.passages.map((passage, ordinal) => ({ ...passage, ordinal })));
    expect(store.passages(0, 1, 1).map(({ ordinal }) => ordinal)).toEqual([1]);
    expect(store.passagesAt(0, [1, 0, 7])).toEqual(store.passages(0));
    expect(store.passagesAt(0, [1])).toEqual(store.passages(0, 1, 1));
    expect(store.passagesAt(0, [])).toEqual([]);
    expect([store.firstBody(0, 0, 1), store.firstBody(0, 0, 0), store.firstBody(0, 2, 9)]).toEqual([
      store.passage(0, 1),
      null,
      null,
    ]);
    expect(store.source(0)).toEqual({ file: '湖南/a.txt', encoding: fileReport.encoding, text, segments });
    expect([0, 1].map((ordinal) => store.removedPassage(0, ordinal))).toEqual(removed);
    expect(store.removedPassage(0, 2)).toBeNull();
    expect(store.report(0)).toEqual(fileReport);
    expect([...store.reports()]).toEqual([[0, fileReport]]);
    expect(store.reportTotals()).toEqual(totals);
    expect(store.related()).toEqual([]);
    expect(store.fingerprint()).toBe('fingerprint');
    expect(() => store.document(7)).toThrow(/no document 7/);
    store.close();
  });

  it('keeps beside what others restored in a record what its own file says', () => {
    const path = join(folder, 'store.sqlite');
    const after = { ...fileReport, nearDuplicates: 1, unknown: { region: 1 } };
    write(path, (writer, file) => {
      writer.relate(0, related);
      writer.relateFile(file, after);
    });
    const store = new Store(path);
    expect(store.document(0).summary).toEqual(related.summary);
    expect(store.document(0).relations).toEqual(related.relations);
    expect(store.own(0)).toEqual({ summary: record.summary, facetRegion: '43' });
    expect(store.related()).toEqual([0]);
    expect([store.report(0), store.report(0, { own: true })]).toEqual([after, fileReport]);
    expect([...store.listed()].map(([file, { unknown }]) => [file, unknown])).toEqual([[0, 1]]);
    store.close();
    const database = new DatabaseSync(path, { readOnly: true });
    expect(database.prepare('SELECT year, region FROM documents').get()).toEqual({
      year: 2007,
      region: '4301',
    });
    database.close();
  });

  it('keeps one record where others change nothing in it but its copies', () => {
    const path = join(folder, 'store.sqlite');
    const copied = {
      ...record,
      summary: { ...record.summary, copies: ['two'] },
      relations: related.relations,
    };
    write(path, (writer, file) => {
      writer.relate(0, copied);
      writer.relateFile(file, fileReport);
    });
    const database = new DatabaseSync(path, { readOnly: true });
    expect(database.prepare('SELECT d.own, r.own AS report FROM documents d, reports r').get()).toEqual({
      own: null,
      report: null,
    });
    database.close();
    const store = new Store(path);
    expect(store.document(0).summary).toEqual(copied.summary);
    expect(store.own(0).summary).toEqual(record.summary);
    store.close();
  });

  it('puts a source together of passages, changes and the rest, each stored once', () => {
    const path = join(folder, 'store.sqlite');
    write(path);
    const database = new DatabaseSync(path, { readOnly: true });
    const row = database.prepare('SELECT whole, residual FROM files').get();
    database.close();
    expect(row?.whole).toBe(0);
    expect(row?.residual instanceof Uint8Array && Buffer.from(decompressed(row.residual)).toString()).toBe(
      '',
    );
  });

  it('is the same byte for byte when written again', () => {
    const paths = ['first.sqlite', 'second.sqlite'].map((name) => join(folder, name));
    for (const path of paths) write(path);
    const [first, second] = paths.map((path) => readFileSync(path));
    expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
  });
});
