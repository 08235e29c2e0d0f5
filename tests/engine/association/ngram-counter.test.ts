import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BREAK, countRows } from '../../../engine/association/ngram-counter.ts';

/** Every row that runs over no break, one after the other. */
function bruteForce(symbols: readonly number[], length: number, minimum: number): [string, number][] {
  const counts = new Map<string, number>();
  for (let at = 0; at + length <= symbols.length; at++) {
    const row = symbols.slice(at, at + length);
    if (row.includes(BREAK)) continue;
    const key = row.join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= minimum);
}

test('rows of symbols are counted as one would by looking at each place', () => {
  const some = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(BREAK)), { maxLength: 400 });
  fc.assert(
    fc.property(
      some,
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (symbols, length, minimum) => {
        const rows = countRows(Int32Array.from(symbols), length, minimum);
        expect(rows.map(({ at, count }) => [symbols.slice(at, at + length).join(' '), count])).toEqual(
          bruteForce(symbols, length, minimum),
        );
      },
    ),
    { numRuns: 40 },
  );
});

test('more different rows than the table begins with are all kept', () => {
  const symbols = Int32Array.from({ length: 30_000 }, (_, at) => at % 10_000);
  const rows = countRows(symbols, 2, 2);
  expect(rows).toHaveLength(10_000);
  expect(rows.every(({ count }) => count === 3 || count === 2)).toBe(true);
});

test('a row met more often than a byte can tell is counted whole, and asked for by its number', () => {
  const symbols = Int32Array.from({ length: 1_001 }, () => 7);
  expect(countRows(symbols, 2, 999)).toEqual([{ at: 0, count: 1_000 }]);
  expect(countRows(symbols, 2, 1_001)).toEqual([]);
});
