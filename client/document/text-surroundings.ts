import { useDeferredValue, useMemo } from 'react';
import type { DocumentId } from '../../engine/types.ts';
import type { DocumentChecks } from '../../links/content-check.ts';
import type { MarkedQuery } from '../../links/passage-link.ts';
import { useSavedHere } from './saved-here.ts';
import { notesByPassage } from './saved-place.ts';

/** What stands about the passages of a text, however much of it is here: where they are linked to, and what is saved of them. */
export function useTextSurroundings(
  document: DocumentId,
  { q: typed, match }: MarkedQuery,
  checks: DocumentChecks,
) {
  // A long text is drawn anew once the typing pauses, not at every key.
  const q = useDeferredValue(typed);
  const address = useMemo(() => ({ document, q, match }), [document, q, match]);
  const saved = useSavedHere(document, checks);
  const notes = useMemo(() => notesByPassage(saved), [saved]);
  return { address, saved, notes };
}
