import type { DocumentSummary, HitPassage } from '../../engine/types.ts';
import { openingCheck } from '../../links/content-check.ts';
import { citation, type MarkedQuery, type PassageLink, passageAddress } from '../../links/passage-link.ts';
import { removedAddress } from '../../links/source-address.ts';

/**
 * The link to a passage quotes its first marked words, so that it holds even when the document changes, and knows how the
 * passage begins where that is on show.
 */
export function hitLink(document: DocumentSummary, passage: HitPassage, query: MarkedQuery): PassageLink {
  const range = passage.ranges[0];
  const check = passage.start === 0 ? openingCheck(passage.text) : '';
  if (range === undefined) {
    const unquoted = { quote: '', prefix: '', suffix: '' };
    return { document: document.id, passage: passage.ordinal, ...unquoted, check, ...query };
  }
  return { ...citation(document.id, passage.ordinal, passage.text, range, query), check };
}

/** Where an excerpt leads: to its passage, or into the source where it was left out of the text. */
export function hitAddress(document: DocumentSummary, passage: HitPassage, query: MarkedQuery): string {
  if (passage.removed !== undefined) return removedAddress(document.id, passage, passage.removed, query);
  return passageAddress(hitLink(document, passage, query));
}
