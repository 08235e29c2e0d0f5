import { describe, expect, it } from 'vitest';
import { findMask } from '../../../../indexer/describe/date/mask.ts';

describe('masked years', () => {
  it.each(['XX年', '20xx年', '20XX年', '202_年', '20__年', '**年', '〔202_〕', '201X年度'])('%s', (mask) => {
    expect(findMask([`会议于${mask}8月召开`])?.text).toBe(mask);
  });

  it('sees digits that were cut out', () => {
    expect(findMask(['讲话', '(年8月22日)'])).toMatchObject({ text: '(年8月22日)', passage: 1 });
    expect(findMask(['(208月22日)'])?.text).toBe('(208月22日)');
  });

  it.each(['2006年', '(8月22日)', '20年', '连续两年', 'X市'])('%s is no mask', (text) => {
    expect(findMask([text])).toBeNull();
  });
});
