import { type MouseEvent, memo, useId, useRef } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { useBarKeys } from './bar-keys.ts';
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
  const { brush, current, click, keyDown, keyUp } = useBarKeys(list, bins, toggle, choose);
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
              <Bar
                label={label}
                hint={hint}
                look={isUnder ? 'bar under' : 'bar'}
                isCurrent={index === current}
                isChosen={isChosen}
                count={share(count)}
                possible={share(possible)}
                click={(event) => click(event, index)}
              />
            </li>
          );
        })}
      </ul>
      <YearAxis ticks={ticks} bars={bins.length} />
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

interface BarProps {
  label: string;
  /** Id of what tells of the keys. */
  hint: string;
  look: string;
  isCurrent: boolean;
  isChosen: boolean;
  /** Heights, as shares of the highest bar. */
  count: string;
  possible: string;
  click: (event: MouseEvent) => void;
}

function Bar({ label, hint, look, isCurrent, isChosen, count, possible, click }: BarProps) {
  return (
    <button
      type="button"
      className={look}
      tabIndex={isCurrent ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={label}
      aria-describedby={hint}
      title={label}
      onClick={click}
    >
      <span className="bar-possible" style={{ height: possible }} />
      <span className="bar-count" style={{ height: count }} />
    </button>
  );
}

/** Some years beneath their bars. */
function YearAxis({ ticks, bars }: { ticks: ReturnType<typeof yearTicks>; bars: number }) {
  return (
    <div className="axis" aria-hidden="true">
      {ticks.map(({ year, index }) => (
        <span key={year} style={{ left: `${(index / bars) * 100}%` }}>
          {year}
        </span>
      ))}
    </div>
  );
}
