import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadSource, readSource } from '../../../engine/source/read-source.ts';
import type { SourceLines } from '../../../engine/source/types.ts';
import { sourceWindow } from '../../../engine/source/window.ts';
import type { SourceDetail, SourceSegment } from '../../../engine/types.ts';

const ALL: SourceLines = { lines: 'all', line: null, places: null, around: null };

/** A source whose segments are runs of a few units. */
function sourceOf(text: string, run = 3): SourceDetail {
  const segments: SourceSegment[] = [];
  for (let start = 0; start < text.length; start += run) {
    const end = Math.min(text.length, start + run);
    segments.push({ start, end, fate: 'kept', length: end - start, kind: 'text' });
  }
  return { file: 'a.txt', encoding: null, text, segments };
}

function readOf(
  text: string,
  asked: Partial<SourceLines> = {},
  own: [number, number] | null = null,
): ReadSource {
  const [startLine, endLine] = own ?? [null, null];
  const document = { source: { file: 'a.txt', startLine, endLine } };
  return readSource(sourceOf(text), document, { ...ALL, ...asked });
}

const linesOf = (count: number): string =>
  Array.from({ length: count }, (_, at) => `第${at + 1}行\n`).join('');

describe('the lines of a source that are asked for', () => {
  it('are the document’s with five around, and the one that is named', () => {
    const shown = (asked: Partial<SourceLines>) => readOf(linesOf(60), asked, [20, 30]).shown;
    expect(shown({ lines: 'own' })).toEqual([15, 35]);
    expect(shown({ lines: 'own', line: 58 })).toEqual([15, 60]);
    expect(shown({ lines: 'own', line: 2 })).toEqual([1, 35]);
    expect(shown({ lines: 'all' })).toEqual([1, 60]);
    expect(shown({ lines: [7, 9] })).toEqual([7, 9]);
    expect(shown({ lines: [58, 900] })).toEqual([58, 60]);
    expect(shown({ lines: [70, 900] })).toEqual([60, 60]);
  });

  it('hold the place of a link, wherever its words stand today', () => {
    const text = `${linesOf(40)}新移来的话\n${linesOf(5)}`;
    const read = readOf(
      text,
      { lines: 'own', line: 3, places: { ranges: [[2, 7]], words: '新移来的话' } },
      [1, 4],
    );
    expect(read.line).toBe(41);
    expect(read.shown).toEqual([1, 46]);
    expect(sourceWindow(read, null).window).toMatchObject({
      line: 41,
      places: [[text.indexOf('新'), text.indexOf('新') + 5]],
    });
  });
});

describe('what is given of a source at once', () => {
  const piece = fc.constantFrom('园', '区', '\n', '\r\n', '\r', '😀', '园区园区园区园区');
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  const limits = fc.record({ lines: fc.integer({ min: 1, max: 9 }), units: fc.integer({ min: 4, max: 40 }) });

  it('is a part of the lines on show that holds the offset asked for, within the limits, told truly', () => {
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), fc.nat(150), limits, (whole, first, more, around, most) => {
        const read = readOf(whole, { lines: [first + 1, first + 1 + more] });
        const part = sourceWindow(read, around, most);
        const { window } = part;
        const low = read.starts[read.shown[0] - 1] ?? 0;
        const high = read.starts[read.shown[1]] ?? whole.length;
        expect(window.start).toBeGreaterThanOrEqual(low);
        expect(window.end).toBeLessThanOrEqual(high);
        if (around >= low && around < high) {
          expect(window.start).toBeLessThanOrEqual(around);
          expect(window.end).toBeGreaterThan(around);
        }
        expect(part.text).toBe(whole.slice(window.start, window.end));
        expect(part.text.isWellFormed()).toBe(true);
        expect(part.text.length).toBeLessThanOrEqual(most.units + 1);
        expect(part.text.split(/\r\n|\n|\r/).length - 1).toBeLessThanOrEqual(most.lines);
        if (high > low) expect(part.text).not.toBe('');
        const before = whole.slice(0, window.start).match(/\r\n|\n|\r/g)?.length ?? 0;
        if (part.text !== '') expect(window.firstLine).toBe(before + 1);
        expect(window.lineStart).toBe(read.starts[window.firstLine - 1]);
        expect([...read.starts, whole.length]).toContain(window.lineEnd);
        expect(window.lineEnd).toBeGreaterThanOrEqual(window.end);
        const covered = part.segments.map(({ start, end }) =>
          whole.slice(Math.max(start, window.start), Math.min(end, window.end)),
        );
        expect(covered.join('')).toBe(part.text);
      }),
      { numRuns: 500 },
    );
  });

  it('begins and ends with whole lines, but for the line of the offset', () => {
    const whole = `${'甲'.repeat(9)}\n${'乙'.repeat(9)}\n${'丙'.repeat(9)}\n${'丁'.repeat(90)}\n戊\n`;
    const given = (around: number, units: number) =>
      sourceWindow(readOf(whole), around, { lines: 100, units }).text;
    expect(given(12, 25)).toBe(`${'甲'.repeat(9)}\n${'乙'.repeat(9)}\n`);
    expect(given(60, 20)).toBe('丁'.repeat(20));
    expect(given(0, 1_000)).toBe(whole);
  });

  it('is all that is asked for where it is not too much', () => {
    const whole = linesOf(12);
    const { window, text: given } = sourceWindow(readOf(whole, { lines: [4, 6] }), null);
    expect(given).toBe('第4行\n第5行\n第6行\n');
    expect(window).toMatchObject({ firstLine: 4, shown: [4, 6], lines: 12, units: whole.length, places: [] });
  });
});
