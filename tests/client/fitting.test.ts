import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leading, shortened, trailing, widthOf } from '../../client/concordance/fitting.ts';

describe('text that fits a column', () => {
  it('is as many whole characters as stand side by side', () => {
    expect(leading('推进工业园区建设', 4)).toBe('推进工业');
    expect(trailing('推进工业园区建设', 4)).toBe('园区建设');
    expect(leading('GDP增长', 2)).toBe('GDP');
    expect(leading('𠮷林省', 1)).toBe('𠮷');
    expect(trailing('吉林𠮷', 1)).toBe('𠮷');
  });

  it('says by a sign that it goes on', () => {
    expect(shortened('巴音郭楞蒙古自治州', 6)).toBe('巴音郭楞蒙…');
    expect(shortened('内蒙古自治区', 6)).toBe('内蒙古自治区');
  });

  it('is never wider than the column, nor could be one character longer', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.float({ min: 0, max: 50, noNaN: true }),
        (text, ems) => {
          const [first, last] = [leading(text, ems), trailing(text, ems)];
          expect(text.startsWith(first) && text.endsWith(last)).toBe(true);
          for (const part of [first, last]) expect(widthOf(part)).toBeLessThanOrEqual(ems + 1e-6);
          const [next = ''] = [...text.slice(first.length)];
          if (next !== '') expect(widthOf(first + next)).toBeGreaterThan(ems - 1e-6);
        },
      ),
    );
  });
});
