import { describe, expect, it } from 'vitest';
import { FileList, listedFile } from '../../../engine/store/file-list.ts';
import type { FileReport, FilesRequest } from '../../../engine/types.ts';

const report = (file: string, change: Partial<FileReport> = {}): FileReport => ({
  file,
  status: 'indexed',
  format: 'txt',
  bytes: 100,
  encoding: { name: 'UTF-8', confidence: 1 },
  documents: 1,
  characters: 50,
  repairs: {},
  removals: {},
  rules: {},
  unknown: {},
  nearDuplicates: 0,
  problems: [],
  ...change,
});

const reports = [
  report('a.txt', { removals: { 'page-number': 4 } }),
  report('b.txt', { removals: { 'page-number': 2, 'see-also': 3 } }),
  report('c.txt', { problems: ['编码没有把握'] }),
  report('纪要.doc', { status: 'rejected', reason: '打不开', encoding: null }),
];
const files = new FileList();
for (const [number, one] of reports.entries()) files.add(number, listedFile(one));

const all: FilesRequest = {
  offset: 0,
  limit: 50,
  sort: 'file',
  descending: false,
  status: null,
  name: '',
  problems: false,
};
const names = (request: Partial<FilesRequest>) =>
  files.page({ ...all, ...request }).numbers.map((number) => reports[number]?.file);

describe('the files of a report', () => {
  it('come in the order in which they were read, page by page, with how many there are in all', () => {
    expect(names({})).toEqual(['a.txt', 'b.txt', 'c.txt', '纪要.doc']);
    expect(names({ offset: 1, limit: 2 })).toEqual(['b.txt', 'c.txt']);
    expect(names({ offset: 4 })).toEqual([]);
    expect(files.page({ ...all, limit: 0 })).toEqual({ total: 4, numbers: [] });
  });

  it('are sorted by the sum of what a column counts, equal ones as they were', () => {
    expect(names({ sort: 'removals', descending: true })).toEqual(['b.txt', 'a.txt', 'c.txt', '纪要.doc']);
    expect(names({ descending: true })).toEqual(['纪要.doc', 'c.txt', 'b.txt', 'a.txt']);
  });

  it('are narrowed by part of the path, status and problems', () => {
    expect(names({ name: 'TXT' })).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(names({ status: 'rejected' })).toEqual(['纪要.doc']);
    expect(names({ problems: true })).toEqual(['c.txt', '纪要.doc']);
    expect(files.page({ ...all, name: 'txt', limit: 1 }).total).toBe(3);
  });
});
