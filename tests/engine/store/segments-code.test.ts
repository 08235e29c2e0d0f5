import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSegments, encodeSegments } from '../../../engine/store/segments-code.ts';
import type { SourceSegment } from '../../../engine/types.ts';

const fates = fc.constantFrom<SourceSegment['fate']>('kept', 'repaired', 'removed');
const place = fc.record({
  document: fc.constantFrom('a1', 'b2'),
  passage: fc.oneof(fc.nat(9), fc.nat(2 ** 30)),
  offset: fc.oneof(fc.nat(99), fc.nat(2 ** 30)),
});
const segment = fc.record({
  length: fc.oneof(fc.nat(50), fc.nat(2 ** 28)),
  fate: fates,
  reading: fc.nat(50),
  kind: fc.constantFrom('text', 'page-number', 'line-join'),
  reason: fc.option(fc.constantFrom('页码', '断行', ''), { nil: undefined }),
  place: fc.option(place, { nil: undefined }),
});

describe('the compact form of a map', () => {
  it('gives back the segments', () => {
    fc.assert(
      fc.property(fc.array(segment), (drawn) => {
        let at = 0;
        const segments = drawn.map(({ length, fate, reading, kind, reason, place: where }): SourceSegment => {
          const start = at;
          at += length;
          return {
            start,
            end: at,
            fate,
            length: reading,
            kind,
            ...(where ?? {}),
            ...(reason === undefined ? {} : { reason }),
          };
        });
        expect(decodeSegments(encodeSegments(segments))).toEqual(segments);
      }),
    );
  });
});
