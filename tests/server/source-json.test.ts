import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceSegment } from '../../engine/types.ts';
import { sourceJson } from '../../server/source-json.ts';

const segment = (start: number): SourceSegment => ({
  start,
  end: start + 1,
  fate: 'kept',
  document: '年度/"讲话".txt',
  length: 1,
  kind: 'text',
});

test('the pieces of a source together are its JSON, wherever they are cut', () => {
  const unit = fc.constantFrom('园', '"', '\\', '\n', '\u2028', '😀', '\uD83D', '\uDE00', '\u0000', 'a');
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 1, maxLength: 7 }),
      fc.constantFrom(0, 1, 511, 512, 513, 1_500),
      fc.integer({ min: 0, max: 9_000 }),
      (units, count, times) => {
        const source = {
          file: '年度/"讲话".txt',
          encoding: { name: 'gb18030', confidence: 0.9 },
          text: units.join('').repeat(times),
          segments: Array.from({ length: count }, (_, start) => segment(start)),
        };
        expect([...sourceJson(source)].join('') === JSON.stringify(source)).toBe(true);
      },
    ),
  );
});

test('no pair of halves is cut where half of another stands before it', () => {
  const source = {
    file: 'a.txt',
    encoding: null,
    text: `${'\uD83D😀园园园园园'.repeat(5_000)}`,
    segments: [],
  };
  for (let shift = 0; shift < 9; shift++) {
    const shifted = { ...source, text: `${'a'.repeat(shift)}${source.text}` };
    expect([...sourceJson(shifted)].join('') === JSON.stringify(shifted)).toBe(true);
  }
});
