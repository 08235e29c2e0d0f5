import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Marks } from '../../../indexer/mapped-text/marks.ts';

const mark = fc.record({
  width: fc.integer({ min: 1, max: 1000 }),
  fate: fc.constantFrom('kept' as const, 'repaired' as const, 'removed' as const),
  article: fc.integer({ min: -1, max: 50 }),
  passage: fc.nat(2_000_000),
  offset: fc.nat(20_000),
  length: fc.nat(20_000),
  kind: fc.constantFrom('text', 'line-end', 'line-join'),
  reason: fc.constantFrom(undefined, 'ends inside a word', 'page number'),
  rule: fc.constantFrom(undefined, 'page-number/dashed', 'page-number/worded'),
});

it('marks come back as they were added, each beginning where the last ended', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 600 }), (given) => {
      const marks = new Marks();
      let end = 0;
      const expected = given.map(({ width, ...rest }) => {
        const start = end;
        end += width;
        marks.add({ ...rest, end });
        return { ...rest, start, end };
      });
      expect([...marks]).toEqual(expected);
      expect(marks.length).toBe(given.length);
    }),
    { numRuns: 50 },
  );
});
