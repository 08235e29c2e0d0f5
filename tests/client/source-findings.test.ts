import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten, inSource, ownStretches, together } from '../../client/document/source-findings.ts';
import { LONGEST_LINE, lineOf, lineStarts, shownPart } from '../../client/document/source-lines.ts';
import type { SourceSegment } from '../../engine/types.ts';

/** Pieces of a source, each kept in one passage or removed from it. */
const pieces = fc.array(fc.record({ length: fc.integer({ min: 1, max: 6 }), kept: fc.boolean() }), {
  maxLength: 8,
});

function segmentsOf(lengths: readonly { length: number; kept: boolean }[]): SourceSegment[] {
  let at = 0;
  let offset = 0;
  return lengths.map(({ length, kept }) => {
    const segment: SourceSegment = {
      start: at,
      end: at + length,
      fate: kept ? 'kept' : 'removed',
      document: '甲',
      passage: 0,
      offset,
      length: kept ? length : 0,
      kind: 'text',
    };
    at += length;
    if (kept) offset += length;
    return segment;
  });
}

describe('matches led back to the source', () => {
  it('are the very units that were kept, and none that was left out', () => {
    fc.assert(
      fc.property(pieces, fc.nat(30), fc.nat(10), (lengths, from, long) => {
        const segments = segmentsOf(lengths);
        const kept = segments.flatMap(({ start, end, fate }) =>
          fate === 'kept' ? Array.from({ length: end - start }, (_, at) => start + at) : [],
        );
        const found = inSource([{ passage: 0, range: [from, from + long] }], segments, '甲');
        const units = found.flatMap(({ ranges }) =>
          ranges.flatMap(([start, end]) => Array.from({ length: end - start }, (_, at) => start + at)),
        );
        expect(units).toEqual(kept.slice(from, from + long));
      }),
    );
  });

  it('mark what was repaired as a whole, and nothing of other documents', () => {
    const repaired: SourceSegment = {
      start: 4,
      end: 9,
      fate: 'repaired',
      document: '甲',
      passage: 2,
      offset: 3,
      length: 1,
      kind: 'text',
    };
    expect(inSource([{ passage: 2, range: [3, 4] }], [repaired], '甲')).toEqual([{ ranges: [[4, 9]] }]);
    expect(inSource([{ passage: 2, range: [3, 4] }], [repaired], '乙')).toEqual([]);
  });
});

describe('words as they are written', () => {
  it('are found between two offsets, one after the other', () => {
    expect(asWritten('园区园区园区', '园区', 1, 6)).toEqual([{ ranges: [[2, 4]] }, { ranges: [[4, 6]] }]);
    expect(asWritten('园区', '', 0, 2)).toEqual([]);
  });

  it('are there once, where the query has found them too', () => {
    const both = together([{ ranges: [[4, 6]] }], asWritten('园区园区园区', '园区', 0, 6), [[0, 6]]);
    expect(both.map(({ ranges }) => ranges[0]?.[0])).toEqual([0, 2, 4]);
  });
});

describe('the stretches of a source that are a document’s', () => {
  /** A source of which each character is named by its document, `-` is of none. */
  function stretchesOf(owners: string, own: [number, number], named: number | null = null): string[] {
    const segments = [...owners].map(
      (owner, start): SourceSegment => ({
        start,
        end: start + 1,
        fate: 'kept',
        length: 1,
        kind: 'text',
        ...(owner === '-' || owner === '\n' ? {} : { document: owner }),
      }),
    );
    const starts = lineStarts(owners);
    const shown = [1, starts.length] as const;
    const found = ownStretches({ text: owners, segments }, '甲', starts, { own, shown, named });
    return found.map(([start, end]) => owners.slice(start, end));
  }

  it.each([
    ['-乙-\n-甲甲-\n-丙-', [2, 2], ['-甲甲-\n']],
    ['--\n甲甲\n-甲\n--', [2, 3], ['--\n甲甲\n-甲\n--']],
    ['乙乙\n--\n甲甲\n--\n丙丙', [3, 3], ['--\n甲甲\n--\n']],
    ['乙-甲丙甲-', [1, 1], ['-甲', '甲-']],
  ] as const)('of %j lines %j: %j', (owners, own, stretches) => {
    expect(stretchesOf(owners, [...own])).toEqual(stretches);
  });

  it('have the line that an address names with them, wherever it stands', () => {
    expect(stretchesOf('---\n乙乙\n甲甲', [3, 3], 1)).toEqual(['甲甲', '---\n']);
    expect(stretchesOf('---\n乙乙\n甲甲', [3, 3], 3)).toEqual(['甲甲']);
  });
});

describe('the part of a long line', () => {
  it('is all of a line that is not too long, and else holds the place that was found', () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.nat(50_000), fc.nat(60_000), (start, length, place) => {
        const [from, to] = shownPart([start, start + length], place);
        expect(to - from).toBe(Math.min(length, LONGEST_LINE));
        expect(from).toBeGreaterThanOrEqual(start);
        expect(to).toBeLessThanOrEqual(start + length);
        if (place >= start && place < start + length) expect(from <= place && place < to).toBe(true);
      }),
    );
  });
});

describe('the line of an offset', () => {
  it('is the last that starts at or before it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[园\n]{0,20}$/), fc.nat(25), (text, offset) => {
        const starts = lineStarts(text);
        expect(lineOf(starts, offset)).toBe(starts.filter((start) => start <= offset).length);
      }),
    );
  });
});
