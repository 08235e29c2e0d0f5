import { useRef, useState } from 'react';
import type { YearCount } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { changed, excluded, type Go, type SearchState, toggled } from '../search/search-state.ts';
import { FacetRow } from './facet-row.tsx';
import { useWidth } from './width.ts';
import { yearBins, yearsToCome, yearValue } from './year-bins.ts';
import { YearHistogram } from './year-histogram.tsx';
import { YearRange } from './year-range.tsx';

/** A bar narrower than this, in CSS pixels, can hardly be told from the next. */
const NARROWEST_BAR = 5;
/** Before the panel has been measured: the width it has beside the results. */
const USUAL_WIDTH = 260;

interface Props {
  counts: readonly YearCount[];
  state: SearchState;
  go: Go;
}

/** A histogram to brush, a from–to range, each year to tick, and the documents whose year is not known. */
export function YearFacet({ counts, state, go }: Props) {
  const { m } = useSpeech();
  const panel = useRef<HTMLDivElement>(null);
  const width = useWidth(panel) ?? USUAL_WIDTH;
  const now = new Date().getFullYear();
  const bins = yearBins(counts, now, Math.floor(width / NARROWEST_BAR));
  const later = yearsToCome(counts, now);
  const future = yearValue(now + 1, '');
  const unknown = counts.find(({ value }) => value === 'unknown');
  const keep = { keepScroll: true };
  const row = (value: string, label: string, count: number) => (
    <FacetRow
      label={label}
      count={count}
      checked={state.year.includes(value)}
      toggle={() => go(toggled(state, 'year', value), keep)}
      exclusion={{
        excluded: state.notYear.includes(value),
        toggle: () => go(excluded(state, 'year', value), keep),
      }}
    />
  );
  // Bars of documents that only may lie there would otherwise choose nothing.
  const withPossible = (next: SearchState, onlyPossible: boolean) =>
    go(onlyPossible ? { ...next, possible: true } : next, keep);
  const years = counts.flatMap(({ value, count }) => (value === 'unknown' ? [] : [{ year: value, count }]));
  const mayNow = counts.some(({ possible }) => possible > 0);
  // What is said of such documents stays while filters leave none of them: rows beneath it would move.
  const [mayBelong, setMayBelong] = useState(mayNow);
  if (mayNow && !mayBelong) setMayBelong(true);
  return (
    <div className="years" ref={panel}>
      <YearHistogram
        bins={bins}
        width={width}
        chosen={state.year}
        toggle={(value, onlyPossible) => {
          const next = toggled(state, 'year', value);
          withPossible(next, onlyPossible && next.year.includes(value));
        }}
        choose={(value, onlyPossible) =>
          withPossible(changed(state, { year: [value], notYear: [] }), onlyPossible)
        }
      />
      <YearRange state={state} go={go} />
      {(later > 0 || state.year.includes(future)) && row(future, m.years.toCome(now + 1), later)}
      {unknown !== undefined && row('unknown', m.years.unknown, unknown.count)}
      {unknown !== undefined && mayBelong && <p className="quiet">{m.years.unknownHint}</p>}
      {(mayBelong || state.possible) && (
        <label className="facet-row">
          <input
            type="checkbox"
            checked={state.possible}
            onChange={() => go(changed(state, { possible: !state.possible }), keep)}
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
                <li key={year}>{row(String(year), m.years.year(String(year)), count)}</li>
              ))}
          </ul>
        </details>
      )}
    </div>
  );
}
