import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineStarts, sourceLines } from '../../client/document/source-lines.ts';
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

describe('the lines of a source file', () => {
  it('hold every character but the line ends, in order, each with its segment', () => {
    fc.assert(
      fc.property(covered, ({ text, segments }) => {
        const lines = sourceLines(text, lineStarts(text), segments, 1, Number.MAX_SAFE_INTEGER);
        const shown = lines.flatMap(({ stretches }) => stretches);
        expect(shown.map((stretch) => stretch.text).join('')).toBe(text.replaceAll(/[\r\n]/g, ''));
        for (const { start, segment: fate } of shown) {
          expect(fate !== null && fate.start <= start && start < fate.end).toBe(true);
        }
      }),
    );
  });

  it('are numbered as an editor numbers them', () => {
    const text = '一\r\n二\n\n四';
    const lines = sourceLines(text, lineStarts(text), [segment(0, text.length, 'kept')], 2, 4);
    expect(
      lines.map(({ number, stretches }) => [number, stretches.map((part) => part.text).join('')]),
    ).toEqual([
      [2, '二'],
      [3, ''],
      [4, '四'],
    ]);
  });

  it('do not count an empty line after the last line end', () => {
    expect(lineStarts('一\n二\n')).toEqual([0, 2]);
    expect(lineStarts('')).toEqual([0]);
  });
});
