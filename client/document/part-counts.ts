import { lowerBound } from '../../engine/text/sorted.ts';
import type { OutlinePart } from '../../engine/types.ts';
import type { Finding } from './findings.ts';

/** How many matches each part holds, in the order of the parts. */
export function findingsIn(parts: readonly OutlinePart[], findings: readonly Finding[]): number[] {
  const places = findings.map(({ passage }) => passage).sort((a, b) => a - b);
  const before = (ordinal: number): number => lowerBound(places, ordinal);
  return parts.map(({ ordinal, end }) => before(end) - before(ordinal));
}
