import type { SearchAnswer } from '../../engine/types.ts';
import { changed, searchRequest } from '../search/search-state.ts';
import { type News, newsOf } from './news.ts';
import { idMark, MOST_MARKS, type SavedSearch, type Seen, stateOf } from './saved-search.ts';

export interface Look {
  news: News;
  /** What is found now, to be remembered once the reader has seen it. */
  seen: Seen;
}

/** One page of what is found, and of which snapshot it is. */
interface FoundPage {
  answer: Pick<SearchAnswer, 'total' | 'hits'>;
  snapshot: string;
}

/** Asks the server at an address of this site, `/api/search?…`. */
type Ask = (address: string) => Promise<FoundPage>;

const PAGE = 100;

/**
 * Asks what a saved search finds now: whether the index has changed, and if so every document found, up to `MOST_MARKS`.
 * Throws what `ask` throws.
 */
export async function lookAgain(
  { address, seen }: Pick<SavedSearch, 'address' | 'seen'>,
  ask: Ask,
): Promise<Look> {
  const first = await ask(pageOf(address, 1));
  const { documents } = first.answer.total;
  const now = { at: new Date().toISOString(), snapshot: first.snapshot, documents };
  if (seen !== null && seen.snapshot !== '' && seen.snapshot === first.snapshot) {
    return { news: { kind: 'same-index' }, seen: { ...now, marks: seen.marks } };
  }
  if (documents > MOST_MARKS) {
    return { news: newsOf(seen, null), seen: { ...now, marks: null } };
  }
  const found = first.answer.hits.map(({ document }) => document);
  for (let page = 2; (page - 1) * PAGE < documents; page++) {
    const { answer, snapshot } = await ask(pageOf(address, page));
    found.push(...answer.hits.map(({ document }) => document));
    // The index was exchanged between two pages: what is known now is of neither, and is to be looked at again.
    if (snapshot !== first.snapshot) now.snapshot = '';
  }
  const distinct = [...new Map(found.map((document) => [document.id, document])).values()];
  return { news: newsOf(seen, distinct), seen: { ...now, marks: distinct.map(({ id }) => idMark(id)) } };
}

function pageOf(address: string, page: number): string {
  const state = changed(stateOf(address), {
    page,
    size: PAGE,
    duplicates: 'all',
    group: 'document',
    sort: 'newest',
  });
  return `${searchRequest(state, 'zh')}&passages=0`;
}
