import type { TrendsAnswer, TrendsBase, TrendsCell, TrendsPoint, TrendsValue } from '../../engine/types.ts';
import { measured } from './measures.ts';
import type { Measure } from './trends-state.ts';

/**
 * Values with fewer documents are drawn thin: below ten, one document more or less moves a share by more than ten points in a
 * hundred.
 */
export const FEW_DOCUMENTS = 10;

/**
 * The figure by which cells are shaded: the highest, of rates that where there is enough to go by, unless there is none;
 * 0 where nothing is counted.
 */
export function highestFigure(measure: Measure, cells: readonly TrendsCell[]): number {
  const isRate = measure === 'share' || measure === 'perMillion';
  const enough = cells.filter(({ base }) => !isRate || base.documents >= FEW_DOCUMENTS);
  const highest = (some: readonly TrendsCell[]) =>
    Math.max(0, ...some.map((cell) => measured(measure, cell, cell.base) ?? 0));
  return highest(enough) || highest(cells);
}

/** What one query has at one value. */
export interface TrendCell extends TrendsPoint {
  /** By the measure on show; null where there is nothing to find it in. */
  figure: number | null;
}

/** A value with what all queries have there. */
export interface TrendRow {
  value: TrendsValue;
  label: string;
  base: TrendsBase;
  /** The collection holds little of it: figures mean little. */
  few: boolean;
  /** In step with the queries. */
  cells: TrendCell[];
}

/** The series on show: the queries, or where there is none, everything that passes the filters as one without a query. */
export interface TrendSeries {
  q: string;
  total: TrendsAnswer['series'][number]['total'];
}

export function seriesOf({ series, base }: TrendsAnswer): TrendSeries[] {
  if (series.length > 0) return series.map(({ q, total }) => ({ q, total }));
  return [
    { q: '', total: { documents: base.reduce((sum, { documents }) => sum + documents, 0), occurrences: 0 } },
  ];
}

/** The answer value by value, in its order, what is unknown at the end. */
export function trendRows(answer: TrendsAnswer, measure: Measure): TrendRow[] {
  return answer.base.map((base, at) => {
    const points: TrendsPoint[] =
      answer.series.length > 0
        ? answer.series.flatMap(({ points: all }) => all[at] ?? [])
        : [{ value: base.value, documents: base.documents, occurrences: 0, possible: base.possible }];
    return {
      value: base.value,
      label: base.label,
      base,
      few: base.documents < FEW_DOCUMENTS,
      cells: points.map((point) => ({ ...point, figure: measured(measure, point, base) })),
    };
  });
}

/** What a chart shows: what is unknown has no place in it, and a value that nothing counts under none but among the years. */
export function drawnRows(rows: readonly TrendRow[], by: TrendsAnswer['by']): TrendRow[] {
  return rows.filter(({ value, base }) => value !== 'unknown' && (by === 'year' || base.documents > 0));
}

/** Rows by year, every one from the first to the last: null stands for a year without documents, so that gaps show. */
export function yearRows(rows: readonly TrendRow[]): { year: number; row: TrendRow | null }[] {
  const byYear = new Map(
    rows.flatMap((row): [number, TrendRow][] => (typeof row.value === 'number' ? [[row.value, row]] : [])),
  );
  if (byYear.size === 0) return [];
  const first = Math.min(...byYear.keys());
  const last = Math.max(...byYear.keys());
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    row: byYear.get(first + at) ?? null,
  }));
}

/** A stretch of a line that is drawn in one way; where two meet, both hold the point between them. */
interface Stretch<Point> {
  thin: boolean;
  points: Point[];
}

/**
 * Cuts a line into stretches. It ends where there is no figure, and is thin on either side of a point that rests on few
 * documents.
 */
export function stretches<Point extends { figure: number | null; few: boolean }>(
  points: readonly Point[],
): Stretch<Point>[] {
  const cut: Stretch<Point>[] = [];
  let before: Point | null = null;
  for (const point of points) {
    if (before !== null && before.figure !== null && point.figure !== null) {
      const thin = before.few || point.few;
      const last = cut.at(-1);
      if (last !== undefined && last.thin === thin && last.points.at(-1) === before) last.points.push(point);
      else cut.push({ thin, points: [before, point] });
    }
    before = point;
  }
  return cut;
}

/** Rows of a chart that is not by year: more would be longer than two screens. */
const MOST_ROWS = 40;

/** The rows that a chart has room for: those with the highest figures, in their order. */
export function chartedRows(rows: readonly TrendRow[]): TrendRow[] {
  const highest = ({ cells }: TrendRow): number => Math.max(0, ...cells.map(({ figure }) => figure ?? 0));
  const chosen = new Set(rows.toSorted((a, b) => highest(b) - highest(a)).slice(0, MOST_ROWS));
  return rows.filter((row) => chosen.has(row));
}
