import type { ScaleEngineFigures, ScaleFigures } from './figures.ts';

/** What is to be reached, and whether it is: worked out from the figures, so that a table cannot claim it. */

const MEGABYTE = 1_000_000;
/** Source of the collection that some limits are set for, and a little more. */
const MIDDLE_BYTES = 310 * MEGABYTE;

interface Limit {
  name: string;
  /** What was measured; null where that is not known. */
  value: (figures: ScaleFigures) => number | null;
  /** The value must be at most this, or at least where `isLeast`. */
  limit: (figures: ScaleFigures) => number;
  isLeast?: boolean;
  unit: 'MB' | 's' | 'ms' | 'MB/s' | 'times';
}

const middleOrMore = (below: number, above: number) => (figures: ScaleFigures) =>
  figures.sourceBytes <= MIDDLE_BYTES ? below : above;

const megabytes = (bytes: number | null): number | null => (bytes === null ? null : bytes / MEGABYTE);

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length && known.length > 0 ? Math.max(...known) : null;
}

/** All changes of one file that are measured. */
const changesOf = ({ changes, separate }: ScaleFigures) => [
  changes['file added'],
  changes['file changed'],
  changes['file removed'],
  ...Object.values(separate.changes),
];

const engineNamed = ({ engines }: ScaleFigures, name: string): ScaleEngineFigures | undefined =>
  engines.find((engine) => engine.name === name);

/**
 * The largest quotient, over the kinds of query that both engines are asked, of a time of one and that of another; of one kind
 * alone where it is named.
 */
function quotient(
  figures: ScaleFigures,
  [one, other]: readonly [one: string, other: string],
  time: 'p50Ms' | 'p95Ms',
  only?: string,
): number | null {
  const others = engineNamed(figures, other)?.kinds ?? [];
  const quotients = (engineNamed(figures, one)?.kinds ?? []).flatMap((own) => {
    if (only !== undefined && own.kind !== only) return [];
    const beside = others.find(({ kind }) => kind === own.kind)?.[time];
    const measured = own[time];
    return measured === null || beside == null || beside === 0 ? [] : [measured / beside];
  });
  return quotients.length === 0 ? null : Math.max(...quotients);
}

export const SERVED = 'Zhengwen';
export const ALONE = 'Zhengwen, engine alone';
const SERVER = 'OpenSearch';
const LIBRARY = 'tantivy';
const ALL = 'all kinds';

const LIMITS: readonly Limit[] = [
  {
    name: 'indexing, speed',
    value: ({ sourceBytes, indexing }) => sourceBytes / MEGABYTE / (indexing.ms / 1000),
    limit: () => 4,
    isLeast: true,
    unit: 'MB/s',
  },
  {
    name: 'indexing, memory at the peak',
    value: ({ indexing }) => megabytes(indexing.peakBytes),
    limit: () => 1200,
    unit: 'MB',
  },
  {
    name: 'one file added, changed or removed: longest time',
    value: (figures) => largest(changesOf(figures).map(({ ms }) => ms / 1000)),
    limit: () => 3,
    unit: 's',
  },
  {
    name: 'one file added, changed or removed: most memory',
    value: (figures) => largest(changesOf(figures).map(({ peakBytes }) => megabytes(peakBytes))),
    limit: () => 500,
    unit: 'MB',
  },
  {
    name: 'snapshot, bytes a source byte',
    value: ({ snapshotBytes, sourceBytes }) => snapshotBytes / sourceBytes,
    limit: () => 3.5,
    unit: 'times',
  },
  {
    name: 'cache, bytes a source byte',
    value: ({ cacheBytes, sourceBytes }) => cacheBytes / sourceBytes,
    limit: () => 1,
    unit: 'times',
  },
  {
    name: 'from start to ready',
    value: ({ readyMs }) => readyMs / 1000,
    limit: middleOrMore(2, 3),
    unit: 's',
  },
  {
    name: "server's memory after the queries",
    value: (figures) => megabytes(engineNamed(figures, SERVED)?.memoryBytes ?? null),
    limit: ({ sourceBytes }) => 250 + sourceBytes / 2 / MEGABYTE,
    unit: 'MB',
  },
  {
    name: 'light queries beside heavy ones, p99',
    value: ({ besideHeavy }) => besideHeavy.p99Ms,
    limit: () => 100,
    unit: 'ms',
  },
  {
    name: 'slowest query',
    value: (figures) => engineNamed(figures, SERVED)?.kinds.find(({ kind }) => kind === ALL)?.maxMs ?? null,
    limit: () => 150,
    unit: 'ms',
  },
  {
    name: `p50 of ${SERVER}'s, worst kind`,
    value: (figures) => quotient(figures, [SERVED, SERVER], 'p50Ms'),
    limit: () => 1,
    unit: 'times',
  },
  {
    name: `p95 of ${SERVER}'s, worst kind`,
    value: (figures) => quotient(figures, [SERVED, SERVER], 'p95Ms'),
    limit: () => 1,
    unit: 'times',
  },
  {
    name: `p50 of ${SERVER}'s, all kinds`,
    value: (figures) => quotient(figures, [SERVED, SERVER], 'p50Ms', ALL),
    limit: () => 0.5,
    unit: 'times',
  },
  {
    name: `engine alone, p50 of ${LIBRARY}'s, all kinds`,
    value: (figures) => quotient(figures, [ALONE, LIBRARY], 'p50Ms', ALL),
    limit: () => 5,
    unit: 'times',
  },
];

/** Whether a limit is kept; null where what it is about was not measured. */
function isMet(limit: Limit, figures: ScaleFigures): boolean | null {
  const value = limit.value(figures);
  if (value === null) return null;
  return limit.isLeast === true ? value >= limit.limit(figures) : value <= limit.limit(figures);
}

function written(value: number, unit: Limit['unit']): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return unit === 'times' ? value.toFixed(digits) : `${value.toFixed(digits)} ${unit}`;
}

/** A row a limit; for each size what was measured, what is to be reached, and whether it is. */
export function limitRows(sizes: readonly ScaleFigures[]): string[][] {
  return LIMITS.map((limit) => [
    limit.name,
    ...sizes.flatMap((figures) => {
      const value = limit.value(figures);
      const met = isMet(limit, figures);
      return [
        value === null ? '–' : written(value, limit.unit),
        `${limit.isLeast === true ? '≥' : '≤'} ${written(limit.limit(figures), limit.unit)}`,
        met === null ? 'not measured' : met ? 'met' : 'NOT MET',
      ];
    }),
  ]);
}
