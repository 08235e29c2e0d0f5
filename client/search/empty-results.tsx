import type { NothingFound, SearchAnswer } from '../../engine/types.ts';
import { pastedAddress } from '../../links/passage-reference.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { OnlyLeftOut } from './left-out.tsx';
import {
  changed,
  exclusionOf,
  hasFilters,
  type SearchState,
  searchAddress,
  withoutFilters,
} from './search-state.ts';

/** Nothing matches: what one can do about it, the relaxed search first, with what it would find. */
export function EmptyResults({ answer, state }: { answer: SearchAnswer; state: SearchState }) {
  const { m } = useSpeech();
  // A reference is no wording: the way to the passage is offered above.
  if (pastedAddress(state.q) !== null) return null;
  const { nothing } = answer;
  const relaxed = answer.query.match === 'exact' && answer.relaxed.documents > 0;
  return (
    <div className="empty">
      <h3>{state.match === 'relaxed' ? m.empty.relaxedTitle : m.empty.title}</h3>
      <OnlyLeftOut answer={answer} state={state} />
      {state.match === 'exact' && <p>{m.empty.exact}</p>}
      {nothing !== undefined && <Parts nothing={nothing} state={state} />}
      <p>{m.empty.ways}</p>
      <ul>
        {nothing?.offers.map(({ kind, q, documents }) => (
          <li key={q}>
            <Link className="strong" href={searchAddress(changed(state, { q }))}>
              {kind === 'spelling' ? m.empty.spelling(q, documents) : m.empty.withoutMarks(q, documents)}
            </Link>
          </li>
        ))}
        {nothing?.filters.map(({ filter, excluded, documents }) => (
          <li key={`${filter} ${excluded}`}>
            <Link href={searchAddress(changed(state, { [excluded ? exclusionOf(filter) : filter]: [] }))}>
              {excluded
                ? m.empty.withoutExclusion(m.filters.names[filter], documents)
                : m.empty.withoutFilter(m.filters.names[filter], documents)}
            </Link>
          </li>
        ))}
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

/** What each part of the query finds by itself, and which never meet. */
function Parts({ nothing, state }: { nothing: NothingFound; state: SearchState }) {
  const { m } = useSpeech();
  if (nothing.terms.length === 0) return null;
  return (
    <div className="parts">
      <p>{m.empty.parts}</p>
      <ul>
        {nothing.terms.map(({ q, documents }) => (
          <li key={q}>
            {documents === 0 ? (
              m.empty.part(q, documents)
            ) : (
              <Link href={searchAddress(changed(state, { q }))}>{m.empty.part(q, documents)}</Link>
            )}
          </li>
        ))}
        {nothing.apart.map(([first, second]) => (
          <li key={`${first} ${second}`}>{m.empty.apart(first, second)}</li>
        ))}
      </ul>
    </div>
  );
}
