import { useCallback } from 'react';
import type { ConcordanceAnswer } from '../../engine/concordance/types.ts';
import { useAnswer } from '../answer.ts';
import { keptAnswers } from '../index-in-use.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import type { ResultViewProps } from '../search/result-view-props.ts';
import { changed, searchAddress } from '../search/search-state.ts';
import { Failure } from '../ui/failure.tsx';
import { ConcordanceControls } from './concordance-controls.tsx';
import { rowsAddress } from './concordance-state.ts';
import { ConcordanceTable } from './concordance-table.tsx';
import { NeighbourGroups } from './neighbour-groups.tsx';
import '../styles/concordance.css';

const heads = keptAnswers<ConcordanceAnswer>();

/** Every occurrence of the search by itself, in its surroundings. */
export function ConcordanceView({ answer, state, go }: ResultViewProps) {
  const { m, lang } = useSpeech();
  const first = rowsAddress(state, lang, 1);
  const rows = useAnswer(heads, first);
  // The address of the first page names the concordance: it says all of the state that the rows depend on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const addressOf = useCallback((page: number) => rowsAddress(state, lang, page), [first]);
  const { text: q, match } = answer.query;
  const head = rows.data;
  if (answer.total.occurrences === 0) return <p className="notice">{m.concordance.nothing}</p>;
  return (
    <div className={rows.loading && head !== null ? 'concordance-view stale' : 'concordance-view'}>
      <ConcordanceControls state={state} go={go} />
      <NeighbourGroups state={state} />
      {rows.error !== null && <Failure error={rows.error} retry={rows.retry} />}
      {head === null && rows.loading && <p className="late waiting">{m.state.loading}</p>}
      {head !== null && (
        <>
          <p className="row-count" aria-live="polite" aria-atomic="true">
            {m.concordance.rows(head.total.rows)}
            {state.duplicates === 'collapse' && head.sample === undefined && (
              <Folded head={head} state={state} />
            )}
          </p>
          <ConcordanceTable head={head} addressOf={addressOf} query={{ q, match }} />
        </>
      )}
    </div>
  );
}

/** Where copies are folded: that there are more occurrences than rows, and the way to all of them. */
function Folded({ head, state }: { head: ConcordanceAnswer; state: ResultViewProps['state'] }) {
  const { m } = useSpeech();
  const { occurrences, rows } = head.total;
  if (rows === occurrences || state.options.value !== undefined) return null;
  return (
    <span className="quiet">
      {' '}
      {m.concordance.folded(occurrences)}{' '}
      <Link href={searchAddress(changed(state, { duplicates: 'all' }))} keepScroll>
        {m.results.duplicateChoices.all}
      </Link>
    </span>
  );
}
