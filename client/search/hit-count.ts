import type { SearchAnswer } from '../../engine/types.ts';
import type { SearchState } from './search-state.ts';

/** Hits on all pages: sections, documents, or, with copies folded, distinct texts. */
export function hitCount(
  { total: { documents, texts, sections } }: Pick<SearchAnswer, 'total'>,
  { duplicates }: Pick<SearchState, 'duplicates'>,
): number {
  return sections ?? (duplicates === 'all' ? documents : texts);
}
