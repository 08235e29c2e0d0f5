import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Icon } from '../ui/icon.tsx';
import { filterLabel } from './filter-labels.ts';
import {
  changed,
  FILTERS,
  type Go,
  hasFilters,
  type SearchState,
  toggled,
  withoutFilters,
} from './search-state.ts';

interface Props {
  state: SearchState;
  facets: SearchAnswer['facets'] | null;
  go: Go;
}

/** The filters in force as chips; each is taken away at a click. */
export function ActiveFilters({ state, facets, go }: Props) {
  const { m } = useSpeech();
  if (!hasFilters(state) && !state.possible) return null;
  const chips = FILTERS.flatMap((name) =>
    state[name].map((value) => ({ name, value, label: filterLabel(name, value, facets, m) })),
  );
  return (
    <div className="chips">
      <h2 className="visually-hidden">{m.filters.active}</h2>
      <ul>
        {chips.map(({ name, value, label }) => (
          <li key={`${name} ${value}`}>
            <Chip
              kind={m.filters.names[name]}
              label={label}
              remove={() => go(toggled(state, name, value), { keepScroll: true })}
            />
          </li>
        ))}
        {state.possible && (
          <li>
            <Chip
              kind={m.filters.names.year}
              label={m.years.possible}
              remove={() => go(changed(state, { possible: false }), { keepScroll: true })}
            />
          </li>
        )}
      </ul>
      <button type="button" className="plain link" onClick={() => go(withoutFilters(state))}>
        {m.filters.clear}
      </button>
    </div>
  );
}

function Chip({ kind, label, remove }: { kind: string; label: string; remove: () => void }) {
  const { m } = useSpeech();
  return (
    <button type="button" className="chip" aria-label={m.filters.remove(`${kind} ${label}`)} onClick={remove}>
      <span className="chip-kind">{kind}</span> {label}
      <Icon name="close" />
    </button>
  );
}
