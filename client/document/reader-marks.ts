import { useMemo } from 'react';
import type { DocumentDetail } from '../../engine/types.ts';
import type { Finding } from './findings.ts';
import { type Marks, type Spot, standingMarks, withSpots } from './layers.ts';
import type { SavedHere } from './saved-place.ts';

interface Marked {
  findings: readonly Finding[];
  /** The finding that the reader is at. */
  finding: Finding | undefined;
  repaired: DocumentDetail['repaired'];
  saved: readonly SavedHere[];
  spot: Spot | null;
  rest: readonly Finding[];
}

/** All marks of a document that is read: those that stay, and over them those that move as one reads. */
export function useReaderMarks({ findings, finding, repaired, saved, spot, rest }: Marked): Marks {
  const standing = useMemo(
    () =>
      standingMarks(
        findings,
        repaired,
        saved.flatMap(({ words }) => words),
      ),
    [findings, repaired, saved],
  );
  return useMemo(
    () =>
      withSpots(standing, [
        ...(finding === undefined ? [] : [{ ...finding, kind: 'current' as const }]),
        ...(spot === null ? [] : [spot]),
        ...rest.map((piece) => ({ ...piece, kind: 'quote' as const })),
      ]),
    [standing, finding, spot, rest],
  );
}
