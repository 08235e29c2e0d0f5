import type { Sketches } from './sketches.ts';

/** Smallest hashes that texts are ordered by; a text with fewer counts as one whose next lies above all. */
const ORDERED_BY = 3;
const ALL = 2 ** 32;

/**
 * Documents in an order that puts copies side by side: by their smallest hashes, then by the day they state, then by their
 * numbers, in which form letters differ, then as given.
 */
export function byLikeness(sketches: Sketches): Uint32Array {
  const smallest = new Float64Array(sketches.length * ORDERED_BY).fill(ALL);
  const order = new Uint32Array(sketches.length);
  for (let document = 0; document < order.length; document++) {
    order[document] = document;
    const words = sketches.words(document);
    const from = sketches.hashesFrom(document);
    const count = Math.min(ORDERED_BY, sketches.hashesTo(document) - from);
    for (let at = 0; at < count; at++) smallest[document * ORDERED_BY + at] = words[from + at] ?? ALL;
  }
  const byHashes = (a: number, b: number): number => {
    for (let at = 0; at < ORDERED_BY; at++) {
      const apart = (smallest[a * ORDERED_BY + at] ?? 0) - (smallest[b * ORDERED_BY + at] ?? 0);
      if (apart !== 0) return apart;
    }
    return 0;
  };
  return order.sort((a, b) => byHashes(a, b) || byDay(sketches, a, b) || byNumbers(sketches, a, b) || a - b);
}

function byDay(sketches: Sketches, a: number, b: number): number {
  const [one, other] = [sketches.day(a) ?? '', sketches.day(b) ?? ''];
  return one < other ? -1 : Number(one > other);
}

function byNumbers(sketches: Sketches, a: number, b: number): number {
  const [one, other] = [sketches.at(a).numbers, sketches.at(b).numbers];
  for (let at = 0; at < one.length && at < other.length; at++) {
    const apart = (one[at] ?? 0) - (other[at] ?? 0);
    if (apart !== 0) return apart;
  }
  return one.length - other.length;
}
