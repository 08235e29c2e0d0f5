import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { changed, hasFilters, type SearchState, searchAddress, withoutFilters } from './search-state.ts';

/** Nothing matches: what one can do about it, the relaxed search first, with what it would find. */
export function EmptyResults({ answer, state }: { answer: SearchAnswer; state: SearchState }) {
  const { m } = useSpeech();
  const relaxed = answer.query.match === 'exact' && answer.relaxed.documents > 0;
  return (
    <div className="empty">
      <h3>{state.match === 'relaxed' ? m.empty.relaxedTitle : m.empty.title}</h3>
      {state.match === 'exact' && <p>{m.empty.exact}</p>}
      <ul>
        {relaxed && (
          <li>
            <Link className="strong" href={searchAddress(changed(state, { match: 'relaxed' }))}>
              {m.empty.relaxed(answer.relaxed.documents)}
            </Link>
          </li>
        )}
        {hasFilters(state) && (
          <li>
            <Link href={searchAddress(withoutFilters(state))}>{m.empty.filters}</Link>
          </li>
        )}
        {m.empty.hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
        <li>
          <Link href="/corpus">{m.empty.corpus}</Link>
        </li>
      </ul>
    </div>
  );
}
