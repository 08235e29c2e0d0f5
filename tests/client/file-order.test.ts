import { describe, expect, it } from 'vitest';
import { type FileView, filesInView } from '../../client/corpus/file-order.ts';
import type { FileReport } from '../../engine/types.ts';

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

const files = [
  report('b.txt', { removals: { 'page-number': 2, 'see-also': 3 } }),
  report('a.txt', { removals: { 'page-number': 4 } }),
  report('纪要.doc', { status: 'rejected', reason: '打不开', encoding: null }),
  report('c.txt', { problems: ['编码没有把握'] }),
];
const whole: FileView = { name: '', status: null, onlyProblems: false, column: 'file', descending: false };
const names = (view: Partial<FileView>) => filesInView(files, { ...whole, ...view }).map(({ file }) => file);

describe('the table of files', () => {
  it('sorts by the sum of what a column counts', () => {
    expect(names({ column: 'removals', descending: true }).slice(0, 2)).toEqual(['b.txt', 'a.txt']);
  });

  it('narrows by name, status and problems', () => {
    expect(names({ name: 'TXT' })).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(names({ status: 'rejected' })).toEqual(['纪要.doc']);
    expect(names({ onlyProblems: true }).sort()).toEqual(['c.txt', '纪要.doc'].sort());
  });
});
