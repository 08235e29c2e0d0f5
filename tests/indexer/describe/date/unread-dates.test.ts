import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Article } from '../../../../indexer/article.ts';
import { unreadDateRemarks } from '../../../../indexer/describe/date/unread-dates.ts';
import { processFile } from '../../../../indexer/process-file.ts';
import { articleOf } from '../article.ts';

function dated(
  quote: string,
  field: 'date' | 'year' = 'date',
  from: 'column' | 'markup' = 'column',
): Article {
  return articleOf(
    '防汛通知',
    ['各乡镇做好防汛准备'],
    [{ field, value: quote, evidence: { quote, from, note: field === 'date' ? '日期' : '年份' } }],
  );
}

it('says of each column how many of its values are no dates, with a few of them, and what to write', () => {
  const values = ['2006.13.45', '2006-08-21', '206年8月', '2006.13.45', '八月二十一日', '1/2/3'];
  const remarks = unreadDateRemarks([...values.map((value) => dated(value)), dated('36', 'year')]);
  expect(remarks).toHaveLength(2);
  expect(remarks[0]).toContain('“日期”列有 5 个值读不成日期（2006.13.45、206年8月、八月二十一日）');
  expect(remarks[0]).toContain('column “日期” has 5 values that are no dates');
  expect(remarks[1]).toContain('“年份”列有 1 个值读不成日期（36）：请写成 2006-08-21、2006-08 或 2006');
});

it('passes over what is read, what says that nobody knows, and what markup writes', () => {
  const read = ['2006', '2006年', '2006-08', '2006年8月21日', '二〇〇六年八月', '2006年8月21日上午'];
  const unknown = ['不详', '未知', '—', 'unknown'];
  expect(unreadDateRemarks([...read, ...unknown].map((value) => dated(value)))).toEqual([]);
  expect(unreadDateRemarks([dated('5分钟前', 'date', 'markup')])).toEqual([]);
});

it('is told in the report of the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-dates-'));
  const absolute = join(folder, 'table.csv');
  const rows = [
    '标题,日期,正文',
    '防汛通知,2006.13.45,各乡镇做好防汛准备。',
    '抗旱通知,2006-08-21,各乡镇做好抗旱准备。',
  ];
  writeFileSync(absolute, rows.join('\n'));
  try {
    const task = {
      file: 'table.csv',
      absolute,
      bytes: 0,
      sha256: '',
      stated: [],
      config: null,
      repeated: [],
    };
    const { result } = await processFile(task);
    expect(result.documents).toHaveLength(2);
    expect(result.report.problems.join()).toContain('“日期”列有 1 个值读不成日期（2006.13.45）');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
