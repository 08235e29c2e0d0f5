import { describe, expect, it } from 'vitest';
import { SEGMENT_KINDS } from '../../../engine/segment-kinds.ts';
import type { FileReport } from '../../../engine/types.ts';
import { loudLines, printReport } from '../../../indexer/command/report-text.ts';
import { reportUnread } from '../../../indexer/file-report.ts';
import { ReportSums, type Sums } from '../../../indexer/parts/report-sums.ts';
import type { RunReport } from '../../../indexer/parts/run-report.ts';

const file = (counts: Partial<FileReport>): FileReport => ({
  ...reportUnread('甲.txt', 1, 'empty', '空文件 / empty file'),
  ...counts,
});

function sumsOf(reports: readonly FileReport[]): Sums {
  const sums = new ReportSums();
  for (const each of reports) sums.add(each);
  return sums.sums();
}

const report = (...perFile: FileReport[]): RunReport => ({
  files: { indexed: 0, empty: perFile.length, rejected: 0, skipped: 0 },
  documents: 0,
  texts: 0,
  passages: 0,
  characters: 0,
  bytes: 0,
  perFile,
  problems: [],
  rules: [],
  sums: sumsOf(perFile),
  aside: perFile,
});

const linesUnder = (heading: string, text: string): string[] => {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith(heading)) + 1;
  const rest = lines.slice(first);
  const after = rest.findIndex((line) => !line.startsWith('  '));
  return rest.slice(0, after);
};

describe('the report of a run for people', () => {
  it('calls what was removed, repaired or left unknown by words of both languages, not by codes', () => {
    const text = printReport(
      report(file({ removals: { 'heading-junk': 1 }, repairs: { percent: 2 }, unknown: { issuer: 3 } })),
      true,
    );
    expect(linesUnder('移除', text)).toEqual(['  1  标题后的残余 / rest behind a heading']);
    expect(linesUnder('修补', text)).toEqual(['  2  百分号 / percent sign']);
    expect(linesUnder('未能判定', text)).toEqual(['  3  发文机关 / issuer']);
  });

  it('adds up all files, the most first, in one column of figures', () => {
    const text = printReport(
      report(
        file({ removals: { markup: 4, 'page-number': 7 } }),
        file({ removals: { markup: 90, 'note-mark': 1, 'note-sign': 2 } }),
      ),
      true,
    );
    expect(linesUnder('移除', text)).toEqual([
      `  94  ${SEGMENT_KINDS.markup}`,
      `   7  ${SEGMENT_KINDS['page-number']}`,
      `   3  ${SEGMENT_KINDS['note-mark']}`,
    ]);
  });

  it('writes out what would steer the terminal in names of files, a line for each', () => {
    const text = printReport(
      report(
        file({ file: '红\u001b[31m字\n行.xyz', status: 'skipped', reason: '未知类型' }),
        file({ file: '左\u202e右.xyz', status: 'skipped', reason: '未知类型' }),
      ),
      true,
    );
    expect(linesUnder('跳过', text)).toEqual([
      '  红\\u001b[31m字\\n行.xyz: 未知类型',
      '  左\\u202e右.xyz: 未知类型',
    ]);
  });

  it('says nought where nothing was removed', () => {
    expect(printReport(report(file({})), true)).toContain('移除 removed: 0\n');
  });
});

describe('what nobody may overlook', () => {
  it('is nothing where all went well', () => {
    expect(loudLines({ report: report(), cacheFault: null })).toEqual([]);
  });

  it('is that the cache found no room, though the new index is in use', () => {
    const [line] = loudLines({ report: report(), cacheFault: 'disk is full' });
    expect(line).toMatch(/^!!! .*索引已更新并在使用.*the index is renewed and in use.*disk is full/);
  });

  it('is both that files could not be read and that the cache found no room', () => {
    const unread = file({ status: 'rejected', again: true });
    const lines = loudLines({ report: report(unread), cacheFault: 'disk is full' });
    expect(lines).toHaveLength(2);
  });
});
