import { describe, expect, test } from 'vitest';
import type { Range } from '../../engine/types.ts';
import { markedText, searchText } from '../../server/search-text.ts';
import { SEARCH_DEFAULTS } from '../engine/request.ts';
import { FakeEngine } from './fake-engine.ts';

const brackets = (text: string): string => `[${text}]`;

describe('marking', () => {
  test.each<[Range[], string]>([
    [[], '甲乙丙丁戊'],
    [[[1, 3]], '甲[乙丙]丁戊'],
    [
      [
        [3, 5],
        [0, 1],
      ],
      '[甲]乙丙[丁戊]',
    ],
    [
      [
        [0, 2],
        [1, 4],
      ],
      '[甲乙丙丁]戊',
    ],
    [
      [
        [0, 4],
        [1, 2],
      ],
      '[甲乙丙丁]戊',
    ],
    [
      [
        [1, 2],
        [2, 3],
      ],
      '甲[乙丙]丁戊',
    ],
  ])('%j', (ranges, marked) => {
    expect(markedText({ text: '甲乙丙丁戊', ranges }, brackets)).toBe(marked);
  });
});

test('an answer for people: counts, titles with their facts, passages with their words marked', async () => {
  const answer = await new FakeEngine().search({ ...SEARCH_DEFAULTS, size: 2 });
  expect(searchText(answer, 1, 'zh', brackets)).toBe(
    [
      '230 篇（不重复 230 篇），230 段，460 处',
      '',
      '1. 第1次园区会议，说“快”',
      '   湖南省 · 20xx年 · 讲话 · 年度/讲话.txt:1-9',
      '   [4] [园区]要快，"[园区]"要稳',
      '',
      '2. 第2次园区会议，说“快”',
      '   湖南省 · 20xx年 · 讲话 · 年度/讲话.txt:1-9',
      '   [4] [园区]要快，"[园区]"要稳',
      '',
    ].join('\n'),
  );
});

test('what would steer the terminal is written out in titles, names of files and passages, and marks stay in place', async () => {
  const answer = await new FakeEngine().search({ ...SEARCH_DEFAULTS, size: 1 });
  const [hit] = answer.hits;
  if (hit === undefined) throw new Error('no hit');
  hit.document.title = '会议\u001b[2J纪要';
  hit.document.source.file = '一\n二.txt';
  hit.passages = [{ ordinal: 4, start: 0, text: '甲\u001b[7m\n园区\u0007', ranges: [[6, 8]], heading: null }];
  const lines = searchText(answer, 1, 'zh', brackets).split('\n');
  expect(lines[2]).toBe('1. 会议\\u001b[2J纪要');
  expect(lines[3]).toContain('一\\n二.txt:1-9');
  expect(lines[4]).toBe('   [4] 甲\\u001b[7m [园区]\\u0007');
});

test('a remark offers what may have been meant, where that finds something', async () => {
  const answer = await new FakeEngine().search({ ...SEARCH_DEFAULTS, page: 900 });
  const offers = [
    { label: 'use OR', q: '甲 OR 乙', documents: 3 },
    { label: 'require both', q: '甲 乙', documents: 0 },
  ];
  answer.query.problems.push({ message: '“and” is text', start: 0, end: 1, offers });
  const lines = searchText(answer, 1, 'en', brackets).split('\n');
  expect(lines.slice(lines.indexOf('! “and” is text'))).toEqual([
    '! “and” is text',
    '    use OR: 甲 OR 乙 (documents: 3)',
    '',
  ]);
});

test('nothing found: what a relaxed search would find, and remarks on the query', async () => {
  const answer = await new FakeEngine().search({ ...SEARCH_DEFAULTS, page: 900 });
  answer.total.documents = 0;
  answer.query.problems.push({ message: '“|” is text', start: 0, end: 1 });
  const text = searchText(answer, 1, 'en', brackets);
  expect(text).toContain('--match relaxed would find 230');
  expect(text).toContain('! “|” is text');
});

test('places in what was left out are told beside the counts, and with --removed with reason and line', async () => {
  const plain = await new FakeEngine().search({ ...SEARCH_DEFAULTS, size: 1 });
  const answer = { ...plain, total: { ...plain.total, removed: 3 } };
  expect(searchText(answer, 1, 'zh', brackets).split('\n')[1]).toBe(
    '另有 3 处在移出正文的内容里；--removed 可列出',
  );
  const [hit] = answer.hits;
  if (hit === undefined) throw new Error('no hit');
  const shown = {
    ...answer,
    hits: [
      {
        ...hit,
        removed: 1,
        passages: [
          {
            ordinal: 0,
            text: '首页\n园区',
            start: 0,
            ranges: [[3, 5] as Range],
            heading: null,
            removed: {
              kind: 'site-furniture',
              reason: '导航 / navigation',
              line: 7,
              source: [[40, 42] as Range],
            },
          },
        ],
      },
    ],
  };
  const text = searchText(shown, 1, 'en', brackets);
  expect(text).toContain('+3 in what was left out of the texts\n');
  expect(text).toContain('   [left out, line 7: navigation] 首页 [园区]');
});
