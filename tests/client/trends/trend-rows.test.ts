import { describe, expect, it } from 'vitest';
import { zhCN } from '../../../client/messages/zh-CN.ts';
import { chartNotes } from '../../../client/trends/chart-notes.ts';
import { figureText, measured } from '../../../client/trends/measures.ts';
import {
  drawnRows,
  highestFigure,
  seriesOf,
  stretches,
  trendRows,
  yearRows,
} from '../../../client/trends/trend-rows.ts';
import { readTrends } from '../../../client/trends/trends-state.ts';
import { rowLabel, shortLabels } from '../../../client/trends/value-labels.ts';
import { ANSWER } from './answer.ts';

describe('a measure', () => {
  const found = { documents: 10, occurrences: 25 };
  it.each([
    ['documents', 10, '10'],
    ['occurrences', 25, '25'],
    ['perMillion', 125, '125'],
    ['share', 0.25, '25%'],
  ] as const)('%s', (measure, figure, text) => {
    const made = measured(measure, found, { documents: 40, characters: 200_000 });
    expect(made).toBe(figure);
    expect(figureText(measure, made, zhCN)).toBe(text);
  });

  it('is none where there is nothing to find it in', () => {
    const nothing = { documents: 0, characters: 0 };
    expect(measured('share', { documents: 0, occurrences: 0 }, nothing)).toBeNull();
    expect(measured('perMillion', { documents: 0, occurrences: 0 }, nothing)).toBeNull();
    expect(figureText('share', null, zhCN)).toBe('—');
  });

  it.each([
    [0.0123, '1.2%'],
    [0.00123, '0.12%'],
    [1, '100%'],
    [0.999, '99.9%'],
  ])('shows no more digits than mean something: %d', (share, text) => {
    expect(figureText('share', share, zhCN)).toBe(text);
  });
});

describe('a rate', () => {
  it.each([
    [0.126, '0.13'],
    [12.34, '12.3'],
    [250.4, '250'],
    [1234.5, '1,235'],
  ])('of %d in a million characters shows no more digits than mean something', (figure, text) => {
    expect(figureText('perMillion', figure, zhCN)).toBe(text);
  });
});

describe('the figure by which cells are shaded', () => {
  const cell = (documents: number, held: number) => ({
    value: '43',
    across: 2003,
    documents,
    occurrences: documents * 2,
    base: { documents: held, characters: held * 1000 },
  });
  it.each([
    ['documents', 6],
    ['occurrences', 12],
    ['share', 0.75],
    ['perMillion', 1500],
  ] as const)('is the highest of all where nothing has much to go by: %s', (measure, highest) => {
    expect(highestFigure(measure, [cell(1, 2), cell(6, 8), cell(0, 3)])).toBe(highest);
  });

  it.each([
    ['documents', 6],
    ['share', 0.25],
  ] as const)('of rates is the highest with enough to go by: %s', (measure, highest) => {
    expect(highestFigure(measure, [cell(6, 8), cell(5, 20), cell(1, 40)])).toBe(highest);
    expect(highestFigure(measure, [cell(0, 20)])).toBe(0);
  });
});

describe('rows', () => {
  it('hold what each query has at a value, and say where there is little to go by', () => {
    const rows = trendRows(ANSWER, 'share');
    expect(rows.map(({ value, few, cells }) => [value, few, cells.map(({ figure }) => figure)])).toEqual([
      [2003, false, [0.25]],
      [2004, true, [0.25]],
      [2006, true, [null]],
      ['unknown', true, [0.5]],
    ]);
  });

  it('rest on little below ten documents, and no longer at ten', () => {
    const base = [9, 10].map((documents, at) => ({
      value: 2003 + at,
      label: '',
      documents,
      characters: 100,
      possible: 0,
    }));
    expect(trendRows({ ...ANSWER, base, series: [] }, 'documents').map(({ few }) => few)).toEqual([
      true,
      false,
    ]);
  });

  it('without a query are what passes the filters', () => {
    const all = { ...ANSWER, series: [] };
    expect(seriesOf(all)).toEqual([{ q: '', total: { documents: 50, occurrences: 0 } }]);
    expect(trendRows(all, 'documents').map(({ cells }) => cells[0]?.figure)).toEqual([40, 4, 0, 6]);
  });

  it('are drawn where something counts under their value, and by year where it may', () => {
    const rows = trendRows(ANSWER, 'documents');
    expect(drawnRows(rows, 'year').map(({ value }) => value)).toEqual([2003, 2004, 2006]);
    expect(drawnRows(rows, 'type').map(({ value }) => value)).toEqual([2003, 2004]);
  });

  it('by year leave a gap for a year without documents', () => {
    expect(yearRows(trendRows(ANSWER, 'documents')).map(({ year, row }) => [year, row?.value])).toEqual([
      [2003, 2003],
      [2004, 2004],
      [2005, undefined],
      [2006, 2006],
    ]);
  });
});

describe('a line', () => {
  const point = (figure: number | null, few = false) => ({ figure, few });
  const lengths = (points: Parameters<typeof stretches>[0]) =>
    stretches(points).map(({ thin, points: stretch }) => [thin, stretch.length]);

  it('is whole where all rests on enough', () => {
    expect(lengths([point(1), point(2), point(3)])).toEqual([[false, 3]]);
  });

  it('is thin on either side of a point that rests on few', () => {
    expect(lengths([point(1), point(2), point(9, true), point(3), point(2)])).toEqual([
      [false, 2],
      [true, 3],
      [false, 2],
    ]);
  });

  it('ends where there is no figure, and nothing is put in its place', () => {
    expect(lengths([point(1), point(2), point(null), point(3), point(4)])).toEqual([
      [false, 2],
      [false, 2],
    ]);
    expect(lengths([point(1), point(null), point(2)])).toEqual([]);
  });
});

describe('what is said of a chart', () => {
  const said = (query: string, by: 'year' | 'type' = 'year') =>
    chartNotes(readTrends(new URLSearchParams(query)), by, trendRows(ANSWER, 'documents'), zhCN).join('');

  it('tells of bands only where they are drawn, and else where to see them', () => {
    expect(said('')).toContain('浅色带：');
    expect(said('measure=share')).toContain('不在图中');
    expect(said('measure=share')).not.toContain('浅色带');
  });

  it('tells of years without documents, which are gaps and no zeros', () => {
    expect(said('')).toContain('断开之处：');
    const [, , of2006] = trendRows(ANSWER, 'share');
    expect(of2006?.cells.map(({ figure }) => figure)).toEqual([null]);
    const whole = { ...ANSWER, base: ANSWER.base.slice(0, 2) };
    const rows = trendRows(whole, 'share');
    expect(
      chartNotes(readTrends(new URLSearchParams('measure=share')), 'year', rows, zhCN).join(''),
    ).not.toContain('断开');
  });

  it('tells that nothing is smoothed, and what is drawn thin', () => {
    expect(said('')).toContain('没有平滑');
    expect(said('')).toContain('不足 10 篇');
  });
});

describe('labels', () => {
  it('are in words, and short where the place alone is clear', () => {
    const rows = [
      { value: '4307', label: '湖南省/常德市' },
      { value: '110105', label: '北京市/朝阳区' },
      { value: '2201', label: '吉林省/朝阳区' },
      { value: 'unknown', label: '未知' },
    ];
    expect([...shortLabels('prefecture', rows, zhCN).values()]).toEqual([
      '常德市',
      '北京市朝阳区',
      '吉林省朝阳区',
      '地区未知',
    ]);
    expect(rowLabel('prefecture', { value: '4307', label: '湖南省/常德市' }, zhCN)).toBe('湖南省 › 常德市');
    expect(rowLabel('year', { value: 2006, label: '2006' }, zhCN)).toBe('2006 年');
  });
});
