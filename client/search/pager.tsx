import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { hitCount } from './hit-count.ts';
import { changed, type Go, PAGE_SIZES, type SearchState, searchAddress } from './search-state.ts';

interface Props {
  answer: SearchAnswer;
  state: SearchState;
  go: Go;
}

/** Previous and next page, how many there are, and how long one is; nothing where all fits the shortest, or past the last. */
export function Pager({ answer, state, go }: Props) {
  const { m } = useSpeech();
  const hits = hitCount(answer, state);
  const last = Math.max(1, Math.ceil(hits / state.size));
  const hasNext = state.page < last;
  const sizes = [...new Set([...PAGE_SIZES, state.size])].sort((a, b) => a - b);
  if (state.page > last || (state.page === 1 && hits <= PAGE_SIZES[0])) return null;
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
      <label className="page-size">
        <span className="quiet">{m.results.size}</span>
        <select
          value={state.size}
          onChange={(event) => go(changed(state, { size: Number(event.target.value) }), { keepScroll: true })}
        >
          {sizes.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </label>
    </nav>
  );
}
