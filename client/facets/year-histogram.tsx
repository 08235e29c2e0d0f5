import { type KeyboardEvent, type MouseEvent, memo, useId, useRef, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { useBrush } from './brush.ts';
import { brushed, type YearBin, yearChosen, yearTicks, yearValue } from './year-bins.ts';

/** Room for a year beneath the bars, in CSS pixels. */
const TICK_WIDTH = 48;
/** A year with its line, and the widest bar there is, in CSS pixels. */
const YEAR_WIDTH = 32;
const WIDEST_BAR = 32;

interface Props {
  bins: readonly YearBin[];
  /** CSS pixels. */
  width: number;
  /** Values of the year filter. */
  chosen: readonly string[];
  /** Adds a bar to the years chosen, or takes it out. */
  toggle: (value: string, onlyPossible: boolean) => void;
  /** Chooses a row of bars in place of what was chosen. */
  choose: (value: string, onlyPossible: boolean) => void;
}

/**
 * The documents by year as bars. A click ticks a bar, a drag or a click with Shift takes a row of them; by keyboard the
 * arrows go from bar to bar (one stop of the Tab key), with Shift they draw the row, which is taken when Shift is let go.
 */
export const YearHistogram = memo(function YearHistogram({ bins, width, chosen, toggle, choose }: Props) {
  const { m } = useSpeech();
  const hint = useId();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState<number | null>(null);
  /** Where the next row begins. */
  const anchor = useRef<number | null>(null);
  const take = (from: number, to: number) => {
    const years = brushed(bins, { anchor: from, head: to });
    if (years !== null) choose(yearValue(years.from, years.to), years.onlyPossible);
  };
  const brush = useBrush(list, (from, to) => {
    anchor.current = from;
    setAt(to);
    take(from, to);
  });
  const last = bins.length - 1;
  const current = Math.min(at ?? last, last);
  if (bins.length === 0) return null;
  const highest = Math.max(1, ...bins.map(({ count, possible }) => count + possible));
  const barWidth = Math.min(WIDEST_BAR, width / bins.length);
  const ticks = yearTicks(
    bins,
    Math.max(2, Math.floor(width / TICK_WIDTH)),
    Math.ceil(YEAR_WIDTH / barWidth),
  );
  const share = (count: number) => `${(count / highest) * 100}%`;
  const under = brush.row === null ? null : brushed(bins, brush.row);
  const spoken = (from: number, to: number) => m.years.year(yearValue(from, to).replace('..', '–'));

  const click = (event: MouseEvent, index: number) => {
    setAt(index);
    const bin = bins[index];
    if (event.shiftKey && anchor.current !== null) take(anchor.current, index);
    else if (bin !== undefined) {
      anchor.current = index;
      toggle(yearValue(bin.from, bin.to), bin.count === 0 && bin.possible > 0);
    }
  };
  const keyDown = (event: KeyboardEvent) => {
    const to = steppedTo(event.key, current, last);
    if (event.key === 'Escape' && brush.row !== null) {
      event.preventDefault();
      event.stopPropagation();
      brush.drop();
    } else if (to !== null && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      if (event.shiftKey) brush.draw(brush.row?.anchor ?? current, to);
      else brush.drop();
      setAt(to);
      list.current?.querySelectorAll('button')[to]?.focus();
    }
  };
  const keyUp = (event: KeyboardEvent) => {
    if (event.key === 'Shift' && brush.row !== null && !brush.dragging) brush.finish();
  };

  return (
    <div className="histogram" style={{ maxWidth: `${bins.length * 2}rem` }}>
      <p id={hint} className="visually-hidden">
        {m.years.keys}
      </p>
      <ul
        ref={list}
        className="bars"
        aria-label={m.years.chart}
        onPointerDown={brush.pointerDown}
        onKeyDown={keyDown}
        onKeyUp={keyUp}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!brush.dragging && !currentTarget.contains(relatedTarget)) brush.drop();
        }}
      >
        {bins.map(({ from, to, count, possible }, index) => {
          const label = m.years.bar(spoken(from, to), count, possible);
          const isChosen = chosen.length > 0 && (yearChosen(from, chosen) || yearChosen(to, chosen));
          const isUnder = under !== null && from >= under.from && to <= under.to;
          return (
            <li key={from}>
              <button
                type="button"
                className={isUnder ? 'bar under' : 'bar'}
                tabIndex={index === current ? 0 : -1}
                aria-pressed={isChosen}
                aria-label={label}
                aria-describedby={hint}
                title={label}
                onClick={(event) => click(event, index)}
              >
                <span className="bar-possible" style={{ height: share(possible) }} />
                <span className="bar-count" style={{ height: share(count) }} />
              </button>
            </li>
          );
        })}
      </ul>
      <div className="axis" aria-hidden="true">
        {ticks.map(({ year, index }) => (
          <span key={year} style={{ left: `${(index / bins.length) * 100}%` }}>
            {year}
          </span>
        ))}
      </div>
      <div className="under-bars">
        {bins.some(({ possible }) => possible > 0) && (
          <p className="legend" aria-hidden="true">
            <span className="swatch bar-count" /> {m.years.sure}
            <span className="swatch bar-possible" /> {m.years.maybe}
          </p>
        )}
        <p className="brushed-years" role="status">
          {under === null ? '' : spoken(under.from, under.to)}
        </p>
      </div>
    </div>
  );
});

/** The bar that a key leads to; null for keys that lead nowhere. */
function steppedTo(key: string, from: number, last: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'ArrowRight':
      return Math.min(last, from + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
