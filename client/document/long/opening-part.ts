import { useState } from 'react';
import type { DocumentId, PartAsked } from '../../../engine/types.ts';
import { keepRecent } from '../../ui/recent.ts';

/** Texts whose first part is remembered: that of another place would be another answer, also of a short text, which is the same. */
const KEPT = 100;
const firstParts = new Map<DocumentId, number>();
const wantedWhole = new Set<DocumentId>();

/**
 * The part by which a document is opened, the same as long as the page is open; `'whole'` once a reader has asked for all of it.
 * @param passage that its link names
 */
export function useOpeningPart(
  document: DocumentId,
  passage: number | null,
): [part: PartAsked | 'whole', takeWhole: () => void] {
  const [, setAsked] = useState<DocumentId | null>(null);
  const takeWhole = () => {
    wantedWhole.add(document);
    setAsked(document);
  };
  if (wantedWhole.has(document)) return ['whole', takeWhole];
  const known = firstParts.get(document) ?? passage ?? 0;
  keepRecent(firstParts, document, known, KEPT);
  return [known, takeWhole];
}
