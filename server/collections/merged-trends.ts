import { trendsOrder } from '../../engine/trends/order.ts';
import type {
  QueryProblem,
  TrendsAnswer,
  TrendsBase,
  TrendsBy,
  TrendsCell,
  TrendsPoint,
  TrendsSeries,
} from '../../engine/types.ts';
import { addedProblems, addedUp } from './merged-counts.ts';

function addedBase(by: TrendsBy, lists: readonly (readonly TrendsBase[])[]): TrendsBase[] {
  const sums = addedUp(
    lists.flat(),
    ({ value }) => String(value),
    (a, b) => ({
      ...a,
      documents: a.documents + b.documents,
      characters: a.characters + b.characters,
      possible: a.possible + b.possible,
    }),
  );
  return sums.sort(trendsOrder(by));
}

/** The points of one query, in step with the base of all. */
function addedSeries(all: readonly TrendsSeries[], base: readonly TrendsBase[]): TrendsSeries {
  const points = new Map<string, TrendsPoint>();
  for (const point of all.flatMap((series) => series.points)) {
    const { documents = 0, occurrences = 0, possible = 0 } = points.get(String(point.value)) ?? {};
    points.set(String(point.value), {
      value: point.value,
      documents: documents + point.documents,
      occurrences: occurrences + point.occurrences,
      possible: possible + point.possible,
    });
  }
  return {
    q: all[0]?.q ?? '',
    problems: addedProblems(all.map(({ problems }) => problems)),
    total: {
      documents: all.reduce((sum, { total }) => sum + total.documents, 0),
      occurrences: all.reduce((sum, { total }) => sum + total.occurrences, 0),
    },
    points: base.map(
      ({ value }) => points.get(String(value)) ?? { value, documents: 0, occurrences: 0, possible: 0 },
    ),
  };
}

function addedCells(
  lists: readonly (readonly TrendsCell[])[],
  down: readonly TrendsBase[],
  across: readonly TrendsBase[],
): TrendsCell[] {
  const sums = addedUp(
    lists.flat(),
    (cell) => `${cell.value}\n${cell.across}`,
    (a, b) => ({
      ...a,
      documents: a.documents + b.documents,
      occurrences: a.occurrences + b.occurrences,
      base: {
        documents: a.base.documents + b.base.documents,
        characters: a.base.characters + b.base.characters,
      },
    }),
  );
  const placeIn = (base: readonly TrendsBase[]): Map<TrendsCell['value'], number> =>
    new Map(base.map(({ value }, at) => [value, at]));
  const [rows, columns] = [placeIn(down), placeIn(across)];
  const place = (cell: TrendsCell): number =>
    (rows.get(cell.value) ?? 0) * across.length + (columns.get(cell.across) ?? 0);
  return sums.sort((a, b) => place(a) - place(b));
}

/**
 * Trends over several collections, added up value by value.
 * @param fingerprint of all of them
 * @param problems what is to be told of the answer as a whole
 */
export function mergedTrends(
  answers: readonly TrendsAnswer[],
  fingerprint: string,
  problems: readonly QueryProblem[],
): TrendsAnswer {
  const by = answers[0]?.by ?? 'year';
  const base = addedBase(
    by,
    answers.map((answer) => answer.base),
  );
  const queries = answers[0]?.series ?? [];
  const tables = answers.flatMap(({ across }) => across ?? []);
  const merged: TrendsAnswer = {
    by,
    problems: [...problems, ...answers.flatMap((answer) => answer.problems)],
    fingerprint,
    base,
    series: queries.map((_, at) =>
      addedSeries(
        answers.flatMap(({ series }) => series[at] ?? []),
        base,
      ),
    ),
  };
  const [table] = tables;
  if (table === undefined) return merged;
  const beside = addedBase(
    table.by,
    tables.map((each) => each.base),
  );
  const cells = addedCells(
    tables.map((each) => each.cells),
    base,
    beside,
  );
  return { ...merged, across: { by: table.by, base: beside, cells } };
}
