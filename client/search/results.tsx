import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Icon } from '../ui/icon.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { type Density, useDensity } from './density.ts';
import { EmptyResults } from './empty-results.tsx';
import { HitEntry } from './hit-entry.tsx';
import { LeftOut } from './left-out.tsx';
import { Pager } from './pager.tsx';
import { changed, FILTERS, type Go, hasWords, PAGE_SIZES, type SearchState, sortOf } from './search-state.ts';

interface Props {
  answer: SearchAnswer;
  state: SearchState;
  /** The answer is still the one before; it stays up, dimmed. */
  stale: boolean;
  go: Go;
  /** Opens the drawer with the filters; null where they stand beside the results. */
  openFilters: (() => void) | null;
}

/** The counts, how the list is arranged, the hits, and the pages. */
export function Results({ answer, state, stale, go, openFilters }: Props) {
  const { m } = useSpeech();
  const [density, setDensity] = useDensity();
  const empty = answer.total.documents === 0;
  const query = { q: answer.query.text, match: answer.query.match };
  const filters = FILTERS.reduce((count, name) => count + state[name].length, 0);
  return (
    <section className={`results ${density}${stale ? ' stale' : ''}`} aria-label={m.results.title}>
      <h2 className="visually-hidden">{m.results.title}</h2>
      {/* Beside the facets, not above them: a chip more must not move the box under the mouse. */}
      <ActiveFilters state={state} facets={answer.facets} go={go} />
      {answer.query.text !== '' && (
        <p className="printed-query" aria-hidden="true" lang="zh-CN">
          {answer.query.text}
        </p>
      )}
      <div className="results-head">
        <Totals answer={answer} state={state} />
        {!empty && openFilters === null && (
          <Arrangement state={state} go={go} density={density} setDensity={setDensity} />
        )}
        {openFilters !== null && !(empty && filters === 0) && (
          <div className="results-tools">
            <button type="button" className="button" onClick={openFilters}>
              <Icon name="filter" /> {m.filters.open(filters)}
            </button>
            {!empty && (
              <details className="arrange">
                <summary className="button">{m.results.arrange}</summary>
                <Arrangement state={state} go={go} density={density} setDensity={setDensity} />
              </details>
            )}
          </div>
        )}
      </div>
      {!empty && !hasWords(state) && state.sort === 'relevance' && (
        <p className="quiet list-order">{m.results.byDate}</p>
      )}
      {state.match === 'relaxed' && answer.query.terms.length > 0 && !empty && (
        <p className="quiet marked-words">{m.box.relaxedMarks(answer.query.terms.join(m.listSeparator))}</p>
      )}
      {empty && <EmptyResults answer={answer} state={state} />}
      {!empty && answer.hits.length === 0 && <BeyondTheEnd state={state} go={go} />}
      <ol className="hits" start={(state.page - 1) * state.size + 1}>
        {answer.hits.map((hit) => (
          <li key={`${hit.document.id} ${hit.section?.first ?? ''}`}>
            <HitEntry hit={hit} query={query} />
          </li>
        ))}
      </ol>
      {!empty && <Pager answer={answer} state={state} />}
    </section>
  );
}

function Totals({ answer, state }: { answer: SearchAnswer; state: SearchState }) {
  const { m } = useSpeech();
  const { documents, texts, passages, occurrences, sections } = answer.total;
  const counts =
    occurrences === 0
      ? m.results.totalsAll(documents, texts)
      : m.results.totals(documents, texts, passages, occurrences);
  return (
    <p className="totals">
      <span aria-live="polite" aria-atomic="true">
        {sections === undefined ? '' : `${m.results.sections(sections)} · `}
        {counts}
      </span>
      <span className="quiet">
        {' '}
        · {m.results.took(answer.tookMs < 10 ? answer.tookMs.toFixed(1) : answer.tookMs.toFixed(0))}
      </span>
      {!(answer.total.documents === 0 && !state.removed) && <LeftOut answer={answer} state={state} />}
    </p>
  );
}

interface ArrangementProps {
  state: SearchState;
  go: Go;
  density: Density;
  setDensity: (density: Density) => void;
}

/** Sorting, unit, copies, spacing and page size. */
function Arrangement({ state, go, density, setDensity }: ArrangementProps) {
  const { m } = useSpeech();
  const { newest, oldest } = m.results.sorts;
  const byDate = { newest, oldest };
  const set = (change: Partial<SearchState>) => go(changed(state, change), { keepScroll: true });
  return (
    <div className="arrangement">
      {hasWords(state) ? (
        <Choice
          label={m.results.sort}
          names={m.results.sorts}
          value={state.sort}
          set={(sort) => set({ sort })}
        />
      ) : (
        <Choice
          label={m.results.sort}
          names={byDate}
          value={sortOf(state) === 'oldest' ? 'oldest' : 'newest'}
          set={(sort) => set({ sort })}
        />
      )}
      <Choice
        label={m.results.group}
        names={m.results.groups}
        value={state.group}
        set={(group) => set({ group })}
      />
      <Choice
        label={m.results.duplicates}
        names={m.results.duplicateChoices}
        value={state.duplicates}
        set={(duplicates) => set({ duplicates })}
      />
      <Choice label={m.results.density} names={m.results.densities} value={density} set={setDensity} />
      <label>
        <span>{m.results.size}</span>
        <select value={state.size} onChange={(event) => set({ size: Number(event.target.value) })}>
          {[...new Set([...PAGE_SIZES, state.size])]
            .sort((a, b) => a - b)
            .map((size) => (
              <option key={size} value={size}>
                {size}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  names: Readonly<Record<T, string>>;
  value: T;
  set: (value: T) => void;
}

function Choice<T extends string>({ label, names, value, set }: ChoiceProps<T>) {
  const choose = (chosen: string) => {
    for (const name in names) if (name === chosen) set(name);
  };
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {Object.entries<string>(names).map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function BeyondTheEnd({ state, go }: { state: SearchState; go: Go }) {
  const { m } = useSpeech();
  return (
    <div className="notice">
      <p>{m.results.beyond}</p>
      <button type="button" className="button" onClick={() => go(changed(state, {}))}>
        {m.results.firstPage}
      </button>
    </div>
  );
}
