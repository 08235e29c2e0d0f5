import { describe, expect, it } from 'vitest';
import { trendsOrder } from '../../../engine/trends/order.ts';
import { type TrendsBy, type TrendsValue, UNKNOWN } from '../../../engine/types.ts';

const base = (value: TrendsValue, documents = 1) => ({
  value,
  label: String(value),
  documents,
  characters: 0,
  possible: 0,
});

const inOrder = (by: TrendsBy, rows: readonly ReturnType<typeof base>[]): TrendsValue[] =>
  rows.toSorted(trendsOrder(by)).map(({ value }) => value);

describe('the order of values', () => {
  it('is that of years and codes, whatever there is most of, the whole country and then the unknown behind them', () => {
    expect(inOrder('year', [base(UNKNOWN, 9), base(2010, 3), base(1998, 1), base(2003, 7)])).toEqual([
      1998,
      2003,
      2010,
      UNKNOWN,
    ]);
    const places = [base(UNKNOWN, 9), base('00', 5), base('4307'), base('43-province'), base('11')];
    expect(inOrder('prefecture', places)).toEqual(['11', '43-province', '4307', '00', UNKNOWN]);
    expect(inOrder('prefecture', places.toReversed())).toEqual(['11', '43-province', '4307', '00', UNKNOWN]);
  });

  it('is of types by how many documents there are, equal ones by name, the unknown last', () => {
    const types = [base(UNKNOWN, 9), base('通知', 2), base('讲话', 5), base('意见', 2)];
    expect(inOrder('type', types)).toEqual(['讲话', '意见', '通知', UNKNOWN]);
  });
});
