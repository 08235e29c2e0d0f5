import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSlots } from '../../client/concordance/row-slots.ts';

describe('the slots of rows on show', () => {
  it('go from rows that leave to rows that come, and stay with those that stay', () => {
    const slots = new RowSlots();
    expect(slots.take([0, 1, 2, 3])).toEqual([0, 1, 2, 3]);
    expect(slots.take([2, 3, 4, 5])).toEqual([2, 3, 0, 1]);
    // The row with the keyboard stays, however far behind.
    expect(slots.take([3, 90, 91])).toEqual([3, 0, 1]);
  });

  it('are never shared, never more than rows were on show, and kept by every row that stays', () => {
    const windows = fc.array(
      fc.record({ from: fc.nat(200), length: fc.integer({ min: 1, max: 30 }), active: fc.nat(200) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(windows, (all) => {
        const slots = new RowSlots();
        let before = new Map<number, number>();
        let most = 0;
        for (const { from, length, active } of all) {
          const rows = [...new Set([active, ...Array.from({ length }, (_, at) => from + at)])];
          most = Math.max(most, rows.length);
          const given = slots.take(rows);
          expect(new Set(given).size).toBe(rows.length);
          expect(Math.max(...given)).toBeLessThan(most);
          for (const [at, row] of rows.entries())
            if (before.has(row)) expect(given[at]).toBe(before.get(row));
          before = new Map(rows.map((row, at) => [row, given[at] ?? -1]));
        }
      }),
    );
  });
});
