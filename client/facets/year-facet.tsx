import { memo, useCallback, useMemo, useRef, useState } from 'react';
import type { YearCount } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { changed, type SearchState, excluded as takenOut, toggled } from '../search/search-state.ts';
import { FacetGrid, FacetGridRow } from './facet-grid.tsx';
import { FacetRow } from './facet-row.tsx';
import type { Turn } from './turn.ts';
import { useWidth } from './width.ts';
import { withMarkedYears, yearBins, yearsToCome, yearValue } from './year-bins.ts';
import { YearHistogram } from './year-histogram.tsx';
import { YearRange } from './year-range.tsx';

/** A bar narrower than this, in CSS pixels, can hardly be told from the next. */
const NARROWEST_BAR = 5;
/** Before the panel has been measured: the width it has beside the results. */
const USUAL_WIDTH = 260;

interface Props {
  counts: readonly YearCount[];
  chosen: readonly string[];
  excluded: readonly string[];
  /** Those that may belong to a year are taken in. */
  possible: boolean;
  turn: Turn;
}

/** A histogram to brush, a from–to range, each year to tick, and the documents whose year is not known. */
export const YearFacet = memo(function YearFacet(props: Props) {
  const { chosen, excluded, possible, turn } = props;
  const { m } = useSpeech();
  const counts = useMemo(
    () => withMarkedYears(props.counts, [...chosen, ...excluded]),
    [props.counts, chosen, excluded],
  );
  const panel = useRef<HTMLDivElement>(null);
  const width = useWidth(panel) ?? USUAL_WIDTH;
  const now = new Date().getFullYear();
  const most = Math.floor(width / NARROWEST_BAR);
  const bins = useMemo(() => yearBins(counts, now, most), [counts, now, most]);
  const later = yearsToCome(counts, now);
  const future = yearValue(now + 1, '');
  const hasFuture = later > 0 || chosen.includes(future);
  const unknown = counts.find(({ value }) => value === 'unknown');
  const [listing, setListing] = useState(false);
  const tick = useCallback((value: string) => turn((state) => toggled(state, 'year', value)), [turn]);
  const exclude = useCallback((value: string) => turn((state) => takenOut(state, 'year', value)), [turn]);
  const row = (value: string, label: string, count: number) => (
    <FacetRow
      value={value}
      label={label}
      count={count}
      checked={chosen.includes(value)}
      toggle={tick}
      excluded={excluded.includes(value)}
      exclude={exclude}
      inTree
    />
  );
  const toggleBar = useCallback(
    (value: string, onlyPossible: boolean) =>
      turn((state) => {
        const next = toggled(state, 'year', value);
        return withPossible(next, onlyPossible && next.year.includes(value));
      }),
    [turn],
  );
  const chooseBars = useCallback(
    (value: string, onlyPossible: boolean) =>
      turn((state) => withPossible(changed(state, { year: [value], notYear: [] }), onlyPossible)),
    [turn],
  );
  const years = counts.flatMap(({ value, count }) => (value === 'unknown' ? [] : [{ year: value, count }]));
  const mayNow = counts.some(({ possible }) => possible > 0);
  // What is said of such documents stays while filters leave none of them: rows beneath it would move.
  const [mayBelong, setMayBelong] = useState(mayNow);
  if (mayNow && !mayBelong) setMayBelong(true);
  return (
    <div className="years" ref={panel}>
      <YearHistogram bins={bins} width={width} chosen={chosen} toggle={toggleBar} choose={chooseBars} />
      <YearRange chosen={chosen} turn={turn} />
      {(hasFuture || unknown !== undefined) && (
        <FacetGrid label={m.years.others}>
          {hasFuture && <FacetGridRow>{row(future, m.years.toCome(now + 1), later)}</FacetGridRow>}
          {unknown !== undefined && (
            <FacetGridRow>{row('unknown', m.years.unknown, unknown.count)}</FacetGridRow>
          )}
        </FacetGrid>
      )}
      {unknown !== undefined && mayBelong && <p className="quiet">{m.years.unknownHint}</p>}
      {(mayBelong || possible) && (
        <label className="facet-row">
          <input
            type="checkbox"
            checked={possible}
            onChange={() => turn((state) => changed(state, { possible: !state.possible }))}
          />
          <span className="facet-label wrap">{m.years.possible}</span>
        </label>
      )}
      {years.length > 0 && (
        <details className="each-year" onToggle={(event) => setListing(event.currentTarget.open)}>
          <summary>{m.years.each}</summary>
          {listing && (
            <FacetGrid label={m.years.each} className="long">
              {years
                .sort((a, b) => b.year - a.year)
                .map(({ year, count }) => (
                  <FacetGridRow key={year}>
                    {row(String(year), m.years.year(String(year)), count)}
                  </FacetGridRow>
                ))}
            </FacetGrid>
          )}
        </details>
      )}
    </div>
  );
});

/** Bars of documents that only may lie there would otherwise choose nothing. */
function withPossible(state: SearchState, onlyPossible: boolean): SearchState {
  return onlyPossible ? { ...state, possible: true } : state;
}
