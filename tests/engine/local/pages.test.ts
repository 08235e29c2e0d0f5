import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctTexts, entries } from '../../../engine/local/pages.ts';
import { ranked } from '../../../engine/rank/ranked.ts';

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
  isCopied: (document: number) => text.filter((first) => first === text[document]).length > 1,
});

describe('the entries of a list', () => {
  it('begin with the same ones where only the first documents are in order', () => {
    fc.assert(
      fc.property(groups, fc.nat(35), fc.infiniteStream(fc.nat(9)), (text, most, scores) => {
        const rows = Uint32Array.from(text.keys());
        const byWords = Float32Array.from(rows, () => scores.next().value ?? 0);
        for (const duplicates of ['collapse', 'all'] as const) {
          const whole = entries(ranked(rows, byWords), columnsOf(text), duplicates);
          const few = entries(ranked(rows, byWords, most), columnsOf(text), duplicates, most);
          expect(few.length).toBe(whole.length);
          expect(few.slice(0, few.ordered)).toEqual(whole.slice(0, few.ordered));
          expect(whole.isWhole).toBe(true);
          if (most >= rows.length) expect(few.isWhole).toBe(true);
          if (duplicates === 'all') expect(few.ordered).toBe(Math.min(most, rows.length));
        }
      }),
    );
  });

  it('fold copies beneath the best of them, in the order of the collection', () => {
    const text = Uint32Array.of(0, 1, 0, 0);
    const list = entries(
      ranked(Uint32Array.of(0, 1, 2, 3), Float32Array.of(1, 2, 1, 9)),
      columnsOf(text),
      'collapse',
    );
    expect(list.slice(0, 9)).toEqual([
      { document: 3, score: 9, copies: [0, 2] },
      { document: 1, score: 2, copies: [] },
    ]);
    expect(distinctTexts(Uint32Array.of(0, 1, 2, 3), columnsOf(text))).toBe(2);
  });
});
