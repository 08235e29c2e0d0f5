import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchedText } from '../../../engine/text/fold.ts';
import { maskedUnits } from '../../../engine/text/masks.ts';

/** The masks of a text, as they are matched. */
function masksIn(text: string): string[] {
  const { units } = matchedText(text);
  const masked = maskedUnits(units);
  const shown = Array.from(units, (unit, at) => (masked[at] === 1 ? String.fromCharCode(unit) : ' '));
  return shown
    .join('')
    .split(/ +/)
    .filter((mask) => mask !== '');
}

describe('masks in a text', () => {
  it.each([
    ['会议于XX年8月召开', ['xx']],
    ['２０ｘｘ年', ['20xx']],
    ['202_年度', ['202_']],
    ['20__年__月', ['20__', '__']],
    ['张**同志、××公司', ['**', 'xx']],
    ['20??年和20○○年', ['20??', '20〇〇']],
    ['于20x6年', ['20x6']],
    ['X月X5日', ['x', 'x5']],
  ])('finds them in %s', (text, masks) => {
    expect(masksIn(text)).toEqual(masks);
  });

  it.each([
    '2006年',
    '二○○六年',
    '购买xbox一台',
    '规格5x3米',
    '规格5*3米',
    '真的吗？？',
    'A20xx年',
    '投资20亿元',
  ])('finds none in %s', (text) => {
    expect(masksIn(text)).toEqual([]);
  });

  it('marks nothing but masks, the digits beside them and hidden years, in a text of any kind', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9xX_*？○年月工a ]{0,40}$/), (text) => {
        expect(masksIn(text).every((mask) => /^[\dx_*?〇]*[x_*?〇][\dx_*?〇]*$/.test(mask))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to a text of nothing but digits and marks', () => {
    const { units } = matchedText(`${'1'.repeat(300_000)}x${'?'.repeat(300_000)}`);
    expect(maskedUnits(units).length).toBe(units.length);
  });
});
