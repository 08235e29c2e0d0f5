import * as Plot from '@observablehq/plot';
import type { Messages } from '../messages/catalogue.ts';
import { figureText } from './measures.ts';
import { type SeriesStyle, seriesStyle } from './series-style.ts';
import { chartedRows, stretches, type TrendRow, type TrendSeries, yearRows } from './trend-rows.ts';
import type { Measure } from './trends-state.ts';

/** Colours of a chart: of the page, which changes with light and dark, or of a picture on paper. */
export interface ChartInk {
  paper: string;
  text: string;
  quiet: string;
  rule: string;
  series: (style: SeriesStyle) => string;
}

export const PAGE_INK: ChartInk = {
  paper: 'var(--sheet)',
  text: 'var(--ink)',
  quiet: 'var(--quiet)',
  rule: 'var(--rule)',
  series: ({ colour }) => colour,
};

export interface ChartParts {
  rows: readonly TrendRow[];
  series: readonly TrendSeries[];
  measure: Measure;
  /** Pixels. */
  width: number;
  ink: ChartInk;
  m: Messages;
  /** Points are links, `#series-row` by their places; in a picture they lead nowhere. */
  linked: boolean;
}

/** One point of one series. */
interface Point {
  row: TrendRow;
  /** Place of the row among all. */
  place: number;
  figure: number | null;
  few: boolean;
}

const ROW_HEIGHT = 24;
const YEAR_HEIGHT = 340;
const NARROW = 560;
const FULL_SIZE = 4.5;
const SMALL_SIZE = 3.5;
/** Room for the labels of values, pixels: a character each, but no more than a third of the chart. */
const CHARACTER = 12.5;

/** Points of one series in the order of the rows. */
function pointsOf(rows: readonly TrendRow[], series: number): Point[] {
  return rows.flatMap((row, place) => {
    const cell = row.cells[series];
    return cell === undefined ? [] : [{ row, place, few: row.few, figure: cell.figure }];
  });
}

/** Where a link of a chart points: the places of its series and row; null for any other. */
export function placesOf(link: string): readonly [series: number, row: number] | null {
  const [, series, row] = /^#(\d+)-(\d+)$/.exec(link) ?? [];
  return series === undefined || row === undefined ? null : [Number(series), Number(row)];
}

/** The marks of the points themselves; those that rest on few documents are hollow. */
function marks(points: readonly Point[], { ink, linked }: ChartParts, at: Plot.DotOptions, series: number) {
  const style = seriesStyle(series);
  const colour = ink.series(style);
  const of = (few: boolean): Plot.Dot => {
    const some = points.filter((point) => point.figure !== null && point.few === few);
    return Plot.dot(some, {
      ...at,
      r: few ? SMALL_SIZE : FULL_SIZE,
      symbol: style.symbol,
      fill: few ? ink.paper : colour,
      stroke: colour,
      strokeWidth: 1.25,
      ...(linked ? { href: ({ place }: Point) => `#${series}-${place}` } : {}),
    });
  };
  return [of(false), of(true)];
}

function axes({ ink, measure, m }: ChartParts) {
  return {
    style: { background: 'none', color: ink.text, fontSize: '12px', fontFamily: 'inherit' },
    figures: {
      label: null,
      grid: true,
      zero: true,
      nice: true,
      tickFormat: (figure: number) => figureText(measure, figure, m),
    },
  };
}

/** A line for each query over every year; a band above it for documents whose year is only possible. */
function yearChart(parts: ChartParts): SVGSVGElement {
  const { ink, measure, width, rows, series } = parts;
  const years = yearRows(rows);
  const { style, figures } = axes(parts);
  const drawn = series.flatMap((_, at) => {
    const look = seriesStyle(at);
    const colour = ink.series(look);
    const points = years.map(({ year, row }) => ({
      year,
      few: row?.few ?? true,
      figure: row?.cells[at]?.figure ?? null,
      possible: row?.cells[at]?.possible ?? 0,
    }));
    const shown = pointsOf(rows, at).filter(({ row }) => typeof row.value === 'number');
    const band = measure === 'documents' && points.some(({ possible }) => possible > 0);
    return [
      ...(band
        ? [
            Plot.areaY(points, {
              x: 'year',
              y1: 'figure',
              y2: (point: { figure: number | null; possible: number }) =>
                point.figure === null ? null : point.figure + point.possible,
              fill: colour,
              fillOpacity: 0.14,
              stroke: colour,
              strokeOpacity: 0.55,
              strokeWidth: 0.75,
              strokeDasharray: '1 3',
            }),
          ]
        : []),
      ...stretches(points).map(({ thin, points: stretch }) =>
        Plot.line(stretch, {
          x: 'year',
          y: 'figure',
          stroke: colour,
          strokeWidth: thin ? 0.75 : 2,
          ...(look.dashes === null ? {} : { strokeDasharray: look.dashes }),
        }),
      ),
      ...marks(shown, parts, { x: ({ row }: Point) => Number(row.value), y: 'figure' }, at),
    ];
  });
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? 0;
  return svgOf({
    width,
    height: width < NARROW ? Math.round(YEAR_HEIGHT * 0.8) : YEAR_HEIGHT,
    marginLeft: 56,
    marginRight: 18,
    marginBottom: 30,
    style,
    x: {
      label: null,
      domain: first === last ? [first - 1, last + 1] : [first, last],
      tickFormat: (year: number) => String(year),
      ticks: yearTicks(first, last, width),
    },
    y: figures,
    marks: [Plot.ruleY([0], { stroke: ink.quiet }), ...drawn],
  });
}

/** Whole years only, as many as there is room for. */
function yearTicks(first: number, last: number, width: number): number[] {
  const most = Math.max(2, Math.floor(width / 64));
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => (last - first) / each < most) ?? 200;
  const ticks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(year);
  return ticks;
}

/** A row for each place or kind, with a mark for each query: values that have no order are not joined by a line. */
function valueChart(parts: ChartParts, labelOf: (row: TrendRow) => string): SVGSVGElement {
  const { ink, width, series } = parts;
  const rows = chartedRows(parts.rows);
  const charted = new Set(rows);
  const { style, figures } = axes(parts);
  const labels = rows.map((row) => labelOf(row).length);
  const margin = Math.min(width / 3, 16 + CHARACTER * Math.max(2, ...labels));
  const known = new Map(rows.map((row) => [String(row.value), row]));
  return svgOf({
    width,
    height: 50 + ROW_HEIGHT * rows.length,
    marginLeft: margin,
    marginRight: 24,
    marginTop: 26,
    marginBottom: 10,
    style,
    x: { ...figures, axis: 'top' },
    y: {
      label: null,
      type: 'point',
      padding: 0.6,
      domain: rows.map(({ value }) => String(value)),
      tickSize: 0,
      tickFormat: (value: string) => {
        const row = known.get(value);
        return row === undefined ? value : labelOf(row);
      },
    },
    marks: [
      Plot.ruleX([0], { stroke: ink.quiet }),
      Plot.ruleY(rows, {
        y: (row: TrendRow) => String(row.value),
        x1: 0,
        x2: (row: TrendRow) => Math.max(0, ...row.cells.map(({ figure }) => figure ?? 0)),
        stroke: ink.rule,
      }),
      ...series.flatMap((_, at) =>
        marks(
          pointsOf(parts.rows, at).filter(({ row }) => charted.has(row)),
          parts,
          { x: 'figure', y: (point: Point) => String(point.row.value) },
          at,
        ),
      ),
    ],
  });
}

/**
 * The chart, apart from the page. Its own style element is left out, which the page's rules would refuse, and the library's names
 * of its groups, which tell a reader nothing.
 */
function svgOf(options: Plot.PlotOptions): SVGSVGElement {
  const chart = Plot.plot(options);
  chart.querySelector('style')?.remove();
  for (const group of chart.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  if (chart instanceof SVGSVGElement) return chart;
  throw new TypeError('a chart without a legend is one drawing');
}

/** Draws trends by year as lines, those by anything else as rows. */
export function trendChart(
  by: 'year' | 'value',
  parts: ChartParts,
  labelOf: (row: TrendRow) => string,
): SVGSVGElement {
  return by === 'year' ? yearChart(parts) : valueChart(parts, labelOf);
}
