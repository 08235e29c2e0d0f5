import type { DocumentSummary, HitPassage } from '../../engine/types.ts';
import { openingCheck } from '../../links/content-check.ts';
import { citation, type MarkedQuery, passageAddress } from '../../links/passage-link.ts';
import { removedAddress } from '../../links/source-address.ts';

/**
 * The link to a passage quotes its first marked words, so that it holds even when the document changes, and knows how the
 * passage begins where that is on show.
 */
export function hitAddress(document: DocumentSummary, passage: HitPassage, query: MarkedQuery): string {
  if (passage.removed !== undefined) return removedAddress(document.id, passage, passage.removed, query);
  const range = passage.ranges[0];
  const check = passage.start === 0 ? openingCheck(passage.text) : '';
  if (range === undefined)
    return passageAddress({ document: document.id, passage: passage.ordinal, check, ...query });
  return passageAddress({ ...citation(document.id, passage.ordinal, passage.text, range, query), check });
}
