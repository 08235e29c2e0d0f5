import type { Language } from '../../engine/types.ts';
import { type SearchState, selectionParams } from '../search/search-state.ts';
import type { CiteFile } from './cite-address.ts';

/** Entries of everything that a search lists, on all its pages, in its order. */
export function allResultsAddress(state: SearchState, format: CiteFile, lang: Language): string {
  const params = selectionParams(state);
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  if (state.removed) params.set('removed', 'true');
  params.set('format', format);
  params.set('lang', lang);
  return `/api/export?${params}`;
}
