import { useSpeech } from '../messages/catalogue.ts';
import { Choice } from '../search/choice.tsx';
import type { Go, SearchState } from '../search/search-state.ts';
import {
  anotherSeed,
  type ConcordanceOptions,
  readConcordance,
  withConcordance,
} from './concordance-state.ts';

/** Sizes of a sample that are offered. */
const SAMPLES = [50, 100, 200, 500, 1000];
const ALL = 'all';

/** Order, groups and sample of the rows. */
export function ConcordanceControls({ state, go }: { state: SearchState; go: Go }) {
  const { m } = useSpeech();
  const { sort, by, sample, seed } = readConcordance(state);
  const names = m.concordance;
  const set = (change: Partial<ConcordanceOptions>) =>
    go(withConcordance(state, change), { keepScroll: true });
  const sizes = [...new Set([...SAMPLES, ...(sample === null ? [] : [sample])])].sort((a, b) => a - b);
  return (
    <div className="arrangement concordance-controls">
      <Choice
        label={m.results.sort}
        names={{ order: names.inOrder, ...names.neighbours }}
        value={sort}
        set={(chosen) => set({ sort: chosen })}
      />
      <Choice
        label={names.by}
        names={{ none: names.noGroups, ...names.neighbours }}
        value={by ?? 'none'}
        set={(chosen) => set({ by: chosen === 'none' ? null : chosen })}
      />
      <label>
        <span>{names.sample}</span>
        <select
          value={sample ?? ALL}
          onChange={({ target }) =>
            set(target.value === ALL ? { sample: null } : { sample: Number(target.value) })
          }
        >
          <option value={ALL}>{names.noSample}</option>
          {sizes.map((size) => (
            <option key={size} value={size}>
              {names.sampleOf(size)}
            </option>
          ))}
        </select>
      </label>
      {sample !== null && (
        <span className="seed">
          {names.seed(seed)}{' '}
          <button type="button" className="plain link" onClick={() => set({ seed: anotherSeed(seed) })}>
            {names.another}
          </button>
        </span>
      )}
    </div>
  );
}
