import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brushed,
  withMarkedYears,
  yearBins,
  yearChosen,
  yearsToCome,
  yearTicks,
  yearValue,
} from '../../client/facets/year-bins.ts';

const year = (value: number | 'unknown', count: number, possible = 0) => ({ value, count, possible });

describe('the bars of the year histogram', () => {
  it('show years without documents as gaps', () => {
    expect(yearBins([year(2006, 3), year(2003, 1), year('unknown', 9)], 2026, 26)).toEqual([
      { from: 2003, to: 2003, count: 1, possible: 0 },
      { from: 2004, to: 2004, count: 0, possible: 0 },
      { from: 2005, to: 2005, count: 0, possible: 0 },
      { from: 2006, to: 2006, count: 3, possible: 0 },
    ]);
  });

  it('are few enough to be hit, count every document once, and end with the present year', () => {
    const years = fc.uniqueArray(fc.integer({ min: 1900, max: 2099 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(years, fc.integer({ min: 3, max: 80 }), (values, most) => {
        const counts = values.map((value) => year(value, 2));
        const bins = yearBins(counts, 2026, most);
        expect(bins.length).toBeLessThanOrEqual(most);
        const inBars = bins.reduce((sum, { count }) => sum + count, 0);
        expect(inBars + yearsToCome(counts, 2026)).toBe(values.length * 2);
        expect(Math.max(0, ...bins.map(({ to }) => to))).toBeLessThanOrEqual(2026);
        bins.slice(1).forEach(({ from }, index) => {
          expect(from).toBe((bins[index]?.to ?? 0) + 1);
        });
      }),
    );
  });

  it('are of one year where there is room for so many', () => {
    const counts = [year(1980, 1), year(2020, 1)];
    expect(yearBins(counts, 2026, 41)).toHaveLength(41);
    expect(yearBins(counts, 2026, 40)).toHaveLength(21);
  });

  it('hold no year to come, whether a document only may lie there or says so', () => {
    const counts = [year(2006, 3), year(2027, 5), { value: 2031, count: 0, possible: 4 }];
    expect(yearBins(counts, 2026, 26)).toHaveLength(1);
    expect(yearsToCome(counts, 2026)).toBe(5);
  });

  it('are none where every year is unknown', () => {
    expect(yearBins([year('unknown', 4)], 2026, 26)).toEqual([]);
  });
});

describe('years that are chosen or taken out', () => {
  it('stay where no document counted is of them', () => {
    const counts = [year(2006, 3)];
    expect(withMarkedYears(counts, ['2006', '2003', 'unknown', '1949..2005'])).toEqual([
      year(2006, 3),
      year(2003, 0),
      year('unknown', 0),
    ]);
  });

  it('have their bars where there is no other', () => {
    const counts = withMarkedYears([year('unknown', 2)], ['2003..2005', '..2004']);
    expect(yearBins(counts, 2026, 26).map(({ from, count }) => [from, count])).toEqual([
      [2003, 0],
      [2004, 0],
      [2005, 0],
    ]);
  });
});

describe('the axis beneath the bars', () => {
  const bins = yearBins([year(1998, 1), year(2026, 1)], 2026, 40);

  it.each([
    [40, 29],
    [15, 15],
    [6, 6],
    [3, 3],
    [2, 2],
    [1, 1],
  ])('names round years, at most %i of them', (most, count) => {
    const ticks = yearTicks(bins, most, 1);
    expect(ticks).toHaveLength(count);
    for (const { year: named, index } of ticks) expect(bins[index]?.from).toBe(named);
  });

  it('names the first year where none is round enough', () => {
    expect(yearTicks(yearBins([year(2003, 1)], 2026, 26), 0, 1)).toEqual([{ year: 2003, index: 0 }]);
    expect(yearTicks([], 5, 1)).toEqual([]);
  });
});

describe('a year beneath the last bars', () => {
  const named = (first: number, last: number, wide: number) =>
    yearTicks(yearBins([year(first, 1), year(last, 1)], 2026, 40), 7, wide).map((tick) => tick.year);

  it('is left out where it has no room', () => {
    expect(named(1999, 2025, 3)).toEqual([2000, 2005, 2010, 2015, 2020]);
    expect(named(1999, 2026, 3)).toEqual([2000, 2005, 2010, 2015, 2020]);
    expect(named(1999, 2026, 2)).toEqual([2000, 2005, 2010, 2015, 2020, 2025]);
    expect(named(2001, 2010, 10)).toEqual([2001]);
  });
});

describe('a brush over the bars', () => {
  const bins = yearBins([year(2003, 1), { value: 2005, count: 0, possible: 2 }], 2026, 26);

  it('takes the years under it, whichever end it begins at', () => {
    expect(brushed(bins, { anchor: 2, head: 0 })).toEqual({ from: 2003, to: 2005, onlyPossible: false });
    expect(brushed(bins, { anchor: 1, head: 2 })).toEqual({ from: 2004, to: 2005, onlyPossible: true });
    // A gap holds nothing that may be of its years.
    const gap = yearBins([year(2003, 1), year(2006, 1)], 2026, 26);
    expect(brushed(gap, { anchor: 1, head: 2 })).toEqual({ from: 2004, to: 2005, onlyPossible: false });
    expect(brushed([], { anchor: 0, head: 0 })).toBeNull();
  });
});

describe('the year filter', () => {
  it.each([
    [2006, 2006, '2006'],
    [2005, 2009, '2005..2009'],
    ['2006', '', '2006..'],
    ['', '2006', '..2006'],
  ] as const)('%s to %s is written %s', (from, to, value) => {
    expect(yearValue(from, to)).toBe(value);
  });

  it.each([
    ['2006', true],
    ['2004..2006', true],
    ['2006..', true],
    ['..2005', false],
    ['unknown', false],
    ['2007', false],
  ])('%s takes in 2006: %s', (value, chosen) => {
    expect(yearChosen(2006, [value])).toBe(chosen);
  });
});
