import type { DocumentDetail, Range } from '../../engine/types.ts';
import { groupedBy } from '../grouped.ts';
import type { Layer, MarkKind } from '../marking.ts';
import type { Finding } from './findings.ts';

/** What is marked in each passage that has marks. */
export type Marks = ReadonlyMap<number, readonly Layer<MarkKind>[]>;

/** A stretch of the text with the reason it is marked. */
export interface Spot extends Finding {
  kind: MarkKind;
}

/** The marks that stay while one reads: the matches, the repairs, and the words that the reader has saved. */
export function standingMarks(
  findings: readonly Finding[],
  repaired: DocumentDetail['repaired'],
  saved: readonly Finding[] = [],
): Marks {
  const terms = groupedBy(findings, ({ passage }) => passage);
  const repairs = groupedBy(repaired, ({ passage }) => passage);
  const kept = groupedBy(saved, ({ passage }) => passage);
  const marks = new Map<number, Layer<MarkKind>[]>();
  for (const passage of new Set([...terms.keys(), ...repairs.keys(), ...kept.keys()])) {
    const found = (terms.get(passage) ?? []).map(({ range }) => range);
    const mended = (repairs.get(passage) ?? []).map(
      ({ offset, became }): Range => [offset, offset + became.length],
    );
    const layers: Layer<MarkKind>[] = [
      { kind: 'term', ranges: found },
      { kind: 'repair', ranges: mended },
    ];
    const words = kept.get(passage);
    if (words !== undefined) layers.push({ kind: 'saved', ranges: words.map(({ range }) => range) });
    marks.set(passage, layers);
  }
  return marks;
}

/**
 * The same marks with a few spots more. The layers of all other passages stay the very same values, so that a long
 * document is not drawn anew at every step from one occurrence to the next.
 */
export function withSpots(marks: Marks, spots: readonly Spot[]): Marks {
  const all = new Map(marks);
  for (const { passage, range, kind } of spots) {
    all.set(passage, [...(all.get(passage) ?? []), { kind, ranges: [range] }]);
  }
  return all;
}
