import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untilNow, yearBins, yearChosen, yearValue } from '../../client/facets/year-bins.ts';

const year = (value: number | 'unknown', count: number, possible = 0) => ({ value, count, possible });

describe('the bars of the year histogram', () => {
  it('show years without documents as gaps', () => {
    expect(yearBins([year(2006, 3), year(2003, 1), year('unknown', 9)], 2026)).toEqual([
      { from: 2003, to: 2003, count: 1, possible: 0 },
      { from: 2004, to: 2004, count: 0, possible: 0 },
      { from: 2005, to: 2005, count: 0, possible: 0 },
      { from: 2006, to: 2006, count: 3, possible: 0 },
    ]);
  });

  it('are few enough to be hit, of one width, and count every document once', () => {
    const years = fc.uniqueArray(fc.integer({ min: 1900, max: 2099 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(years, (values) => {
        const bins = yearBins(
          values.map((value) => year(value, 2)),
          2026,
        );
        expect(bins.length).toBeLessThanOrEqual(26);
        expect(new Set(bins.map(({ from, to }) => to - from)).size).toBe(1);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length * 2);
        bins.slice(1).forEach(({ from }, index) => {
          expect(from).toBe((bins[index]?.to ?? 0) + 1);
        });
      }),
    );
  });

  it('hold no year to come in which a document only may lie', () => {
    expect(yearBins([year(2006, 3), { value: 2031, count: 0, possible: 4 }], 2026)).toHaveLength(1);
  });

  it('are none where every year is unknown', () => {
    expect(yearBins([year('unknown', 4)], 2026)).toEqual([]);
  });

  it('end with the present year, also where they are of several years, unless a text belongs to a later one', () => {
    const counts = [year(1992, 1), year(2026, 1)];
    expect(untilNow(yearBins(counts, 2026), counts, 2026).at(-1)).toMatchObject({ from: 2026, to: 2026 });
    const later = [year(1992, 1), year(2027, 1)];
    expect(untilNow(yearBins(later, 2026), later, 2026).at(-1)).toMatchObject({ from: 2026, to: 2027 });
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
