import type { DocumentId } from '../../engine/types.ts';
import { passageAddress } from '../../links/passage-link.ts';

/** What a link to a document names beside it, as the reading page reads it (`links/passage-link.ts`). */
export interface LinkParts {
  /** Ordinal of the passage. */
  passage: number | null;
  quote: string;
  prefix: string;
  suffix: string;
  check: string;
}

export const WHOLE_DOCUMENT: LinkParts = { passage: null, quote: '', prefix: '', suffix: '', check: '' };

/** @param site where the pages of the collection stand, without a slash at the end: `https://zhengwen.example/base/c/湖南` */
export function documentLink(site: string, document: DocumentId, parts: LinkParts = WHOLE_DOCUMENT): string {
  return site + passageAddress({ document, ...parts });
}
