import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentSet } from '../../../engine/match/document-set.ts';

const sizeAndSets = fc.integer({ min: 1, max: 100 }).chain((size) => {
  const documents = fc.uniqueArray(fc.nat(size - 1)).map((list) => new Set(list));
  return fc.tuple(fc.constant(size), documents, documents);
});

const ascending = (set: Set<number>): number[] => [...set].sort((a, b) => a - b);

describe('DocumentSet', () => {
  it('does what sets of numbers do', () => {
    fc.assert(
      fc.property(sizeAndSets, ([size, a, b]) => {
        const left = DocumentSet.of(size, a);
        const right = DocumentSet.of(size, b);
        const all = new Set(Array.from({ length: size }, (_, document) => document));
        expect([...left.toArray()]).toEqual(ascending(a));
        expect(left.count()).toBe(a.size);
        expect(left.countBoth(right)).toBe(a.intersection(b).size);
        expect([...left.and(right).toArray()]).toEqual(ascending(a.intersection(b)));
        expect([...left.or(right).toArray()]).toEqual(ascending(a.union(b)));
        expect([...left.complement().toArray()]).toEqual(ascending(all.difference(a)));
        expect([...all].filter((document) => left.has(document))).toEqual(ascending(a));
      }),
    );
  });

  it('of all documents holds exactly those of the collection', () => {
    expect([0, 1, 31, 32, 33, 64].map((size) => DocumentSet.all(size).count())).toEqual([
      0, 1, 31, 32, 33, 64,
    ]);
  });
});
