import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { type SearchState, searchAddress } from './search-state.ts';

/** Previous and next page, and how many there are. */
export function Pager({ answer, state }: { answer: SearchAnswer; state: SearchState }) {
  const { m } = useSpeech();
  const last = lastPage(answer, state);
  const hasNext = state.page < last;
  if (state.page === 1 && !hasNext) return null;
  const to = (page: number) => searchAddress({ ...state, page });
  return (
    <nav className="pager" aria-label={m.results.pagination}>
      {state.page > 1 && (
        <Link className="button" href={to(state.page - 1)} rel="prev">
          {m.results.previous}
        </Link>
      )}
      <span className="quiet">{m.results.pages(state.page, last)}</span>
      {hasNext && (
        <Link className="button" href={to(state.page + 1)} rel="next">
          {m.results.next}
        </Link>
      )}
    </nav>
  );
}

/** Pages run over sections, documents, or, with copies folded, over distinct texts. */
function lastPage(answer: SearchAnswer, state: SearchState): number {
  const { documents, texts, sections } = answer.total;
  const hits = sections ?? (state.duplicates === 'all' ? documents : texts);
  return Math.max(1, Math.ceil(hits / state.size));
}
