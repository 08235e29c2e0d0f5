import { type ReactNode, useEffect, useRef } from 'react';
import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { exclusionOf, type FilterName, type Go, type SearchState } from '../search/search-state.ts';
import { Icon } from '../ui/icon.tsx';
import { useSteady, useSteadyList } from '../ui/steady.ts';
import { useKeptFacets } from './kept-rows.ts';
import { RegionFacet } from './region-facet.tsx';
import { TopicFacet } from './topic-facet.tsx';
import type { Turn } from './turn.ts';
import { ValueFacet } from './value-facet.tsx';
import { YearFacet } from './year-facet.tsx';

interface Props {
  facets: SearchAnswer['facets'];
  /** The query that the counts belong to. */
  query: SearchAnswer['query'];
  state: SearchState;
  go: Go;
}

/**
 * All facets, one under the other. Counts of a facet ignore its own filter, so a second value can be added; while the
 * query stays the same, rows keep their places. A tick draws anew the facet that it stands in, and of that the rows it changes.
 */
export function FacetPanel({ facets, query, state, go }: Props) {
  const of = `${query.match} ${query.text}`;
  const shown = useKeptFacets(of, facets);
  const turn: Turn = useSteady((change) => go(change(state), { keepScroll: true }));
  const marked: Readonly<Record<FilterName, MarkedValues>> = {
    region: useMarkedValues(state, 'region'),
    year: useMarkedValues(state, 'year'),
    date: useMarkedValues(state, 'date'),
    type: useMarkedValues(state, 'type'),
    topic: useMarkedValues(state, 'topic'),
    issuer: useMarkedValues(state, 'issuer'),
    speaker: useMarkedValues(state, 'speaker'),
    path: useMarkedValues(state, 'path'),
  };
  const values = (name: FilterName & ('type' | 'issuer' | 'speaker' | 'path')) => (
    <ValueFacet name={name} counts={shown[name]} {...marked[name]} turn={turn} />
  );
  return (
    <>
      <Facet name="region">
        <RegionFacet tree={shown.region} {...marked.region} turn={turn} />
      </Facet>
      <Facet name="year">
        <YearFacet key={of} counts={shown.year} {...marked.year} possible={state.possible} turn={turn} />
      </Facet>
      <Facet name="type">{values('type')}</Facet>
      <Facet name="topic">
        <TopicFacet counts={shown.topic} {...marked.topic} turn={turn} />
      </Facet>
      {(['issuer', 'speaker', 'path'] as const).map(
        (name) =>
          (shown[name].length > 0 || marked[name].chosen.length > 0 || marked[name].excluded.length > 0) && (
            <Facet key={name} name={name}>
              {values(name)}
            </Facet>
          ),
      )}
    </>
  );
}

/** What a filter lets in and what it takes out: the same lists for as long as they hold the same. */
interface MarkedValues {
  chosen: readonly string[];
  excluded: readonly string[];
}

function useMarkedValues(state: SearchState, name: FilterName): MarkedValues {
  return { chosen: useSteadyList(state[name]), excluded: useSteadyList(state[exclusionOf(name)]) };
}

function Facet({ name, children }: { name: FilterName; children: ReactNode }) {
  const { m } = useSpeech();
  return (
    <details className="facet" open>
      <summary>
        <h2>{m.filters.names[name]}</h2>
      </summary>
      <fieldset>
        <legend className="visually-hidden">{m.filters.names[name]}</legend>
        {children}
      </fieldset>
    </details>
  );
}

interface DrawerProps {
  /** Documents found with what is chosen; null while they are being counted. */
  documents: number | null;
  close: () => void;
  children: ReactNode;
}

/** The same panel on a narrow screen: a modal dialog that slides in, over the results whose number it tells. */
export function FacetDrawer({ documents, close, children }: DrawerProps) {
  const { m } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  // Closed by the browser, it gives the keyboard back to what opened it.
  const leave = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className="drawer" aria-label={m.filters.title} onClose={close}>
      <div className="drawer-head">
        <h2>{m.filters.title}</h2>
        <button type="button" className="plain" aria-label={m.filters.close} onClick={leave}>
          <Icon name="close" />
        </button>
      </div>
      <div className="drawer-body">{children}</div>
      <div className="drawer-foot">
        <button type="button" className="button primary" onClick={leave}>
          {documents === null ? m.filters.close : m.filters.closeTo(documents)}
        </button>
      </div>
    </dialog>
  );
}
