import { useState } from 'react';
import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { focusNeighbour } from '../ui/focus-neighbour.ts';
import { Icon } from '../ui/icon.tsx';
import { filterLabel } from './filter-labels.ts';
import { useRegionNames } from './region-names.ts';
import {
  changed,
  excluded,
  exclusionOf,
  FILTERS,
  type Go,
  hasFilters,
  type SearchState,
  toggled,
  withoutFilters,
} from './search-state.ts';

/** Chips shown before one asks for the rest: a pasted list may be of hundreds of places. */
const SHOWN = 12;

interface Props {
  state: SearchState;
  facets: SearchAnswer['facets'] | null;
  go: Go;
}

/** The filters in force as chips, those that take out marked as such; each is taken away at a click. On paper all of them in words. */
export function ActiveFilters({ state, facets, go }: Props) {
  const { m } = useSpeech();
  const [all, setAll] = useState(false);
  const names = useRegionNames([...state.region, ...state.notRegion], facets?.region ?? null);
  if (!hasFilters(state) && !state.possible) return null;
  const keep = { keepScroll: true };
  const chips = FILTERS.flatMap((name) => [
    ...state[name].map((value) => ({
      key: `${name} ${value}`,
      kind: m.filters.names[name],
      label: filterLabel(name, value, facets, m, names),
      not: false,
      remove: () => go(toggled(state, name, value), keep),
    })),
    ...state[exclusionOf(name)].map((value) => ({
      key: `not ${name} ${value}`,
      kind: m.filters.without(m.filters.names[name]),
      label: filterLabel(name, value, facets, m, names),
      not: true,
      remove: () => go(excluded(state, name, value), keep),
    })),
  ]);
  const possible = { kind: m.filters.names.year, label: m.years.possible };
  const said = state.possible ? [...chips, possible] : chips;
  return (
    <div className="chips">
      <p className="printed-filters">
        {m.filters.inForce(said.map(({ kind, label }) => `${kind} ${label}`).join(m.topicSeparator))}
      </p>
      <h2 className="visually-hidden">{m.filters.active}</h2>
      <ul>
        {(all ? chips : chips.slice(0, SHOWN)).map(({ key, ...chip }) => (
          <li key={key}>
            <Chip {...chip} />
          </li>
        ))}
        {state.possible && (
          <li>
            <Chip
              {...possible}
              not={false}
              remove={() => go(changed(state, { possible: false }), { keepScroll: true })}
            />
          </li>
        )}
      </ul>
      {chips.length > SHOWN && (
        <button type="button" className="plain link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? m.filters.less : m.filters.more(chips.length - SHOWN)}
        </button>
      )}
      <button
        type="button"
        className="plain link"
        onClick={() => {
          document.getElementById('results')?.focus({ preventScroll: true });
          go(withoutFilters(state));
        }}
      >
        {m.filters.clear}
      </button>
    </div>
  );
}

interface ChipProps {
  kind: string;
  label: string;
  not: boolean;
  remove: () => void;
}

function Chip({ kind, label, not, remove }: ChipProps) {
  const { m } = useSpeech();
  return (
    <button
      type="button"
      className={not ? 'chip not' : 'chip'}
      aria-label={m.filters.remove(`${kind} ${label}`)}
      data-removes
      onClick={({ currentTarget }) => {
        focusNeighbour(currentTarget, '.chips', '#results');
        remove();
      }}
    >
      <span className="chip-kind">{kind}</span> <span className="chip-label">{label}</span>
      <Icon name="close" />
    </button>
  );
}
