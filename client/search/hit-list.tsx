import { useMemo } from 'react';
import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { positionAt, usePlace } from '../router.tsx';
import { useDrawnHits } from './drawn-hits.ts';
import { HitEntry } from './hit-entry.tsx';
import { useHitKeys } from './hit-keys.ts';
import { Pager } from './pager.tsx';
import { changed, type Go, hasWords, type SearchState } from './search-state.ts';

interface Props {
  answer: SearchAnswer;
  state: SearchState;
  go: Go;
}

/** The hits of one page, in their order, and the way to the other pages. */
export function HitList({ answer, state, go }: Props) {
  const { m } = useSpeech();
  useHitKeys();
  const { text: q, match } = answer.query;
  // The same as long as they are: hits on show are not drawn anew while a filter's answer is on its way.
  const query = useMemo(() => ({ q, match }), [q, match]);
  const { hits, isWhole, list, minHeight } = useDrawnHits(answer.hits, positionAt(usePlace().entry));
  return (
    <>
      {!hasWords(state) && state.sort === 'relevance' && (
        <p className="quiet list-order">{m.results.byDate}</p>
      )}
      {state.group === 'section' && <p className="quiet list-order">{m.results.sectionsListed}</p>}
      {answer.hits.length === 0 && <BeyondTheEnd answer={answer} state={state} go={go} />}
      <ol
        ref={list}
        className="hits"
        start={(state.page - 1) * state.size + 1}
        aria-busy={!isWhole}
        style={minHeight === undefined ? undefined : { minHeight }}
      >
        {hits.map((hit) => (
          <li key={`${hit.document.id} ${hit.section?.first ?? ''}`}>
            <HitEntry hit={hit} query={query} />
          </li>
        ))}
      </ol>
      {isWhole && <Pager answer={answer} state={state} go={go} />}
    </>
  );
}

/** A page without hits. Sections of folded copies count and have no place of their own, so that the last pages may be empty. */
function BeyondTheEnd({ answer, state, go }: Props) {
  const { m } = useSpeech();
  const { sections = 0 } = answer.total;
  const areFolded = state.duplicates === 'collapse' && (state.page - 1) * state.size < sections;
  return (
    <div className="notice">
      <p>{areFolded ? m.results.beyondFolded : m.results.beyond}</p>
      {areFolded && (
        <button
          type="button"
          className="button"
          onClick={() => go(changed(state, { duplicates: 'all', page: state.page }))}
        >
          {m.results.listCopies}
        </button>
      )}
      <button type="button" className="button" onClick={() => go(changed(state, {}))}>
        {m.results.firstPage}
      </button>
    </div>
  );
}
