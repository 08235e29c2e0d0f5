import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten, foundInSource, inSource, together } from '../../../engine/source/found.ts';
import { type ReadSource, readSource } from '../../../engine/source/read-source.ts';
import { searchedStretches } from '../../../engine/source/stretches.ts';
import type { SourceLines } from '../../../engine/source/types.ts';
import type { SourceSegment } from '../../../engine/types.ts';

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
        const found = inSource([{ passage: 0, ranges: [[from, from + long]] }], segments, '甲');
        const units = found.flatMap((place) =>
          place.flatMap(([start, end]) => Array.from({ length: end - start }, (_, at) => start + at)),
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
    expect(inSource([{ passage: 2, ranges: [[3, 4]] }], [repaired], '甲')).toEqual([[[4, 9]]]);
    expect(inSource([{ passage: 2, ranges: [[3, 4]] }], [repaired], '乙')).toEqual([]);
  });
});

describe('words as they are written', () => {
  it('are found between two offsets, one after the other', () => {
    expect(asWritten('园区园区园区', '园区', 1, 6)).toEqual([[[2, 4]], [[4, 6]]]);
    expect(asWritten('园区', '', 0, 2)).toEqual([]);
  });

  it('are there once, where the query has found them too', () => {
    const both = together([[[4, 6]]], asWritten('园区园区园区', '园区', 0, 6), [[0, 6]]);
    expect(both.map((place) => place[0]?.[0])).toEqual([0, 2, 4]);
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
    const document = {
      source: { file: 'a.txt', startLine: own[0], endLine: own[1] },
    };
    const source = { file: 'a.txt', encoding: null, text: owners, segments };
    const read = readSource(source, document, { lines: 'own', line: named, places: null, around: null });
    const found = searchedStretches(read, '甲', { lines: 'own' });
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

describe('what is found in a source', () => {
  const text = '苗圃\n路苗圃边\n苗圃苗圃\n'.repeat(30);
  const read: ReadSource = readSource(
    { file: 'a.txt', encoding: null, text, segments: [] },
    { source: { file: 'a.txt', startLine: 4, endLine: 6 } },
    { lines: 'all', line: null, places: null, around: null },
  );
  const found = (asked: Partial<SourceLines>, most: number) =>
    foundInSource(
      read,
      '甲',
      [],
      { q: '苗圃', match: 'exact' },
      { lines: 'all', line: null, places: null, around: null, ...asked },
      most,
    );

  it('is counted whole, and listed around the offset that is wanted', () => {
    expect(found({ around: 0 }, 10)).toMatchObject({ total: 120, before: 0, first: 0 });
    const some = found({ around: 130 }, 10);
    expect(some.before).toBeLessThanOrEqual(some.first);
    expect(some.places).toHaveLength(10);
    expect(some.places[some.first - some.before]?.[0]?.[0]).toBeGreaterThanOrEqual(130);
    expect(some.places[some.first - some.before - 1]?.[0]?.[0]).toBeLessThan(130);
    expect(found({ around: 999_999_999 }, 10)).toMatchObject({ before: 110, first: 120 });
  });

  it('is listed from the first line of the document on, where nothing else is wanted', () => {
    const { first, places } = found({}, 1_000);
    expect(places[first]).toEqual([[13, 15]]);
  });

  it('is what stands between quotation marks, and nothing of a relaxed question', () => {
    const asked = { lines: 'all', line: null, places: null, around: null } as const;
    expect(foundInSource(read, '甲', [], { q: '“路苗圃”', match: 'exact' }, asked).total).toBe(30);
    expect(foundInSource(read, '甲', [], { q: '苗圃', match: 'relaxed' }, asked).total).toBe(0);
  });
});
