import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_UNKNOWN } from '../../../engine/columns/columns.ts';
import { byDate, distinctTexts, entries } from '../../../engine/local/pages.ts';
import { type RankedRows, ranked } from '../../../engine/rank/ranked.ts';

/** Documents by the number of the first of their copies. */
const groups = fc.array(fc.nat(5), { minLength: 1, maxLength: 30 }).map((numbers) => {
  const first = new Map<number, number>();
  return Uint32Array.from(numbers, (group, document) => {
    if (!first.has(group)) first.set(group, document);
    return first.get(group) ?? document;
  });
});

const columnsOf = (text: Uint32Array) => ({
  text,
  size: text.length,
  isCopied: (document: number) => text.filter((first) => first === text[document]).length > 1,
});

describe('the entries of a list', () => {
  it('begin with the same ones where only the first documents are in order', () => {
    fc.assert(
      fc.property(groups, fc.nat(35), fc.infiniteStream(fc.nat(9)), (text, most, scores) => {
        const rows = Uint32Array.from(text.keys());
        const byWords = Float32Array.from(rows, () => scores.next().value ?? 0);
        for (const duplicates of ['collapse', 'all'] as const) {
          const list = (ranking: RankedRows) =>
            entries(rows, distinctTexts(rows, columnsOf(text)), ranking, columnsOf(text), duplicates);
          const whole = list(ranked(rows, byWords));
          const few = list(ranked(rows, byWords, most));
          expect(few.length).toBe(whole.length);
          expect(few.first).toEqual(whole.first.slice(0, few.first.length));
          expect(whole.isWhole).toBe(true);
          expect(whole.first).toHaveLength(whole.length);
          expect(few.isWhole).toBe(most >= rows.length);
          if (duplicates === 'all') expect(few.first).toHaveLength(Math.min(most, rows.length));
        }
      }),
    );
  });

  it('fold copies beneath the best of them, in the order of the collection', () => {
    const columns = columnsOf(Uint32Array.of(0, 1, 0, 0));
    const documents = Uint32Array.of(0, 1, 2, 3);
    const ranking = ranked(documents, Float32Array.of(1, 2, 1, 9));
    expect(entries(documents, 2, ranking, columns, 'collapse').first).toEqual([
      { document: 3, score: 9, copies: [0, 2] },
      { document: 1, score: 2, copies: [] },
    ]);
    expect(distinctTexts(documents, columns)).toBe(2);
  });
});

describe('the order by date', () => {
  const day = fc.oneof(
    fc.constant(DAY_UNKNOWN),
    fc.integer({ min: -800_000, max: 2_950_000 }),
    fc.integer({ min: -2, max: 2 }),
  );

  it('is that of the first possible days, unknown ones last, equals as they were', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 60 }), fc.constantFrom('newest', 'oldest'), (days, sort) => {
        const rows = Uint32Array.from(days.keys()).reverse();
        const scores = Float32Array.from(rows, (row) => row / 2);
        const dayOf = (row: number): number => days[row] ?? DAY_UNKNOWN;
        const isKnown = (row: number): boolean => dayOf(row) !== DAY_UNKNOWN;
        const known = [...rows].filter(isKnown);
        const inOrder = known.toSorted((a, b) =>
          sort === 'newest' ? dayOf(b) - dayOf(a) : dayOf(a) - dayOf(b),
        );
        const expected = [...inOrder, ...[...rows].filter((row) => !isKnown(row))];
        const ordered = byDate({ rows, scores }, { dayFrom: Int32Array.from(days) }, sort);
        expect([...ordered.rows]).toEqual(expected);
        expect([...ordered.scores]).toEqual(expected.map((row) => row / 2));
      }),
    );
  });
});
