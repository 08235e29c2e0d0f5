import { describe, expect, test } from 'vitest';
import type { Range, SearchAnswer, SearchRequest } from '../../engine/types.ts';
import { markedRuns, searchText } from '../../server/search-text.ts';
import { columnsOf } from '../../server/terminal-lines.ts';
import { SEARCH_DEFAULTS } from '../engine/request.ts';
import { FakeEngine } from './fake-engine.ts';

const brackets = (text: string): string => `[${text}]`;
/** Output into a file. */
const file = { columns: null, mark: brackets };
const asked = (changes: Partial<SearchRequest> = {}): SearchRequest => ({ ...SEARCH_DEFAULTS, ...changes });

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
    const runs = markedRuns({ text: '甲乙丙丁戊', ranges });
    expect(runs.map((run) => (run.marked ? brackets(run.text) : run.text)).join('')).toBe(marked);
  });
});

test('an answer for people: counts, titles with their facts, passages with their words marked', async () => {
  const answer = await new FakeEngine().search({ ...SEARCH_DEFAULTS, size: 2 });
  expect(searchText(answer, asked({ size: 2 }), file)).toBe(
    [
      '230 篇（不重复 230 篇），230 段，460 处',
      '',
      '1. 第1次园区会议，说“快”',
      '   湖南省 · 20xx年 · 讲话 · zw:年度/讲话.txt#第1篇',
      '   年度/讲话.txt:1-9',
      '   #5 …[园区]要快，"[园区]"要稳',
      '',
      '2. 第2次园区会议，说“快”',
      '   湖南省 · 20xx年 · 讲话 · zw:年度/讲话.txt#第2篇',
      '   年度/讲话.txt:1-9',
      '   #5 …[园区]要快，"[园区]"要稳',
      '',
      '以上是第 1–2 条；下一页用 --page 2',
      '',
    ].join('\n'),
  );
});

test('what would steer the terminal is written out in titles, names of files and passages, and marks stay in place', async () => {
  // Its own: documents of the engine are those of other tests too.
  const answer = structuredClone(await new FakeEngine().search({ ...SEARCH_DEFAULTS, size: 1 }));
  const [hit] = answer.hits;
  if (hit === undefined) throw new Error('no hit');
  hit.document.title = '会议\u001b[2J纪要';
  hit.document.source.file = '一\n二.txt';
  hit.passages = [{ ordinal: 4, start: 0, text: '甲\u001b[7m\n园区\u0007', ranges: [[6, 8]], heading: null }];
  const lines = searchText(answer, asked(), file).split('\n');
  expect(lines[2]).toBe('1. 会议\\u001b[2J纪要');
  expect(lines[4]).toBe('   一\\n二.txt:1-9');
  expect(lines[5]).toBe('   #5 甲\\u001b[7m [园区]\\u0007');
});

test('a remark offers what may have been meant, where that finds something', async () => {
  const answer = await new FakeEngine().search({ ...SEARCH_DEFAULTS, page: 900 });
  const offers = [
    { label: 'use OR', q: '甲 OR 乙', documents: 3 },
    { label: 'require both', q: '甲 乙', documents: 0 },
  ];
  answer.query.problems.push({ message: '“and” is text', start: 0, end: 1, offers });
  const lines = searchText(answer, asked({ lang: 'en', page: 900 }), file).split('\n');
  expect(lines.slice(lines.indexOf('! “and” is text'))).toEqual([
    '! “and” is text',
    '    use OR: 甲 OR 乙 (documents: 3)',
    '',
    'page 900 lies beyond the last result; --page 1 begins at the first',
    '',
  ]);
});

test('nothing found: what a relaxed search would find, and remarks on the query', async () => {
  const answer = await new FakeEngine().search({ ...SEARCH_DEFAULTS, page: 900 });
  answer.total.documents = 0;
  answer.query.problems.push({ message: '“|” is text', start: 0, end: 1 });
  const text = searchText(answer, asked({ lang: 'en', page: 900 }), file);
  expect(text).toContain('--match relaxed would find 230');
  expect(text).toContain('! “|” is text');
});

test('nothing found: its parts, other spellings and the filters in the way, each with its count', async () => {
  const answer = await new FakeEngine().search({ ...SEARCH_DEFAULTS, page: 900 });
  answer.total.documents = 0;
  answer.nothing = {
    terms: [
      { q: '甲', documents: 2 },
      { q: '乙', documents: 3 },
    ],
    apart: [['甲', '乙']],
    offers: [{ kind: 'spelling', q: '甲己', documents: 1 }],
    filters: [
      { filter: 'year', documents: 4 },
      { filter: 'type', excluded: true, documents: 5 },
    ],
  };
  expect(
    searchText(answer, asked({ lang: 'en' }), file)
      .split('\n')
      .slice(1),
  ).toEqual([
    '甲 by itself (documents: 2)',
    '乙 by itself (documents: 3)',
    '甲 and 乙 never stand in one document',
    'did you mean 甲己 (documents: 1)',
    'without --year (documents: 4)',
    'without --not-type (documents: 5)',
    'no document matches exactly; --match relaxed would find 230 documents',
    '',
  ]);
  answer.query.match = 'relaxed';
  expect(searchText(answer, asked({ lang: 'en' }), file).split('\n')[1]).toBe(
    'no document comes close to these words',
  );
});

describe('a long passage', async () => {
  const text = `${'前文的话，'.repeat(50)}园区要快。${'后文的话，'.repeat(50)}`;
  const start = text.indexOf('园区');
  const found = await new FakeEngine().search({ ...SEARCH_DEFAULTS, size: 1 });
  const [hit] = found.hits;
  if (hit === undefined) throw new Error('no hit');
  hit.passages = [{ ordinal: 4, start: 0, text, ranges: [[start, start + 2]], heading: null }];

  test('is shown by what stands around the words found, with signs where it is cut', () => {
    const line = searchText(found, asked({ size: 1 }), file).split('\n')[5] ?? '';
    expect(line).toMatch(/^ {3}#5 ….*\[园区\]要快.*…$/u);
    expect(line.length).toBeLessThan(170);
  });

  test.each([80, 40, 120])('keeps within a terminal of %d columns, under its number', (columns) => {
    const lines = searchText(found, asked({ size: 1 }), { columns, mark: (words) => words }).split('\n');
    const shown = lines.slice(
      lines.findIndex((line) => line.startsWith('   #5 ')),
      -3,
    );
    expect(shown.length).toBeGreaterThan(1);
    for (const line of shown) {
      expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      expect(line.slice(0, 6)).toBe(line === shown[0] ? '   #5 ' : '      ');
    }
  });
});

describe('which results these are', () => {
  const lastLine = async (
    changes: Partial<SearchRequest>,
    change: (answer: SearchAnswer) => void = () => {},
  ) => {
    const answer = await new FakeEngine().search(asked(changes));
    change(answer);
    return searchText(answer, asked(changes), file).trimEnd().split('\n').at(-1);
  };

  test('is told where more follow', async () => {
    expect(await lastLine({ size: 100 })).toBe('以上是第 1–100 条；下一页用 --page 2');
    expect(await lastLine({ size: 100, page: 2 })).toBe('以上是第 101–200 条；下一页用 --page 3');
  });

  test('is not told on the last page, nor where all others are copies folded under these', async () => {
    expect(await lastLine({ size: 100, page: 3 })).not.toContain('--page');
    const folded = (answer: SearchAnswer): void => {
      answer.total.documents = 12;
      answer.hits[3]?.copies.push('甲', '乙');
    };
    expect(await lastLine({ size: 10 }, folded)).not.toContain('--page');
  });

  test('counts sections where these are the hits', async () => {
    const sections = (answer: SearchAnswer): void => {
      answer.total.sections = 10;
    };
    expect(await lastLine({ size: 10, group: 'section' }, sections)).not.toContain('--page');
    expect(await lastLine({ size: 9, group: 'section' }, sections)).toContain('--page 2');
  });
});

test('places in what was left out are told beside the counts, and with --removed with reason and line', async () => {
  const plain = await new FakeEngine().search({ ...SEARCH_DEFAULTS, size: 1 });
  const answer = { ...plain, total: { ...plain.total, removed: 3 } };
  expect(searchText(answer, asked(), file).split('\n')[1]).toBe(
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
  const text = searchText(shown, asked({ lang: 'en' }), file);
  expect(text).toContain('+3 in what was left out of the texts\n');
  expect(text).toContain('   [left out, line 7: navigation] 首页 [园区]');
});
