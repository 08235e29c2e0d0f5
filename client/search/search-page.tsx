import { useDeferredValue, useEffect, useState } from 'react';
import { pastedAddress } from '../../links/passage-reference.ts';
import { ChosenBar } from '../compare/chosen-bar.tsx';
import { inSite } from '../current-site.ts';
import { FacetDrawer, FacetPanel } from '../facets/facet-panel.tsx';
import { useSpeech } from '../messages/catalogue.ts';
import { navigate, type Place, useScroll, useTitle } from '../router.tsx';
import { searchItself } from '../saved/saved-search.ts';
import { recordSearch } from '../saved/saved-store.ts';
import { searchLabel } from '../saved/search-label.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { Failure } from '../ui/failure.tsx';
import { useMedia, WIDE } from '../ui/media.ts';
import { useSearchAnswer } from '../wire.ts';
import { ActiveFilters } from './active-filters.tsx';
import { Introduction } from './introduction.tsx';
import { rememberSearch } from './last-search.ts';
import { QueryRemarks, SyntaxProblems } from './query-problems.tsx';
import { ReferenceOffer } from './reference-offer.tsx';
import { Results } from './results.tsx';
import { SearchBox } from './search-box.tsx';
import {
  feedAddress,
  type Go,
  hasFilters,
  readSearch,
  searchAddress,
  searchRequest,
  sortOf,
} from './search-state.ts';

const go: Go = (state, options) => navigate(searchAddress(state), options);

export function SearchPage({ place }: { place: Place }) {
  const { m, lang } = useSpeech();
  const state = readSearch(place.params);
  const latest = useSearchAnswer(searchRequest({ ...state, sort: sortOf(state) }, lang));
  // Drawing an answer takes more than a frame: what was ticked, chosen or typed is shown before it, and while it is drawn.
  const drawn = useDeferredValue(latest.data);
  const answer = { ...latest, data: drawn, loading: latest.loading || drawn !== latest.data };
  const wide = useMedia(WIDE);
  const [drawer, setDrawer] = useState(false);
  // A concordance is as long as its rows are many: it comes to its place when these are known.
  useScroll(place.entry, answer.data !== null && !answer.loading && state.view !== 'concordance');
  const address = searchAddress(state);
  // Who searches once more for the same wants to know what is found now.
  const goFromBox: Go = (next, options) =>
    searchAddress(next) === address ? latest.retry() : go(next, options);
  useEffect(() => rememberSearch(address, place.entry), [address, place.entry]);
  useTitle(state.q === '' ? `${m.site.name} · ${m.site.tagline}` : `${state.q} · ${m.site.name}`);
  const refused = answer.error?.status === 400 ? answer.error : null;
  const blank = state.q === '';
  const narrowed = hasFilters(state) || state.match !== 'exact';
  // The way to what it refers to is offered: how it was read as a query is beside the point.
  const isReference = pastedAddress(state.q) !== null;
  const data = refused === null ? answer.data : null;
  const settled = answer.loading ? null : data;
  const hasFacets = data !== null && wide && !(data.total.documents === 0 && !hasFilters(state));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is one search made, whatever is drawn anew
  useEffect(() => {
    if (settled === null || settled.query.text !== state.q || (state.q === '' && !hasFilters(state))) return;
    const label = searchLabel(state, settled.facets, m);
    const { documents } = settled.total;
    const search = { address: searchItself(state), label, at: new Date().toISOString(), documents };
    // Not before the answer is on show: the whole history is read for it and written.
    afterPaint(() => recordSearch(search));
  }, [settled]);

  return (
    <main id="content" tabIndex={-1} className="page search-page">
      <h1 className="visually-hidden">{m.site.search}</h1>
      {data !== null && !(blank && !hasFilters(state)) && (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={m.saved.feed}
          href={inSite(feedAddress(state))}
        />
      )}
      <search className="search-head">
        <SearchBox state={state} go={goFromBox} answered={data !== null && !answer.loading} />
        {refused !== null && <SyntaxProblems error={refused} state={state} go={go} />}
        <ReferenceOffer q={state.q} />
        {data !== null && !isReference && (!answer.loading || data.query.text === state.q) && (
          <QueryRemarks answer={data} state={state} go={go} />
        )}
        {blank && <Introduction holds={narrowed ? null : { answer: data, failed: answer.error !== null }} />}
      </search>
      {data === null && <ActiveFilters state={state} facets={null} go={go} />}
      {answer.error !== null && refused === null && <Failure error={answer.error} retry={answer.retry} />}
      <div className={hasFacets ? 'columns beside-facets' : 'columns'} aria-busy={answer.loading}>
        {data !== null && hasFacets && (
          <aside className="facets" aria-label={m.filters.title}>
            <FacetPanel facets={data.facets} query={data.query} state={state} go={go} />
          </aside>
        )}
        {data !== null && (
          <Results
            answer={data}
            state={state}
            stale={answer.loading}
            go={go}
            openFilters={wide ? null : () => setDrawer(true)}
          />
        )}
        {data === null && answer.loading && <p className="late waiting">{m.state.loading}</p>}
      </div>
      <ChosenBar />
      {data !== null && !wide && drawer && (
        <FacetDrawer documents={settled?.total.documents ?? null} close={() => setDrawer(false)}>
          <FacetPanel facets={data.facets} query={data.query} state={state} go={go} />
        </FacetDrawer>
      )}
    </main>
  );
}
