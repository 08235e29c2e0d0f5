import { useSpeech } from '../messages/catalogue.ts';
import { Choice } from './choice.tsx';
import type { Density } from './density.ts';
import { changed, type Go, hasWords, type SearchState, sortOf } from './search-state.ts';

interface Props {
  state: SearchState;
  go: Go;
  density: Density;
  setDensity: (density: Density) => void;
}

/** Order, copies and spacing; of these a view other than the list leaves it to the reader only whether copies count. */
export function Arrangement({ state, go, density, setDensity }: Props) {
  const { m } = useSpeech();
  const { newest, oldest } = m.results.sorts;
  const set = (change: Partial<SearchState>) => go(changed(state, change), { keepScroll: true });
  const isList = state.view === 'list';
  return (
    <div className="arrangement">
      {isList && hasWords(state) && (
        <Choice
          label={m.results.sort}
          names={m.results.sorts}
          value={state.sort}
          set={(sort) => set({ sort })}
        />
      )}
      {isList && !hasWords(state) && (
        <Choice
          label={m.results.sort}
          names={{ newest, oldest }}
          value={sortOf(state) === 'oldest' ? 'oldest' : 'newest'}
          set={(sort) => set({ sort })}
        />
      )}
      <Choice
        label={m.results.duplicates}
        names={m.results.duplicateChoices}
        value={state.duplicates}
        set={(duplicates) => set({ duplicates })}
      />
      {isList && (
        <Choice
          label={m.results.density}
          names={m.results.densities}
          value={density}
          set={setDensity}
          unlabelled
        />
      )}
    </div>
  );
}
