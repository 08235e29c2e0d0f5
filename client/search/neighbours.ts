import { useState } from 'react';
import type { DocumentId, Hit, SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { useSearchAnswer } from '../wire.ts';
import { hitCount } from './hit-count.ts';
import { openingAddress } from './hit-opening.ts';
import { rememberedSearch, rememberSearch } from './last-search.ts';
import { type SearchState, searchAddress, searchRequest, sortOf } from './search-state.ts';

/** A result beside the one that is read. */
export interface Neighbour {
  href: string;
  title: string;
  /** Called when it is opened: results on another page are what one then goes back to. */
  opened: () => void;
}

/** Where a document stands among the results of the search one came from. */
export interface Neighbours {
  /** From 1. */
  position: number;
  total: number;
  previous: Neighbour | null;
  next: Neighbour | null;
}

/** Null where the reader did not come from a list of results, or the document is not on the page of it that was left. */
export function useNeighbours(document: DocumentId, passage: number | null): Neighbours | null {
  const { lang } = useSpeech();
  const [state] = useState(() => rememberedSearch('list'));
  const page = usePage(state, lang);
  const at = page === null ? -1 : placeAmong(page.hits, document, passage);
  const total = page === null || state === null ? 0 : hitCount(page, state);
  const first = state === null ? 0 : (state.page - 1) * state.size;
  const isFirst = at === 0 && first > 0;
  const isLast = page !== null && at >= 0 && at === page.hits.length - 1 && first + at + 1 < total;
  const before = state === null || !isFirst ? null : { ...state, page: state.page - 1 };
  const after = state === null || !isLast ? null : { ...state, page: state.page + 1 };
  const pageBefore = usePage(before, lang);
  const pageAfter = usePage(after, lang);
  if (state === null || page === null || at < 0) return null;
  return {
    position: first + at + 1,
    total,
    previous:
      neighbour(page, page.hits[at - 1], null) ?? neighbour(pageBefore, pageBefore?.hits.at(-1), before),
    next: neighbour(page, page.hits[at + 1], null) ?? neighbour(pageAfter, pageAfter?.hits[0], after),
  };
}

function usePage(state: SearchState | null, lang: string): SearchAnswer | null {
  const { data, loading, error } = useSearchAnswer(
    state === null ? null : searchRequest({ ...state, sort: sortOf(state) }, lang),
  );
  return loading || error !== null ? null : data;
}

/** Of several sections of one document that which holds the passage. */
function placeAmong(hits: readonly Hit[], document: DocumentId, passage: number | null): number {
  const holds = ({ section }: Hit): boolean =>
    section === undefined || passage === null || (section.first <= passage && passage <= section.last);
  const isDocument = (hit: Hit): boolean => hit.document.id === document;
  const exact = hits.findIndex((hit) => isDocument(hit) && holds(hit));
  return exact < 0 ? hits.findIndex(isDocument) : exact;
}

function neighbour(
  page: SearchAnswer | null,
  hit: Hit | undefined,
  elsewhere: SearchState | null,
): Neighbour | null {
  if (page === null || hit === undefined) return null;
  const { text: q, match } = page.query;
  return {
    href: openingAddress(hit, { q, match }),
    title: hit.document.title,
    opened: () => {
      if (elsewhere !== null) rememberSearch(searchAddress(elsewhere), null);
    },
  };
}
