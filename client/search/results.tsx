import { Suspense } from 'react';
import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { useLate } from '../ui/late.ts';
import { ActiveFilters } from './active-filters.tsx';
import { useDensity } from './density.ts';
import { EmptyResults } from './empty-results.tsx';
import { HitList } from './hit-list.tsx';
import { RESULT_VIEWS } from './result-views.ts';
import { ResultsToolbar } from './results-toolbar.tsx';
import type { Go, SearchState } from './search-state.ts';
import { Totals } from './totals.tsx';

interface Props {
  answer: SearchAnswer;
  state: SearchState;
  /** The answer is still the one before; it stays up, and is dimmed where the new one is long in coming. */
  stale: boolean;
  go: Go;
  /** Opens the drawer with the filters; null where they stand beside the results. */
  openFilters: (() => void) | null;
}

/** The counts, the toolbar, and what was found in the view chosen. */
export function Results({ answer, state, stale, go, openFilters }: Props) {
  const { m } = useSpeech();
  const [density, setDensity] = useDensity();
  const late = useLate(stale);
  const empty = answer.total.documents === 0;
  const other = RESULT_VIEWS.find(({ view }) => view === state.view);
  return (
    <section
      id="results"
      tabIndex={-1}
      className={`results ${density}${late ? ' stale' : ''}`}
      aria-label={m.results.title}
    >
      <h2 className="visually-hidden">{m.results.title}</h2>
      {answer.query.text !== '' && (
        <p className="printed-query" aria-hidden="true" lang="zh-CN">
          {answer.query.text}
        </p>
      )}
      {/* Beside the facets, not above them: a chip more must not move the box under the mouse. */}
      <ActiveFilters state={state} facets={answer.facets} go={go} />
      <Totals answer={answer} state={state} />
      <ResultsToolbar
        answer={answer}
        state={state}
        go={go}
        shown={other === undefined ? [...new Set(answer.hits.map(({ document }) => document.id))] : []}
        empty={empty}
        density={density}
        setDensity={setDensity}
        openFilters={openFilters}
      />
      {state.match === 'relaxed' && answer.query.terms.length > 0 && !empty && (
        <p className="quiet marked-words">{m.box.relaxedMarks(answer.query.terms.join(m.listSeparator))}</p>
      )}
      {empty && <EmptyResults answer={answer} state={state} />}
      {!empty && other === undefined && <HitList answer={answer} state={state} go={go} />}
      {!empty && other !== undefined && (
        <Suspense fallback={<p className="late waiting">{m.state.loading}</p>}>
          <other.Body answer={answer} state={state} go={go} />
        </Suspense>
      )}
    </section>
  );
}
