import { useState } from 'react';
import type { DocumentId } from '../../engine/types.ts';
import { positionAt, useScroll } from '../router.tsx';
import type { Find } from './find.ts';
import type { Finding } from './findings.ts';
import { leftPlace, scrollToLeft, useLeftPlace } from './left-place.ts';
import type { OpenedPlace } from './opened-place.ts';
import { scrollToPassage, scrollToRange } from './scrolling.ts';

interface Arrival {
  /** From which passage the text is drawn first; whole where the window is scrolled back to where it was left. */
  start: number | 'whole';
  /** The finding at which the page opens, which may come later: where neither link nor history name a place. */
  finding: Finding | null;
}

/**
 * Brings the window to where it was left, else to what the link names, else to the first finding.
 * @param isHere whether a passage has come: of a long text only parts have
 */
export function useArrival(
  entry: string,
  document: DocumentId,
  { quoted, linked, lost }: OpenedPlace,
  find: Find,
  isHere: (passage: number) => boolean = () => true,
): Arrival {
  const [left] = useState(() => leftPlace(entry, document));
  const { finding } = find;
  const opensAtFinding = left === null && quoted === null && linked === null && !lost;
  const opening =
    left?.passage ?? quoted?.passage ?? linked ?? (opensAtFinding ? finding?.passage : undefined);
  const isTold = quoted !== null || linked !== null || lost || !find.waiting;
  const arrived = isTold && (opening === undefined || isHere(opening));
  const arrive = () => {
    if (quoted !== null) scrollToRange(quoted);
    else if (linked !== null) scrollToPassage(linked);
    else if (!lost && finding !== undefined) scrollToRange(finding);
    else window.scrollTo(0, 0);
  };
  useScroll(entry, arrived, arrive, left === null ? undefined : () => scrollToLeft(left));
  useLeftPlace(entry, document);
  return {
    start: left === null && positionAt(entry) > 0 ? 'whole' : (opening ?? 0),
    finding: (opensAtFinding ? finding : null) ?? null,
  };
}
