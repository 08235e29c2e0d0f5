import { describe, expect, it } from 'vitest';
import { markdownTable, percentile, textTable } from '../../bench/table.ts';

describe('a percentile', () => {
  it('is the value below which that share of the values lies, in whatever order they come', () => {
    const values = [40, 10, 30, 20];
    expect([0.25, 0.5, 0.75, 0.95, 1].map((share) => percentile(values, share))).toEqual([
      10, 20, 30, 40, 40,
    ]);
    expect(values).toEqual([40, 10, 30, 20]);
  });

  it('of a hundred values is the ninety-ninth for p99, and of one that one', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile([7], 0.5)).toBe(7);
  });

  it('of nothing is no number', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('a table', () => {
  const rows = [
    ['kind', 'p50', 'p95'],
    ['one character', '5.1', '20'],
  ];

  it('for a terminal has its columns in line', () => {
    expect(textTable(rows)).toBe('kind           p50  p95\none character  5.1   20');
  });

  it('for a page has a head, and no cell that breaks it', () => {
    expect(markdownTable([...rows, ['a|b', '', '']])).toBe(
      '| kind | p50 | p95 |\n| --- | ---: | ---: |\n| one character | 5.1 | 20 |\n| a\\|b |  |  |',
    );
  });
});
