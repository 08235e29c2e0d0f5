import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf, firstFinding } from '../../client/document/findings.ts';
import { CountedFindings } from '../../client/document/long/counted-findings.ts';
import { findingsIn } from '../../client/document/part-counts.ts';
import type { DocumentMatches, Range } from '../../engine/types.ts';

const COUNT = 60;

/** Matches of a document of so many passages. */
const anyMatches: fc.Arbitrary<DocumentMatches> = fc
  .uniqueArray(fc.nat(COUNT - 1), { maxLength: 30 })
  .chain((passages) =>
    fc.tuple(
      fc.constant(passages.sort((a, b) => a - b)),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: passages.length, maxLength: passages.length }),
    ),
  )
  .map(([passages, counts]) => ({
    terms: [],
    matches: passages.map((passage, at) => ({
      passage,
      ranges: Array.from({ length: counts[at] ?? 0 }, (_, nth): Range => [nth * 5, nth * 5 + 2]),
    })),
  }));

function counted({ matches }: DocumentMatches): CountedFindings {
  return new CountedFindings({
    gaps: matches.map(({ passage }, at) => passage - (matches[at - 1]?.passage ?? 0)),
    counts: matches.map(({ ranges }) => ranges.length),
  });
}

describe('findings that are only counted by passage', () => {
  it('are those that are listed, once it is known where they are', () => {
    fc.assert(
      fc.property(anyMatches, fc.nat(COUNT), fc.nat(25), (answer, linked, start) => {
        const all = findingsOf(answer);
        const found = counted(answer);
        expect(found.length).toBe(all.length);
        all.forEach(({ passage }, at) => {
          expect(found.at(at)).toMatchObject({ passage, awaited: true });
          expect(found.at(at)).toBe(found.at(at));
        });
        expect(found.first(null, linked)).toBe(firstFinding(all, null, linked));
        found.add(answer);
        expect(all.map((_, at) => found.at(at))).toEqual(all);
        expect(found.known()).toEqual(all);
        const quoted = { passage: linked, range: [start, start + 1] as const };
        expect(found.first(quoted, null)).toBe(firstFinding(all, quoted, null));
        expect([found.at(-1), found.at(all.length)]).toEqual([undefined, undefined]);
      }),
    );
  });

  it('are unknown in just the passages that hold some and have not come', () => {
    fc.assert(
      fc.property(anyMatches, fc.nat(COUNT), fc.nat(COUNT), fc.nat(COUNT), (answer, a, b, border) => {
        const [first, last] = [Math.min(a, b), Math.max(a, b)];
        const found = counted(answer);
        found.add({ terms: [], matches: answer.matches.filter(({ passage }) => passage < border) });
        const unknown = answer.matches.some(
          ({ passage }) => passage >= Math.max(first, border) && passage <= last,
        );
        expect(found.isUnknown(first, last)).toBe(unknown);
      }),
    );
  });

  it('are as many in each part of an outline as those that are listed', () => {
    fc.assert(
      fc.property(anyMatches, fc.array(fc.tuple(fc.nat(COUNT), fc.nat(COUNT))), (answer, pairs) => {
        const parts = pairs.map(([a, b]) => ({
          ordinal: Math.min(a, b),
          end: Math.max(a, b),
          text: '',
          level: 1,
        }));
        expect(counted(answer).inParts(parts)).toEqual(findingsIn(parts, findingsOf(answer)));
      }),
    );
  });

  it('are each under one mark of the map, in order', () => {
    fc.assert(
      fc.property(anyMatches, fc.integer({ min: 20, max: 1000 }), (answer, height) => {
        const found = counted(answer);
        const ticks = found.ticks(COUNT, height);
        const indexes = ticks.flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, at) => first + at),
        );
        expect(indexes).toEqual(Array.from({ length: found.length }, (_, at) => at));
        for (const { share, first } of ticks)
          expect(share).toBeCloseTo(((found.at(first)?.passage ?? 0) + 0.5) / COUNT);
      }),
    );
  });
});
