import { sizeFrom } from './sketch.ts';
import type { Sketches } from './sketches.ts';

/** Documents from the smallest text to the largest; of two of a size the later is the smaller. */
export function bySize(sketches: Sketches): Uint32Array {
  const count = sketches.length;
  // Size and number in one: numbers are sorted many times faster than what they stand for.
  const keys = Float64Array.from({ length: count }, (_, document) => {
    const sampled = sketches.hashesTo(document) - sketches.hashesFrom(document);
    return sizeFrom(sampled, sketches.limit(document)) * count + (count - 1 - document);
  }).sort();
  return Uint32Array.from(keys, (key) => count - 1 - (key % count));
}

/** Where each number stands in an order of the numbers. */
export function placesIn(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place] ?? 0] = place;
  return places;
}
