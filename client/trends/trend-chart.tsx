import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { inSite } from '../current-site.ts';
import { returnToLink } from '../left-links.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { navigate, usePlace } from '../router.tsx';
import { PAGE_INK, placesOf, trendChart } from './chart.ts';
import { type Said, SaidPoints } from './said-points.tsx';
import type { TrendRow, TrendSeries } from './trend-rows.ts';
import type { Measure } from './trends-state.ts';

/** A point of the chart as a link. */
export interface ChartPoint {
  href: string;
  label: string;
}

interface Props {
  by: 'year' | 'value';
  rows: readonly TrendRow[];
  series: readonly TrendSeries[];
  measure: Measure;
  labelOf: (row: TrendRow) => string;
  /** Where a point leads, and what it says. */
  pointOf: (row: TrendRow, series: number) => ChartPoint;
  /** What the chart shows, for who does not see it. */
  label: string;
}

/** Where the library writes addresses, which selectors for links pass over. */
const XLINK = 'http://www.w3.org/1999/xlink';

/** Pixels from a point within which a click or the pointer is taken to mean it: marks are smaller than fingers. */
const REACH = 24;
/** Pixels between points that no hand can tell apart: a mark is nine wide. */
const TOGETHER = 6;

/**
 * The chart: one stop of the keyboard, in which arrows go from point to point and Enter opens the passages of one; the pointer
 * takes the nearest. What the points of all series say there stands beneath; where points lie on each other, a click asks which.
 */
export function TrendChart({ by, rows, series, measure, labelOf, pointOf, label }: Props) {
  const { m } = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [said, setSaid] = useState<Said | null>(null);
  const { entry } = usePlace();
  /** The entry of the history whose reader has been taken back to the point that was followed. */
  const returned = useRef<string | null>(null);
  /** What a finger touched last: there is no pointer that would say its value before, so the first touch does. */
  const touched = useRef<Element | null>(null);

  // Before anything is painted: what stands beneath would move when the drawing comes.
  useLayoutEffect(() => {
    if (frame.current === null || width === 0) return;
    const parts = { rows, series, measure, width, ink: PAGE_INK, m, linked: true };
    const chart = trendChart(by, parts, labelOf);
    chart.setAttribute('role', 'group');
    chart.setAttribute('aria-label', label);
    linkPoints(chart, (of, at) => {
      const row = rows[at];
      return row === undefined ? null : pointOf(row, of);
    });
    const focused = pointsIn(frame.current).find((point) => point === document.activeElement);
    frame.current.replaceChildren(chart);
    touched.current = null;
    setSaid(null);
    if (returned.current === entry && focused !== undefined)
      samePoint(chart, focused)?.focus({ preventScroll: true });
  }, [by, rows, series, measure, width, labelOf, pointOf, label, m, entry]);

  const isDrawn = width > 0;
  // Behind the page, which takes its own scroll position up again.
  useEffect(() => {
    if (!isDrawn) return;
    if (returned.current !== entry) returnToLink(entry);
    returned.current = entry;
  }, [isDrawn, entry]);

  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const points = pointsIn(event.currentTarget);
    const here = points.find((point) => point === document.activeElement);
    if (here === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = neighbour(points, here, event.key, by);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const say = (point: SVGAElement | null, choosing = false, more = '') =>
    setSaid(point === null || frame.current === null ? null : saidOf(frame.current, point, choosing, more));
  const near = ({ currentTarget, clientX, clientY }: MouseEvent<HTMLDivElement>) =>
    nearest(pointsIn(currentTarget), clientX, clientY);
  const follow = (event: MouseEvent<HTMLDivElement>) => {
    const own = event.target instanceof Element ? event.target.closest('a') : null;
    const point = own instanceof SVGAElement ? own : near(event);
    const href = point?.getAttribute('data-search') ?? null;
    if (point === null || href === null || event.defaultPrevented) {
      setSaid(null);
      return;
    }
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!plain) return;
    event.preventDefault();
    // Enter on a point means that one, however many lie there.
    if (event.detail > 0 && together(event.currentTarget, point).length > 1) {
      markNear(event.currentTarget, point);
      say(point, true);
      return;
    }
    if (isTouch(event.nativeEvent) && touched.current !== point) {
      touched.current = point;
      markNear(event.currentTarget, point);
      say(point, false, m.trends.touchAgain);
      return;
    }
    navigate(href, { by: point });
  };

  return (
    <div className="trend-chart">
      {/* Clicks and keys are those of the links in the drawing, which the library makes. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links within take them */}
      <div
        ref={frame}
        className="trend-drawing"
        onClick={follow}
        onKeyDown={keyDown}
        onMouseMove={(event) => {
          if (said?.choosing === true) return;
          const point = near(event);
          markNear(event.currentTarget, point);
          say(point);
        }}
        onMouseLeave={(event) => {
          if (said?.choosing === true) return;
          markNear(event.currentTarget, null);
          setSaid(null);
        }}
        onFocus={({ currentTarget, target }) => {
          for (const point of pointsIn(currentTarget))
            point.setAttribute('tabindex', point.isSameNode(target) ? '0' : '-1');
          say(target instanceof SVGAElement ? target : null);
        }}
      />
      <SaidPoints said={said} series={series.length} drop={() => setSaid(null)}>
        {hasPointer() ? m.trends.pointHint : m.trends.touchHint}
      </SaidPoints>
    </div>
  );
}

/** The width of an element, which changes with the window. */
function useWidth(frame: { current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/** Whether what points at the page can rest on something without pressing it. */
function hasPointer(): boolean {
  return window.matchMedia('(hover: hover)').matches;
}

function isTouch(event: Event): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}

function pointsIn(drawing: Element): SVGAElement[] {
  return [...drawing.querySelectorAll<SVGAElement>('a')];
}

/** Makes the points links of this site, in the order of rows and series, and one stop of the keyboard. */
function linkPoints(chart: SVGSVGElement, pointOf: (series: number, row: number) => ChartPoint | null): void {
  for (const link of pointsIn(chart)) {
    const places = placesOf(link.href.baseVal);
    const point = places === null ? null : pointOf(...places);
    if (places === null || point === null) continue;
    const [series, row] = places;
    link.removeAttributeNS(XLINK, 'href');
    link.setAttribute('href', inSite(point.href));
    link.setAttribute('data-search', point.href);
    link.setAttribute('data-series', String(series));
    link.setAttribute('data-row', String(row));
    link.setAttribute('aria-label', point.label);
    link.setAttribute('tabindex', '-1');
  }
  pointsIn(chart)[0]?.setAttribute('tabindex', '0');
}

/** The point of a newly drawn chart that stands for the same as one of the chart before. */
function samePoint(chart: Element, point: SVGAElement): SVGAElement | undefined {
  return pointsIn(chart).find((each) =>
    (['series', 'row'] as const).every((of) => placeOf(each, of) === placeOf(point, of)),
  );
}

function centre(point: Element): readonly [x: number, y: number] {
  const { x, y, width, height } = point.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}

function nearest(points: readonly SVGAElement[], x: number, y: number): SVGAElement | null {
  let found: SVGAElement | null = null;
  let least = REACH;
  for (const point of points) {
    const [px, py] = centre(point);
    const distance = Math.hypot(px - x, py - y);
    if (distance > least) continue;
    least = distance;
    found = point;
  }
  return found;
}

/** The points that lie where one does, itself among them, in the order of their series. */
function together(drawing: Element, point: SVGAElement): SVGAElement[] {
  const [x, y] = centre(point);
  return pointsIn(drawing).filter((other) => {
    const [px, py] = centre(other);
    return Math.hypot(px - x, py - y) < TOGETHER;
  });
}

/** What is told of a point: of those that lie on it where one is to choose, else of all series at its value. */
function saidOf(drawing: Element, point: SVGAElement, choosing: boolean, more: string): Said {
  const row = placeOf(point, 'row');
  const told = choosing
    ? together(drawing, point)
    : pointsIn(drawing).filter((other) => placeOf(other, 'row') === row);
  const points = told
    .map((other) => ({
      series: placeOf(other, 'series'),
      label: other.getAttribute('aria-label') ?? '',
      href: other.getAttribute('data-search') ?? '',
    }))
    .sort((a, b) => a.series - b.series);
  return { points, near: placeOf(point, 'series'), choosing, more };
}

function markNear(drawing: Element, point: SVGAElement | null): void {
  for (const marked of drawing.querySelectorAll('a.near'))
    if (marked !== point) marked.classList.remove('near');
  point?.classList.add('near');
}

/** Keys that go along a series, and from one series to the next: years lie side by side, other values one below the other. */
const KEYS = {
  year: { along: ['ArrowLeft', 'ArrowRight'], across: ['ArrowUp', 'ArrowDown'] },
  value: { along: ['ArrowUp', 'ArrowDown'], across: ['ArrowLeft', 'ArrowRight'] },
} as const;

/** The point that a key leads to from another: undefined where there is none. Home and End go to the ends of the series. */
function neighbour(
  points: readonly SVGAElement[],
  from: SVGAElement,
  key: string,
  by: keyof typeof KEYS,
): SVGAElement | undefined {
  const series = placeOf(from, 'series');
  const row = placeOf(from, 'row');
  const inSeries = points
    .filter((point) => placeOf(point, 'series') === series)
    .sort((a, b) => placeOf(a, 'row') - placeOf(b, 'row'));
  const inRow = points
    .filter((point) => placeOf(point, 'row') === row)
    .sort((a, b) => placeOf(a, 'series') - placeOf(b, 'series'));
  if (key === 'Home') return inSeries[0];
  if (key === 'End') return inSeries.at(-1);
  for (const [line, [back, forth]] of [
    [inSeries, KEYS[by].along],
    [inRow, KEYS[by].across],
  ] as const) {
    const step = key === back ? -1 : key === forth ? 1 : 0;
    const at = line.indexOf(from) + step;
    if (step !== 0) return at < 0 ? undefined : line[at];
  }
  return undefined;
}

const placeOf = (point: SVGAElement, of: 'series' | 'row'): number =>
  Number(point.getAttribute(`data-${of}`));
