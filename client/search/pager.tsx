import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { type SearchState, searchAddress } from './search-state.ts';

/** Previous and next page; how many there are where the answer tells. */
export function Pager({ answer, state }: { answer: SearchAnswer; state: SearchState }) {
  const { m } = useSpeech();
  const last = lastPage(answer, state);
  const hasNext = last === null ? answer.hits.length === state.size : state.page < last;
  if (state.page === 1 && !hasNext) return null;
  const to = (page: number) => searchAddress({ ...state, page });
  return (
    <nav className="pager" aria-label={m.results.pagination}>
      {state.page > 1 && (
        <Link className="button" href={to(state.page - 1)} rel="prev">
          {m.results.previous}
        </Link>
      )}
      <span className="quiet">
        {last === null ? m.results.page(state.page) : m.results.pages(state.page, last)}
      </span>
      {hasNext && (
        <Link className="button" href={to(state.page + 1)} rel="next">
          {m.results.next}
        </Link>
      )}
    </nav>
  );
}

/** Null where folded copies leave the number of hits open: the totals do not count hits after folding. */
function lastPage(answer: SearchAnswer, state: SearchState): number | null {
  const { documents, sections } = answer.total;
  const hits = sections ?? (state.duplicates === 'all' ? documents : null);
  return hits === null ? null : Math.max(1, Math.ceil(hits / state.size));
}
