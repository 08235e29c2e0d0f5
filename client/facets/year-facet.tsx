import { type SubmitEvent, useEffect, useId, useState } from 'react';
import type { YearCount } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { changed, type Go, type SearchState, toggled } from '../search/search-state.ts';
import { FacetRow } from './facet-row.tsx';
import { untilNow, type YearBin, yearBins, yearChosen, yearValue } from './year-bins.ts';
import { enteredYears } from './year-entry.ts';

interface Props {
  counts: readonly YearCount[];
  state: SearchState;
  go: Go;
}

/** A histogram whose bars are buttons, a from–to range, and the documents whose year is not known. */
export function YearFacet({ counts, state, go }: Props) {
  const { m } = useSpeech();
  const now = new Date().getFullYear();
  const unknown = counts.find(({ value }) => value === 'unknown');
  const toggle = (value: string) => go(toggled(state, 'year', value), { keepScroll: true });
  // A bar of documents that only may lie there would otherwise choose nothing.
  const choose = (value: string, onlyPossible: boolean) => {
    const next = toggled(state, 'year', value);
    go(onlyPossible && next.year.includes(value) ? { ...next, possible: true } : next, { keepScroll: true });
  };
  const years = counts.flatMap(({ value, count }) => (value === 'unknown' ? [] : [{ year: value, count }]));
  const mayBelong = counts.some(({ possible }) => possible > 0);
  return (
    <div className="years">
      <Histogram bins={untilNow(yearBins(counts, now), counts, now)} state={state} choose={choose} />
      <YearRange state={state} go={go} />
      {unknown !== undefined && (
        <FacetRow
          label={m.years.unknown}
          count={unknown.count}
          checked={state.year.includes('unknown')}
          toggle={() => toggle('unknown')}
        />
      )}
      {unknown !== undefined && mayBelong && <p className="quiet">{m.years.unknownHint}</p>}
      {(mayBelong || state.possible) && (
        <label className="facet-row">
          <input
            type="checkbox"
            checked={state.possible}
            onChange={() => go(changed(state, { possible: !state.possible }), { keepScroll: true })}
          />
          <span className="facet-label wrap">{m.years.possible}</span>
        </label>
      )}
      {years.length > 0 && (
        <details className="each-year">
          <summary>{m.years.each}</summary>
          <ul className="facet-values long">
            {years
              .sort((a, b) => b.year - a.year)
              .map(({ year, count }) => (
                <li key={year}>
                  <FacetRow
                    label={m.years.year(String(year))}
                    count={count}
                    checked={state.year.includes(String(year))}
                    toggle={() => toggle(String(year))}
                  />
                </li>
              ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface HistogramProps {
  bins: readonly YearBin[];
  state: SearchState;
  choose: (value: string, onlyPossible: boolean) => void;
}

function Histogram({ bins, state, choose }: HistogramProps) {
  const { m } = useSpeech();
  const first = bins[0];
  const last = bins.at(-1);
  if (first === undefined || last === undefined) return null;
  const highest = Math.max(1, ...bins.map(({ count, possible }) => count + possible));
  const share = (count: number) => `${(count / highest) * 100}%`;
  return (
    <div className="histogram">
      <ul className="bars" aria-label={m.years.chart}>
        {bins.map(({ from, to, count, possible }) => {
          const value = yearValue(from, to);
          const label = m.years.bar(m.years.year(value.replace('..', '–')), count, possible);
          const chosen =
            state.year.length > 0 && (yearChosen(from, state.year) || yearChosen(to, state.year));
          return (
            <li key={from}>
              <button
                type="button"
                className="bar"
                aria-pressed={chosen}
                aria-label={label}
                title={label}
                onClick={() => choose(value, count === 0 && possible > 0)}
              >
                <span className="bar-possible" style={{ height: share(possible) }} />
                <span className="bar-count" style={{ height: share(count) }} />
              </button>
            </li>
          );
        })}
      </ul>
      <p className="axis" aria-hidden="true">
        <span>{first.from}</span>
        {last.to > first.from && <span>{last.to}</span>}
      </p>
    </div>
  );
}

/** From and to; either may stay empty. Replaces the years chosen before. */
function YearRange({ state, go }: { state: SearchState; go: Go }) {
  const { m } = useSpeech();
  const only = state.year.length === 1 ? (state.year[0] ?? '') : '';
  const [chosenFrom = '', chosenTo = chosenFrom] = /^\d*(?:\.\.\d*)?$/.test(only) ? only.split('..') : [];
  const [from, setFrom] = useState(chosenFrom);
  const [to, setTo] = useState(chosenTo);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  useEffect(() => {
    setFrom(chosenFrom);
    setTo(chosenTo);
  }, [chosenFrom, chosenTo]);
  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const year = enteredYears(from, to);
    setWrong(year === undefined);
    if (year !== undefined) go(changed(state, { year: year === null ? [] : [year] }), { keepScroll: true });
  };
  const field = (label: string, value: string, set: (value: string) => void) => (
    <input
      type="text"
      inputMode="numeric"
      size={5}
      aria-invalid={wrong}
      aria-describedby={wrong ? id : undefined}
      aria-label={`${m.filters.names.year} ${label}`}
      placeholder={label}
      value={value}
      onChange={(event) => set(event.target.value)}
    />
  );
  return (
    <form className="year-range" onSubmit={apply}>
      {field(m.years.from, from, setFrom)}
      <span aria-hidden="true">–</span>
      {field(m.years.to, to, setTo)}
      <button type="submit" className="button">
        {m.years.apply}
      </button>
      {wrong && (
        <p id={id} className="year-wrong" role="alert">
          {m.years.wrong}
        </p>
      )}
    </form>
  );
}
