import { useMemo } from 'react';
import type { Hit, SearchAnswer } from '../../engine/types.ts';
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

/** Out of sight and out of reach, but not taken apart: `hidden` would give up all boxes of it, which takes as long as to lay them out. */
const LEAVING = { className: 'leaving', 'aria-hidden': true };

const keyOf = ({ document, section }: Hit): string => `${document.id} ${section?.first ?? ''}`;

/** The hits of one page, in their order, and the way to the other pages. */
export function HitList({ answer, state, go }: Props) {
  const { m } = useSpeech();
  useHitKeys();
  const { text: q, match } = answer.query;
  // The same as long as they are: hits on show are not drawn anew while a filter's answer is on its way, nor when they are to go.
  const query = useMemo(() => ({ q, match }), [q, match]);
  const all = useMemo(
    () => answer.hits.map((hit) => ({ key: keyOf(hit), hit, query })),
    [answer.hits, query],
  );
  const { hits, leaving, isWhole, list, minHeight } = useDrawnHits(all, positionAt(usePlace().entry));
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
        {[...hits, ...leaving].map(({ key, ...shown }, index) => (
          <li key={key} {...(index < hits.length ? {} : LEAVING)}>
            <HitEntry {...shown} />
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
