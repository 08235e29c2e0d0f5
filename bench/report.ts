import type { EngineFigures } from './comparison.ts';
import type { IndexingFigures, OpeningFigures } from './measure.ts';
import { QUERY_KINDS } from './queries.ts';
import { percentile, textTable } from './table.ts';

export interface BenchReport {
  /** Processors and load: what the times were measured on. */
  machine: string;
  corpus: string;
  queries: number;
  indexing: IndexingFigures;
  opening: OpeningFigures;
  /** From starting the server's process to its first ready answer; null where it was not measured. */
  serverReadyMs: number | null;
  engines: EngineFigures[];
}

const MEGABYTE = 1_000_000;

const ms = (value: number): string =>
  value >= 100 ? `${value.toFixed(0)} ms` : value >= 10 ? `${value.toFixed(1)} ms` : `${value.toFixed(2)} ms`;
const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`;
const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;

function indexingTable({ indexing, opening, serverReadyMs }: BenchReport): string {
  const { sourceBytes, firstRunMs, firstRunCpuMs, secondRunMs, snapshotBytes } = indexing;
  const perSecond = sourceBytes / MEGABYTE / (firstRunMs / 1000);
  return textTable([
    ['source', `${indexing.files} files, ${indexing.documents} documents, ${megabytes(sourceBytes)}`],
    ['indexing', `${seconds(firstRunMs)}, ${perSecond.toFixed(2)} MB/s`],
    ['processor time of it', seconds(firstRunCpuMs)],
    [
      'second run, nothing changed',
      `${seconds(secondRunMs)}, ${percent(secondRunMs, firstRunMs)} of the first`,
    ],
    ...Object.entries(snapshotBytes).map(([name, bytes]) => [
      `snapshot: ${name}`,
      `${megabytes(bytes)}, ${(bytes / sourceBytes).toFixed(2)} bytes a source byte`,
    ]),
    ['opening the engine', ms(opening.openMs)],
    ...(serverReadyMs === null ? [] : [['npm start to ready', ms(serverReadyMs)]]),
    [
      'memory of the open engine',
      `${megabytes(opening.memoryBytes)}, ${(opening.memoryBytes / sourceBytes).toFixed(2)} bytes a source byte`,
    ],
  ]);
}

function engineTable(engines: readonly EngineFigures[]): string {
  const head = ['', 'build', 'can ask', 'exactly right', 'median', 'p95', 'p99'];
  const rows = engines.map(({ name, buildMs, timesMs, queries, asked, right }) => [
    name,
    seconds(buildMs),
    percent(asked, queries),
    percent(right, queries),
    ...[0.5, 0.95, 0.99].map((share) => ms(percentile(timesMs, share))),
  ]);
  return textTable([head, ...rows]);
}

function kindTable(engines: readonly EngineFigures[]): string {
  const rows = engines.map(({ name, byKind }) => [
    name,
    ...byKind.map(({ queries, right }) => percent(right, queries)),
  ]);
  return textTable([['', ...QUERY_KINDS], ...rows]);
}

/** The figures as tables that a person can read. */
export function reportText(report: BenchReport): string {
  const wrong = report.engines[0]?.wrong ?? [];
  return [
    `${report.corpus} on ${report.machine}`,
    '',
    indexingTable(report),
    '',
    `${report.queries} queries. Zhengwen: a whole search with facets and 20 hits with snippets; OpenSearch: the same over HTTP; tantivy: count and best 20; the others: the matching documents only.`,
    '',
    engineTable(report.engines),
    '',
    'Exactly right by kind of query',
    '',
    kindTable(report.engines),
    ...(wrong.length === 0 ? [] : ['', 'Answered wrongly by Zhengwen', ...wrong.map((q) => `  ${q}`)]),
    '',
  ].join('\n');
}

/** The same for programs: figures without the single times. */
export function reportJson({ engines, ...report }: BenchReport): string {
  const figures = engines.map(({ timesMs, ...engine }) => ({
    ...engine,
    medianMs: percentile(timesMs, 0.5),
    p95Ms: percentile(timesMs, 0.95),
    p99Ms: percentile(timesMs, 0.99),
  }));
  return JSON.stringify({ ...report, engines: figures }, null, 2);
}
