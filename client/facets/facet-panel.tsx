import { type ReactNode, useEffect, useRef } from 'react';
import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import {
  excluded,
  exclusionOf,
  type FilterName,
  type Go,
  type SearchState,
  toggled,
} from '../search/search-state.ts';
import { Icon } from '../ui/icon.tsx';
import { useKeptFacets } from './kept-rows.ts';
import { RegionFacet } from './region-facet.tsx';
import { TopicFacet } from './topic-facet.tsx';
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
 * query stays the same, rows keep their places.
 */
export function FacetPanel({ facets, query, state, go }: Props) {
  const of = `${query.match} ${query.text}`;
  const shown = useKeptFacets(of, facets);
  const values = (name: FilterName & ('type' | 'issuer' | 'speaker' | 'path')) => (
    <ValueFacet
      name={name}
      counts={shown[name]}
      chosen={state[name]}
      excluded={state[exclusionOf(name)]}
      toggle={(value) => go(toggled(state, name, value), { keepScroll: true })}
      exclude={(value) => go(excluded(state, name, value), { keepScroll: true })}
    />
  );
  return (
    <>
      <Facet name="region">
        <RegionFacet tree={shown.region} state={state} go={go} />
      </Facet>
      <Facet name="year">
        <YearFacet key={of} counts={shown.year} state={state} go={go} />
      </Facet>
      <Facet name="type">{values('type')}</Facet>
      <Facet name="topic">
        <TopicFacet counts={shown.topic} state={state} go={go} />
      </Facet>
      {(['issuer', 'speaker', 'path'] as const).map(
        (name) =>
          (shown[name].length > 0 || state[name].length > 0 || state[exclusionOf(name)].length > 0) && (
            <Facet key={name} name={name}>
              {values(name)}
            </Facet>
          ),
      )}
    </>
  );
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

/** The same panel on a narrow screen: a modal dialog that slides in. */
export function FacetDrawer({ close, children }: { close: () => void; children: ReactNode }) {
  const { m } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="drawer" aria-label={m.filters.title} onClose={close}>
      <div className="drawer-head">
        <h2>{m.filters.title}</h2>
        <button type="button" className="plain" aria-label={m.filters.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div className="drawer-body">{children}</div>
      <div className="drawer-foot">
        <button type="button" className="button primary" onClick={close}>
          {m.filters.close}
        </button>
      </div>
    </dialog>
  );
}
