import type { OutlinePart } from '../../engine/types.ts';
import type { Finding } from './findings.ts';

/** How many matches each part holds, in the order of the parts. */
export function findingsIn(parts: readonly OutlinePart[], findings: readonly Finding[]): number[] {
  const places = findings.map(({ passage }) => passage).sort((a, b) => a - b);
  const before = (ordinal: number): number => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] ?? 0) < ordinal) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return parts.map(({ ordinal, end }) => before(end) - before(ordinal));
}
