import { lowerBound } from '../../engine/text/sorted.ts';
import { sizeFrom } from './sketch.ts';
import type { Sketches } from './sketches.ts';

/**
 * Whether the larger of two texts holds less than a share of the smaller, as far as both samples reach (`overlapOf`). Most pairs
 * that are looked at do: it is told as soon as enough is missing, and without an object for each.
 */
export function areApart(sketches: Sketches, one: number, other: number, share: number): boolean {
  const limit = Math.min(sketches.limit(one), sketches.limit(other));
  const [a, b] = [sketches.words(one), sketches.words(other)];
  const [fromA, fromB] = [sketches.hashesFrom(one), sketches.hashesFrom(other)];
  const [endA, endB] = [sketches.hashesTo(one), sketches.hashesTo(other)];
  const toA = lowerBound(a, limit, fromA, endA);
  const toB = lowerBound(b, limit, fromB, endB);
  const sizeA = sizeFrom(endA - fromA, sketches.limit(one));
  const sizeB = sizeFrom(endB - fromB, sketches.limit(other));
  return sizeA < sizeB || (sizeA === sizeB && toA - fromA <= toB - fromB)
    ? missesMore(a, fromA, toA, b, fromB, toB, share)
    : missesMore(b, fromB, toB, a, fromA, toA, share);
}

function missesMore(
  small: Uint32Array,
  from: number,
  to: number,
  large: Uint32Array,
  largeFrom: number,
  largeTo: number,
  share: number,
): boolean {
  const most = (to - from) * (1 - share);
  let missing = 0;
  let j = largeFrom;
  for (let i = from; i < to; i++) {
    const hash = small[i] ?? 0;
    while (j < largeTo && (large[j] ?? 0) < hash) j++;
    if (j < largeTo && large[j] === hash) continue;
    if (++missing > most) return true;
  }
  return false;
}
