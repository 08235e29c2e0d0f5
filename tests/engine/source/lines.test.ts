import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, lineStarts } from '../../../engine/source/lines.ts';

describe('where the lines of a source start', () => {
  it('is behind each line end of whichever kind, and not behind the last', () => {
    expect(lineStarts('一\n二\n')).toEqual([0, 2]);
    expect(lineStarts('一\r\n二\r三\n\n四')).toEqual([0, 3, 5, 7, 8]);
    expect(lineStarts('')).toEqual([0]);
    expect(lineStarts('\r\n')).toEqual([0]);
  });

  it('is where an editor begins a line', () => {
    const piece = fc.constantFrom('园', '区', '\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const lines = text.split(/\r\n|\n|\r/);
        if (lines.length > 1 && lines.at(-1) === '') lines.pop();
        const starts = lineStarts(text);
        expect(starts.map((start, at) => text.slice(start, starts[at + 1]).replace(/[\r\n]+$/, ''))).toEqual(
          lines,
        );
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
