import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedRows, RowCounter, RowReader } from '../../../engine/words/counted-rows.ts';

/** Every row as its terms with their counts, terms ascending. */
function read(rows: CountedRows): [term: number, count: number][][] {
  const reader = new RowReader();
  reader.open(rows);
  return Array.from(rows.lengths, () => {
    reader.next();
    return Array.from({ length: reader.distinct }, (_, entry) => [
      reader.terms[entry] ?? -1,
      reader.counts[entry] ?? -1,
    ]);
  });
}

function tally(terms: readonly number[]): [term: number, count: number][] {
  const counts = new Map<number, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

describe('the terms counted in rows', () => {
  const term = fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 70_000 }));

  it('come back as they were counted, row by row', () => {
    fc.assert(
      fc.property(fc.array(fc.array(term, { maxLength: 400 }), { maxLength: 8 }), (texts) => {
        const counter = new RowCounter();
        for (const terms of texts) {
          for (const one of terms) counter.add(one);
          counter.endRow();
        }
        const rows = counter.rows();
        expect([...rows.lengths]).toEqual(texts.map(({ length }) => length));
        expect(read(rows)).toEqual(texts.map(tally));
      }),
    );
  });

  it('repeat a row as if its terms had been counted again', () => {
    const texts = fc.array(fc.array(term, { maxLength: 40 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, fc.nat({ max: 3 }), (rows, times) => {
        const [repeated, counted] = [new RowCounter(), new RowCounter()];
        for (const terms of rows) {
          for (const one of terms) repeated.add(one);
          repeated.endRow();
          for (let time = 0; time < times; time++) repeated.repeatRow();
          for (let time = 0; time <= times; time++) {
            for (const one of terms) counted.add(one);
            counted.endRow();
          }
        }
        expect(repeated.rows()).toEqual(counted.rows());
      }),
    );
  });

  it('keep counts and numbers of every size', () => {
    const counter = new RowCounter();
    for (let time = 0; time < 20_000; time++) counter.add(3_000_000);
    counter.endRow();
    expect(read(counter.rows())).toEqual([[[3_000_000, 20_000]]]);
  });
});
