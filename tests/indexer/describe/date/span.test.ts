import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clue, firstDay, lastDay, monthOf, solve } from '../../../../indexer/describe/date/span.ts';

const clue = (rest: Partial<Clue>): Clue => ({
  weight: 2,
  evidence: { quote: JSON.stringify(rest), from: 'text' },
  ...rest,
});

describe('the span that clues leave', () => {
  it('is what all of them allow', () => {
    const span = solve([
      clue({ from: monthOf(2010, 10) }),
      clue({ to: monthOf(2012, 12) }),
      clue({ from: monthOf(2008) }),
    ]);
    expect(span).toMatchObject({ from: monthOf(2010, 10), to: monthOf(2012, 12), years: [2010, 2011, 2012] });
    expect(span.evidence).toHaveLength(2);
  });

  it('is one year where a zodiac year picks it', () => {
    const span = solve([
      clue({ from: monthOf(2010, 10), to: monthOf(2012, 6) }),
      clue({ years: [1999, 2011, 2023] }),
    ]);
    expect(span.years).toEqual([2011]);
    expect([span.from, span.to]).toEqual([monthOf(2011), monthOf(2011, 12)]);
  });

  it('counts a year only if its season is in the span', () => {
    const span = solve([clue({ from: monthOf(2015, 4), to: monthOf(2016, 4) }), clue({ months: [6, 9] })]);
    expect(span.years).toEqual([2015]);
  });

  it('leaves out the weaker of two clues that contradict each other', () => {
    const span = solve([clue({ to: monthOf(2005), weight: 1 }), clue({ from: monthOf(2010), weight: 3 })]);
    expect(span).toMatchObject({ from: monthOf(2010), to: null, years: null });
  });

  it('shows the words of one clue once', () => {
    const twice = clue({ from: monthOf(2010), to: monthOf(2012) });
    expect(solve([twice, twice]).evidence).toHaveLength(1);
  });

  it('is open where nothing bounds it', () => {
    expect(solve([])).toEqual({ from: null, to: null, years: null, evidence: [] });
  });

  it('never runs backwards, and holds no year outside its bounds', () => {
    const month = fc.integer({ min: monthOf(1990), max: monthOf(2030) });
    const any = fc
      .record({ from: month, to: month, weight: fc.constantFrom(1, 2, 3) }, { requiredKeys: ['weight'] })
      .map((bounds): Clue => clue(bounds));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (clues) => {
        const { from, to, years } = solve(clues);
        if (from !== null && to !== null) expect(from).toBeLessThanOrEqual(to);
        for (const year of years ?? []) {
          expect(monthOf(year, 12)).toBeGreaterThanOrEqual(from ?? -Infinity);
          expect(monthOf(year)).toBeLessThanOrEqual(to ?? Infinity);
        }
      }),
    );
  });

  it('writes months as their first and last day', () => {
    expect([firstDay(monthOf(2008, 2)), lastDay(monthOf(2008, 2)), lastDay(monthOf(2011, 12))]).toEqual([
      '2008-02-01',
      '2008-02-29',
      '2011-12-31',
    ]);
  });
});
