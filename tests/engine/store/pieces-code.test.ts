import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodePieces, encodePieces } from '../../../engine/store/pieces-code.ts';
import type { RemovedPiece } from '../../../engine/store/removed-passage.ts';

it('gives back the pieces of a removed passage', () => {
  const step = fc.tuple(fc.nat(3), fc.nat(300), fc.nat(100_000), fc.nat(300), fc.nat(40));
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let before: RemovedPiece = { at: 0, end: 0, start: 0, sourceEnd: 0, line: 1 };
      const pieces = steps.map(([gap, length, skipped, source, lines]): RemovedPiece => {
        const at = before.end + gap;
        const start = before.sourceEnd + skipped;
        before = { at, end: at + length, start, sourceEnd: start + source, line: before.line + lines };
        return before;
      });
      expect(decodePieces(encodePieces(pieces))).toEqual(pieces);
    }),
  );
});
