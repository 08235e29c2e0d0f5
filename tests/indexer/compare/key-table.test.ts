import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyFilter } from '../../../indexer/compare/key-filter.ts';
import { KeyTable } from '../../../indexer/compare/key-table.ts';

/** Hashes of which some are the same, 0 among them, and more than a new table has room for. */
const hashes = fc.array(fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 0xffffffff })), { maxLength: 3000 });

function tableOf(added: readonly number[]): KeyTable {
  const table = new KeyTable();
  for (const hash of added) table.add(hash);
  return table;
}

describe('a table of hashes', () => {
  it('finds each hash that was added in a slot of its own, and no other', () => {
    fc.assert(
      fc.property(hashes, hashes, (added, asked) => {
        const table = tableOf(added);
        const known = new Set(added);
        const slots = new Map<number, number>();
        for (const hash of known) {
          const slot = table.find(hash);
          expect(slot).toBeGreaterThanOrEqual(0);
          expect(slot).toBeLessThan(table.slots);
          expect(slots.get(slot)).toBeUndefined();
          slots.set(slot, hash);
        }
        for (const hash of asked) if (hash !== 0 && !known.has(hash)) expect(table.find(hash)).toBe(-1);
      }),
      { numRuns: 50 },
    );
  });

  it('finds a row of hashes as it finds each, in their order, whatever its filter lets pass', () => {
    fc.assert(
      fc.property(hashes, hashes, fc.nat({ max: 9 }), (added, asked, skipped) => {
        const table = tableOf(added);
        const row = Uint32Array.from(asked);
        const from = Math.min(skipped, row.length);
        const known = new Set(added);
        const expected = [...row.subarray(from)]
          .filter((hash) => known.has(hash))
          .map((hash) => table.find(hash));
        const count = table.findAll(table.filter(), row, from, row.length);
        // The hash 0 has a slot always, and counts as there where the filter lets it pass.
        const found = [...table.found.subarray(0, count)].filter((slot) => slot !== 0 || known.has(0));
        expect(found).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a filter of hashes', () => {
  it('lets all pass that are in the set, in their order', () => {
    fc.assert(
      fc.property(hashes, (added) => {
        const filter = new KeyFilter(added.length);
        for (const hash of added) filter.add(hash);
        const asked = Uint32Array.from(added);
        const into = new Uint32Array(asked.length);
        expect(filter.pass(asked, 0, asked.length, into)).toBe(asked.length);
        expect(into).toEqual(asked);
      }),
      { numRuns: 50 },
    );
  });

  it('stops most that are not', () => {
    const filter = new KeyFilter(1000);
    for (let hash = 1; hash <= 1000; hash++) filter.add(hash * 7919);
    const others = Uint32Array.from({ length: 10_000 }, (_, at) => at * 104_729 + 3);
    const passed = filter.pass(others, 0, others.length, new Uint32Array(others.length));
    // A bit in eight or fewer is set.
    expect(passed).toBeLessThan(others.length / 6);
  });
});
