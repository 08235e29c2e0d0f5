import { describe, expect, it } from 'vitest';
import { heldSpan, missingYears, openingColumn, yearColumns } from '../../../client/corpus/year-columns.ts';
import type { YearCount } from '../../../engine/types.ts';

const row = (counts: Readonly<Record<string, number>>, possible: readonly number[] = []) => ({
  years: [
    ...Object.entries(counts).map(
      ([value, count]): YearCount => ({
        value: value === 'unknown' ? 'unknown' : Number(value),
        count,
        possible: 0,
      }),
    ),
    ...possible.map((value): YearCount => ({ value, count: 0, possible: 1 })),
  ],
});

describe('the columns of the coverage table', () => {
  it('are the unknown and every year from the first to the last, short gaps among them', () => {
    expect(yearColumns([row({ unknown: 2, 2003: 1 }), row({ 2006: 4 })])).toEqual([
      { value: 'unknown' },
      { value: 2003 },
      { value: 2004 },
      { value: 2005 },
      { value: 2006 },
    ]);
  });

  it('fold a gap of ten years and more into one', () => {
    expect(yearColumns([row({ 1950: 1, 1961: 1 })])).toEqual([
      { value: 1950 },
      { from: 1951, to: 1960 },
      { value: 1961 },
    ]);
    expect(yearColumns([row({ 1950: 1, 1960: 1 })])).toHaveLength(11);
  });

  it('keep years that documents may belong to out of a gap', () => {
    const columns = yearColumns([row({ 1950: 1, 1975: 1 }, [1962])]);
    expect(columns).toEqual([
      { value: 1950 },
      { from: 1951, to: 1961 },
      { value: 1962 },
      { from: 1963, to: 1974 },
      { value: 1975 },
    ]);
  });

  it('are none of an empty collection, and the unknown alone where no year is known', () => {
    expect(yearColumns([])).toEqual([]);
    expect(yearColumns([row({ unknown: 3 })])).toEqual([{ value: 'unknown' }]);
  });
});

describe('what is missing', () => {
  it('is told in runs of years, up to the ends of the span asked for', () => {
    expect(missingYears([row({ 2003: 1, 2006: 1 })], 2001, 2008)).toEqual([
      { from: 2001, to: 2002 },
      { from: 2004, to: 2005 },
      { from: 2007, to: 2008 },
    ]);
    expect(missingYears([row({ 2003: 1 }), row({ 2004: 2 })], 2003, 2004)).toEqual([]);
  });

  it('is looked for between the first year held and the last', () => {
    expect(heldSpan([row({ unknown: 1, 2003: 1 }), row({ 1998: 2 }, [1900])])).toEqual({
      first: 1998,
      last: 2003,
    });
    expect(heldSpan([row({ unknown: 1 })])).toBeNull();
  });
});

describe('the column that a wide table opens on', () => {
  const openingOf = (...rows: { years: readonly YearCount[] }[]) => openingColumn(yearColumns(rows), rows);
  it('has a twentieth of what is held before it at most', () => {
    expect(openingOf(row({ unknown: 9, 1951: 1, 1953: 4, 1990: 50 }), row({ 1991: 45 }))).toEqual({
      value: 1990,
    });
    expect(openingOf(row({ unknown: 9, 1951: 1, 1953: 5, 1990: 50 }), row({ 1991: 44 }))).toEqual({
      value: 1953,
    });
  });
  it('is the first where the first year holds more, and where nothing is dated', () => {
    expect(openingOf(row({ unknown: 9, 1951: 6, 1990: 94 }))).toEqual({ value: 'unknown' });
    expect(openingOf(row({ unknown: 9 }))).toEqual({ value: 'unknown' });
    expect(openingOf()).toBeUndefined();
  });
});
