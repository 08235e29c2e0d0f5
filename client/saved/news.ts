import type { DocumentSummary } from '../../engine/types.ts';
import { idMark, type Seen } from './saved-search.ts';

/** What has become of a saved search since it was last looked at. */
export type News =
  /** It was never looked at: it is compared from now on. */
  | { kind: 'first' }
  /** The index is the same, so that what it finds is. */
  | { kind: 'same-index' }
  /** Document by document. `gone` are found no more. */
  | { kind: 'documents'; added: readonly DocumentSummary[]; gone: number }
  /** Too many documents to be known one by one: only how many they are. */
  | { kind: 'number'; before: number };

/** @param found every document found now; null where they are too many */
export function newsOf(seen: Seen | null, found: readonly DocumentSummary[] | null): News {
  if (seen === null) return { kind: 'first' };
  if (seen.marks === null || found === null) return { kind: 'number', before: seen.documents };
  const before = new Set(seen.marks);
  const now = new Set(found.map(({ id }) => idMark(id)));
  return {
    kind: 'documents',
    added: found.filter(({ id }) => !before.has(idMark(id))),
    gone: seen.marks.filter((mark) => !now.has(mark)).length,
  };
}
