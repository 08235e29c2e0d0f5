import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_LINE, type SourcePart, shownPart, sourceLines } from '../../client/document/source-lines.ts';
import { readSource } from '../../engine/source/read-source.ts';
import { sourceWindow } from '../../engine/source/window.ts';
import type { SourceSegment } from '../../engine/types.ts';

const segment = (start: number, end: number, fate: SourceSegment['fate']): SourceSegment => ({
  start,
  end,
  fate,
  length: fate === 'kept' ? end - start : 0,
  kind: 'text',
});

const covered = fc
  .array(fc.constantFrom('园', '区', '\n', '\r\n', '\r', ' '), { maxLength: 40 })
  .map((units) => units.join(''))
  .chain((text) =>
    fc.record({
      text: fc.constant(text),
      cuts: fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }),
    }),
  )
  .map(({ text, cuts }) => {
    const borders = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
    const segments = borders
      .slice(1)
      .map((end, index) => segment(borders[index] ?? 0, end, index % 2 === 0 ? 'kept' : 'removed'));
    return { text, segments };
  });

/** A part of a source as the server gives it. */
function partOf(
  text: string,
  segments: SourceSegment[],
  limits = { lines: 1_000, units: 10_000 },
  around = 0,
): SourcePart {
  const document = { source: { file: 'a.txt', startLine: null, endLine: null } };
  const source = { file: 'a.txt', encoding: null, text, segments };
  const read = readSource(source, document, { lines: 'all', line: null, places: null, around: null });
  return sourceWindow(read, around, limits);
}

describe('the lines of a source', () => {
  it('hold every character but the line ends, in order, each with its segment', () => {
    fc.assert(
      fc.property(covered, ({ text, segments }) => {
        const lines = sourceLines(partOf(text, segments));
        const shown = lines.flatMap(({ stretches }) => stretches);
        expect(shown.map((stretch) => stretch.text).join('')).toBe(text.replaceAll(/[\r\n]/g, ''));
        for (const { start, segment: fate } of shown) {
          expect(fate !== null && fate.start <= start && start < fate.end).toBe(true);
        }
      }),
    );
  });

  it('are the same in a part of it, as far as that reaches', () => {
    fc.assert(
      fc.property(
        covered,
        fc.nat(40),
        fc.integer({ min: 2, max: 12 }),
        ({ text, segments }, around, units) => {
          const whole = new Map(sourceLines(partOf(text, segments)).map((line) => [line.number, line]));
          for (const line of sourceLines(partOf(text, segments, { lines: 3, units }, around))) {
            const same = whole.get(line.number);
            expect(line.part[0] - line.before).toBe(same?.part[0]);
            expect(line.part[1] + line.after).toBe(same?.part[1]);
            const [from, to] = line.part;
            const read = line.stretches.map((stretch) => stretch.text).join('');
            expect(read).toBe(text.slice(from, to).replaceAll(/[\r\n]/g, ''));
          }
        },
      ),
    );
  });

  it('are numbered as an editor numbers them', () => {
    const text = '一\r\n二\n\n四';
    const lines = sourceLines(partOf(text, [segment(0, text.length, 'kept')], { lines: 2, units: 100 }, 5));
    expect(
      lines.map(({ number, stretches }) => [number, stretches.map((part) => part.text).join('')]),
    ).toEqual([
      [2, '二'],
      [3, ''],
    ]);
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
