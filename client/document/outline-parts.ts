import type { DocumentDetail } from '../../engine/types.ts';
import type { Finding } from './findings.ts';

type Passages = DocumentDetail['passages'];

/** A heading with what stands under it. */
export interface OutlinePart {
  ordinal: number;
  text: string;
  level: number;
  /** The first passage after it that stands under no heading of its own: half-open. */
  end: number;
}

/** The headings of a document that are no title of it; each holds all that follows up to the next of its level or a higher one. */
export function outlineParts(passages: Passages): OutlinePart[] {
  const headings = passages.filter(
    ({ level, ordinal, kind }) => level > 0 && kind !== 'title' && !(level === 1 && ordinal === 0),
  );
  const last = passages.filter(({ kind }) => kind !== 'title').length;
  return headings.map(({ ordinal, text, level }, at) => ({
    ordinal,
    text,
    level,
    end: headings.slice(at + 1).find((next) => next.level <= level)?.ordinal ?? last,
  }));
}

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
