import { describe, expect, it } from 'vitest';
import { orderOfValues } from '../../../engine/concordance/collation.ts';

describe('the order of rows', () => {
  it('is by place that of codes, the whole nation behind them and the unknown last', () => {
    expect(['unknown', '00', '4307', '43', '110105', '11'].sort(orderOfValues('region'))).toEqual([
      '11',
      '110105',
      '43',
      '4307',
      '00',
      'unknown',
    ]);
  });

  it('is by year that of numbers, the unknown last', () => {
    expect(['unknown', '2003', '1998', '974'].sort(orderOfValues('year'))).toEqual([
      '974',
      '1998',
      '2003',
      'unknown',
    ]);
  });

  it('is by what stands beside pinyin, marks and digits before it and the edge of a passage behind', () => {
    expect(['¶', '园区', '招商', '，', '2006', '工业'].sort(orderOfValues('right-word1'))).toEqual([
      '，',
      '2006',
      '工业',
      '园区',
      '招商',
      '¶',
    ]);
  });
});
