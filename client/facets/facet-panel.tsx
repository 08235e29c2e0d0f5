import { type ReactNode, useEffect, useRef } from 'react';
import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { type FilterName, type Go, type SearchState, toggled } from '../search/search-state.ts';
import { Icon } from '../ui/icon.tsx';
import { RegionFacet } from './region-facet.tsx';
import { TopicFacet } from './topic-facet.tsx';
import { ValueFacet } from './value-facet.tsx';
import { YearFacet } from './year-facet.tsx';

interface Props {
  facets: SearchAnswer['facets'];
  state: SearchState;
  go: Go;
}

/** All facets, one under the other. Counts of a facet ignore its own filter, so a second value can be added. */
export function FacetPanel({ facets, state, go }: Props) {
  const toggle = (name: FilterName) => (value: string) =>
    go(toggled(state, name, value), { keepScroll: true });
  return (
    <>
      <Facet name="region">
        <RegionFacet tree={facets.region} state={state} go={go} />
      </Facet>
      <Facet name="year">
        <YearFacet counts={facets.year} state={state} go={go} />
      </Facet>
      <Facet name="type">
        <ValueFacet name="type" counts={facets.type} chosen={state.type} toggle={toggle('type')} />
      </Facet>
      <Facet name="topic">
        <TopicFacet counts={facets.topic} state={state} go={go} />
      </Facet>
      {(['issuer', 'speaker', 'path'] as const).map(
        (name) =>
          (facets[name].length > 0 || state[name].length > 0) && (
            <Facet key={name} name={name}>
              <ValueFacet name={name} counts={facets[name]} chosen={state[name]} toggle={toggle(name)} />
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
