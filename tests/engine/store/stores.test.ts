import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AS_NUMBERED, NO_PLACE, Places } from '../../../engine/snapshot/places.ts';
import { RevisedStore, RevisedWriter } from '../../../engine/store/revised-store.ts';
import { Store } from '../../../engine/store/store.ts';
import { Stores } from '../../../engine/store/stores.ts';
import type { FilesRequest } from '../../../engine/types.ts';
import { recordOf, reportOf, totalsOf, writeStore } from './made-store.ts';

let folder = '';
let opened: Stores | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-stores-'));
});
afterEach(() => {
  opened?.close();
  opened = null;
  rmSync(folder, { recursive: true, force: true });
});

const everyFile: FilesRequest = {
  offset: 0,
  limit: 10,
  sort: 'file',
  descending: false,
  status: null,
  name: '',
  problems: false,
};

/** A base of the documents 甲, 乙 and 丙, and a part with a new text of 乙, and one before all others. */
function changed(revise: (writer: RevisedWriter) => void = () => undefined): Stores {
  const paths = ['store.sqlite', 'b.store.sqlite'].map((name) => join(folder, name));
  writeStore(
    paths[0] ?? '',
    ['甲', '乙', '丙'].map((id) => recordOf({ id, file: `${id}.txt` }, `${id}的旧文`)),
  );
  writeStore(
    paths[1] ?? '',
    ['乙', '先'].map((id) => recordOf({ id, file: `${id}.txt` }, `${id}的新文`)),
  );
  const writer = new RevisedWriter(join(folder, 'revised.sqlite'));
  revise(writer);
  writer.finish(totalsOf(4), 'all');
  // In file order: 先, 甲, 乙 (new), 丙.
  const places = new Places(Uint32Array.of(1, NO_PLACE, 3, 2, 0));
  opened = new Stores(
    paths.map((path) => new Store(path)),
    new RevisedStore(join(folder, 'revised.sqlite')),
    { documents: places, files: places },
  );
  return opened;
}

describe('the stores of a collection of several parts', () => {
  it('number documents and files through', () => {
    const stores = changed();
    expect([stores.documents, stores.files]).toEqual([5, 5]);
    expect([0, 1, 2, 3, 4].map((document) => stores.id(document))).toEqual(['甲', '乙', '丙', '乙', '先']);
    expect(stores.passages(3).map(({ text }) => text)).toEqual(['乙的新文']);
    expect(stores.passage(1, 0)?.text).toBe('乙的旧文');
    expect(stores.passagesAt(3, [0]).map(({ text }) => text)).toEqual(['乙的新文']);
    expect(stores.firstBody(4, 0, 0)?.text).toBe('先的新文');
    expect(stores.sections(4)).toEqual([{ first: 0, last: 0, heading: null }]);
    expect(stores.document(4)).toMatchObject({ number: 4, file: 4, summary: { id: '先' } });
    expect(stores.source(4)).toMatchObject({ file: '先.txt', text: '先的新文' });
    expect(() => stores.summary(5)).toThrow(/no document 5/);
    expect(() => stores.source(5)).toThrow(/no file 5/);
  });

  it('find of two documents of one id the one that is of the collection', () => {
    const stores = changed();
    expect(['甲', '乙', '丙', '先', '无'].map((id) => stores.numberOf(id))).toEqual([0, 3, 2, 4, null]);
  });

  it('find no document of an id that nobody has any more', () => {
    const path = join(folder, 'store.sqlite');
    writeStore(path, [recordOf({ id: '甲' }, '旧文')]);
    opened = new Stores([new Store(path)], null, {
      documents: new Places(Uint32Array.of(NO_PLACE)),
      files: AS_NUMBERED,
    });
    expect(opened.numberOf('甲')).toBeNull();
  });

  it('list the files of the collection alone, in their order', () => {
    const stores = changed();
    const names = stores.fileReports(everyFile).files.map(({ file }) => file);
    expect(names).toEqual(['先.txt', '甲.txt', '乙.txt', '丙.txt']);
    expect(stores.report().perFile.map(({ file }) => file)).toEqual(names);
    expect(stores.fileReports({ ...everyFile, limit: 0 })).toEqual({ total: 4, offset: 0, files: [] });
    expect(stores.fileReports({ ...everyFile, sort: 'documents' }).files.map(({ file }) => file)).toEqual(
      names,
    );
  });

  it('tell of a document and a file what was made of them last', () => {
    const { summary } = recordOf({ id: '丙', file: '丙.txt', year: 2006, region: '43' }, '');
    const relations = [{ document: '乙', kind: 'copy' as const, containment: 0.9 }];
    const record = { summary: { ...summary, copies: ['乙'] }, facetRegion: '43', relations };
    const report = { ...reportOf('丙.txt'), nearDuplicates: 1, problems: ['别的抄本没有比较'] };
    const stores = changed((writer) => {
      writer.addDocument(2, record);
      writer.addFile(2, report);
    });
    expect(stores.summary(2)).toEqual(record.summary);
    expect(stores.document(2)).toMatchObject({ number: 2, summary: record.summary, relations });
    expect(stores.summary(0)).toMatchObject({ id: '甲', copies: [] });
    expect(stores.fileReports({ ...everyFile, name: '丙' }).files).toEqual([report]);
    expect(stores.fileReports({ ...everyFile, problems: true }).files).toEqual([report]);
    expect(stores.report().perFile.at(-1)).toEqual(report);
    const revised = new DatabaseSync(join(folder, 'revised.sqlite'), { readOnly: true });
    const rows = revised.prepare('SELECT number, region, year, first, last FROM documents').all();
    revised.close();
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { number: 2, region: '43', year: 2006, first: '2006-01-01', last: '2006-12-31' },
    ]);
  });

  it('take totals and fingerprint from what holds of the whole', () => {
    const stores = changed();
    expect(stores.reportTotals()).toEqual(totalsOf(4));
    expect(stores.fingerprint()).toBe('all');
  });

  it('take them from the part where there is one alone', () => {
    const path = join(folder, 'store.sqlite');
    writeStore(path, [recordOf({ id: '甲', file: '甲.txt' }, '文')], 'one');
    opened = new Stores([new Store(path)]);
    expect(opened.fingerprint()).toBe('one');
    expect(opened.report()).toEqual({ ...totalsOf(1), perFile: [reportOf('甲.txt')] });
    expect(opened.fileReports({ ...everyFile, limit: 0 }).total).toBe(1);
  });
});
