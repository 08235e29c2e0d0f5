import { useMemo } from 'react';
import type { SearchAnswer, TrendsAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { navigate, type Place, useScroll, useTitle } from '../router.tsx';
import { ActiveFilters } from '../search/active-filters.tsx';
import { Choice } from '../search/choice.tsx';
import type { Go } from '../search/search-state.ts';
import { Failure } from '../ui/failure.tsx';
import { useCorpusAnswer, useTrendsAnswer } from '../wire.ts';
import { FilterProblems } from './filter-problems.tsx';
import { Heat } from './heat.tsx';
import { QueryEntries } from './query-entries.tsx';
import { TrendExamples } from './trend-examples.tsx';
import { TrendFilters } from './trend-filters.tsx';
import { TrendView } from './trend-view.tsx';
import { filtersOf, readTrends, type TrendsState, trendsAddress, trendsRequest } from './trends-state.ts';
import '../styles/trends.css';

/** `/trends`: how often wordings are found by year, region or type, drawn and as figures. */
export function TrendsPage({ place }: { place: Place }) {
  const { m, lang } = useSpeech();
  const state = useMemo(() => readTrends(place.params), [place.params]);
  const answer = useTrendsAnswer(trendsRequest(state, lang));
  const facets = useRegionNames(state.search.region.length + state.search.notRegion.length > 0);
  const refused = answer.error?.status === 400 ? answer.error : null;
  const data = refused === null ? answer.data : null;
  useScroll(place.entry, data !== null && !answer.loading);
  const queries = state.queries.join(m.listSeparator);
  useTitle(`${queries === '' ? m.trends.title : m.trends.of(queries)} · ${m.site.name}`);
  const show = (change: Partial<TrendsState>) =>
    navigate(trendsAddress({ ...state, ...change }), { keepScroll: true });
  const go: Go = (search) => show({ search: filtersOf(search) });
  const problems = refused?.problems ?? [];
  const isAsked = state.queries.length > 0;

  return (
    <main id="content" tabIndex={-1} className="page trends-page">
      <h1>{m.trends.title}</h1>
      <p className="quiet trends-lead">{m.trends.lead}</p>
      <QueryEntries
        queries={state.queries}
        draw={(entered) => show({ queries: entered, table: 0 })}
        problems={problems}
        series={data?.series ?? null}
      />
      {!isAsked && <TrendExamples />}
      <ActiveFilters state={state.search} facets={facets} go={go} />
      {state.search.match === 'relaxed' && (
        <p className="match-choice trend-match">
          <span>{m.trends.notes.relaxed}</span>{' '}
          <button
            type="button"
            className="plain link"
            onClick={() => show({ search: { ...state.search, match: 'exact' } })}
          >
            {m.box.toExact}
          </button>
        </p>
      )}
      {refused !== null && <FilterProblems error={refused} />}
      {answer.error !== null && refused === null && <Failure error={answer.error} retry={answer.retry} />}
      <div className="trend-tools">
        <TrendFilters search={state.search} go={go} />
        <Choice label={m.trends.by} names={m.trends.bys} value={state.by} set={(by) => show({ by })} />
        {isAsked && (
          <Choice
            label={m.trends.measure}
            names={m.trends.measures}
            value={state.measure}
            set={(measure) => show({ measure })}
          />
        )}
      </div>
      <div aria-busy={answer.loading} className={answer.loading ? 'stale' : undefined}>
        {data === null && answer.loading && <p className="late waiting">{m.state.loading}</p>}
        {data !== null && <Answered answer={data} state={state} />}
        {data !== null && isAsked && refused === null && <Heat state={state} show={show} />}
      </div>
    </main>
  );
}

function Answered({ answer, state }: { answer: TrendsAnswer; state: TrendsState }) {
  const { m } = useSpeech();
  const isNothing = answer.base.every(({ documents }) => documents === 0);
  if (isNothing) return <p className="notice">{m.trends.nothing}</p>;
  const isNone = answer.series.length > 0 && answer.series.every(({ total }) => total.documents === 0);
  return (
    <>
      {answer.problems.map(({ message }) => (
        <p key={message} className="notice" role="status">
          {message}
        </p>
      ))}
      {isNone && <p className="notice">{m.trends.none}</p>}
      <TrendView
        answer={answer}
        state={answer.series.length > 0 ? state : { ...state, measure: 'documents' }}
      />
    </>
  );
}

/** The names of regions, for the filters in force; asked for only where there is one. */
function useRegionNames(wanted: boolean): SearchAnswer['facets'] | null {
  const { data } = useCorpusAnswer(wanted);
  if (data === null) return null;
  const { region, year, type, topic } = data.coverage;
  return { region, year, type, topic, issuer: [], speaker: [], path: [] };
}
