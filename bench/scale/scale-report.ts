import { markdownTable, textTable } from '../table.ts';
import {
  CHANGES,
  type Cost,
  type KindFigures,
  type ScaleEngineFigures,
  type ScaleFigures,
  SEPARATE_CHANGES,
} from './figures.ts';
import { limitRows } from './limits.ts';

/** The figures as tables: of one size for a terminal, of several for `docs/performance.md`. */

const MEGABYTE = 1_000_000;
const UNKNOWN = '–';

const thousands = (value: number): string => value.toLocaleString('en-US');
const megabytes = (bytes: number | null): string =>
  bytes === null ? UNKNOWN : `${thousands(Math.round(bytes / MEGABYTE))} MB`;
const seconds = (ms: number | null): string => (ms === null ? UNKNOWN : `${(ms / 1000).toFixed(1)} s`);
/** Three figures, as far as they are there. */
export function milliseconds(ms: number | null): string {
  if (ms === null) return UNKNOWN;
  if (ms >= 100) return ms.toFixed(0);
  return ms >= 10 ? ms.toFixed(1) : ms.toFixed(2);
}

const costCell = ({ ms, peakBytes }: Cost): string => `${seconds(ms)}, ${megabytes(peakBytes)}`;
const share = (bytes: number, of: number): string => (bytes / of).toFixed(2);

function rightCell({ checked, right }: Pick<KindFigures, 'checked' | 'right'>): string {
  return checked === 0 ? UNKNOWN : `${right} of ${checked}`;
}

/** What a collection costs: one row a figure, one column a size. */
function collectionRows(sizes: readonly ScaleFigures[]): string[][] {
  const row = (name: string, cell: (figures: ScaleFigures) => string): string[] => [name, ...sizes.map(cell)];
  return [
    row('documents', ({ documents }) => thousands(documents)),
    row('source', ({ sourceBytes }) => megabytes(sourceBytes)),
    row(
      'indexing, speed',
      ({ sourceBytes, indexing }) => `${(sourceBytes / MEGABYTE / (indexing.ms / 1000)).toFixed(2)} MB/s`,
    ),
    row('indexing, time', ({ indexing }) => seconds(indexing.ms)),
    row('indexing, time of all threads', ({ indexing }) => seconds(indexing.cpuMs)),
    row('indexing, memory at the peak', ({ indexing }) => megabytes(indexing.peakBytes)),
    ...CHANGES.map((change) =>
      row(`${change}: time, memory at the peak`, ({ changes }) => costCell(changes[change])),
    ),
    row('each document a file: indexing', ({ separate }) => costCell(separate.indexing)),
    ...SEPARATE_CHANGES.map((change) =>
      row(`each document a file, ${change}`, ({ separate }) => costCell(separate.changes[change])),
    ),
    row('snapshot, bytes a source byte', ({ snapshotBytes, sourceBytes }) =>
      share(snapshotBytes, sourceBytes),
    ),
    row('cache, bytes a source byte', ({ cacheBytes, sourceBytes }) => share(cacheBytes, sourceBytes)),
    row('from start to ready', ({ readyMs }) => seconds(readyMs)),
    row("server's memory after the queries", ({ engines }) => megabytes(engines[0]?.memoryBytes ?? null)),
    row(
      'two characters beside heavy queries: p99, max',
      ({ besideHeavy: { p99Ms, maxMs } }) => `${milliseconds(p99Ms)}, ${milliseconds(maxMs)} ms`,
    ),
    row('measured', ({ measured }) => measured),
    row('load of the machine before', ({ load }) => load.toFixed(1)),
  ];
}

const KIND_HEAD = ['kind of query', 'p50', 'p95', 'p99', 'max', 'exactly right'];

/** Latency of one engine by kind of query, ms. */
function kindRows({ kinds }: ScaleEngineFigures): string[][] {
  const rows = kinds
    .filter(({ asked }) => asked > 0)
    .map(({ kind, p50Ms, p95Ms, p99Ms, maxMs, ...counts }) => [
      kind,
      ...[p50Ms, p95Ms, p99Ms, maxMs].map(milliseconds),
      rightCell(counts),
    ]);
  return [KIND_HEAD, ...rows];
}

/** All engines side by side, p50 / p95, and how many of the answers compared are exactly right. */
function comparisonRows(engines: readonly ScaleEngineFigures[]): string[][] {
  const kinds = engines[0]?.kinds.map(({ kind }) => kind) ?? [];
  const cell = (figures: KindFigures | undefined): string =>
    figures === undefined || figures.asked === 0
      ? UNKNOWN
      : `${milliseconds(figures.p50Ms)} / ${milliseconds(figures.p95Ms)} (${rightCell(figures)})`;
  return [
    ['kind of query', ...engines.map(({ name }) => name)],
    ...kinds.map((kind) => [
      kind,
      ...engines.map((engine) => cell(engine.kinds.find((figures) => figures.kind === kind))),
    ]),
    ['indexing', ...engines.map(({ indexingMs }) => seconds(indexingMs))],
    ['index on disk', ...engines.map(({ indexBytes }) => megabytes(indexBytes))],
    ['memory after the queries', ...engines.map(({ memoryBytes }) => megabytes(memoryBytes))],
  ];
}

/** In which kinds of query one engine is slower than another, at the middle or at the slow end. */
export function slowerThan(one: ScaleEngineFigures, other: ScaleEngineFigures): string {
  const slower = one.kinds.flatMap(({ kind, p50Ms, p95Ms }) => {
    const beside = other.kinds.find((figures) => figures.kind === kind);
    if (beside === undefined) return [];
    const at = [
      ...(isAbove(p50Ms, beside.p50Ms) ? ['p50'] : []),
      ...(isAbove(p95Ms, beside.p95Ms) ? ['p95'] : []),
    ];
    return at.length === 0 ? [] : [`${kind} (${at.join(', ')})`];
  });
  return slower.length === 0
    ? `${one.name} is slower than ${other.name} for no kind of query.`
    : `${one.name} is slower than ${other.name} for: ${slower.join('; ')}.`;
}

const isAbove = (one: number | null, other: number | null): boolean =>
  one !== null && other !== null && one > other;

/** The first engine beside all others that are asked in the same way. */
function comparisons([own, ...others]: readonly ScaleEngineFigures[]): string[] {
  if (own === undefined) return [];
  return others.filter(({ measures }) => measures.includes('HTTP')).map((other) => slowerThan(own, other));
}

const measuredThings = (engines: readonly ScaleEngineFigures[]): string[] =>
  engines.map(({ name, measures }) => `${name}: ${measures}.`);

/** One size, for a terminal. */
export function scaleText(figures: ScaleFigures): string {
  const { engines, missing, machine } = figures;
  const wrong = engines.flatMap(({ name, wrong: queries }) => queries.map((query) => `  ${name}: ${query}`));
  return [
    `${thousands(figures.documents)} documents on ${machine}`,
    '',
    textTable(collectionRows([figures])),
    '',
    'What is to be reached',
    '',
    textTable(limitRows([figures])),
    ...engines.flatMap((engine) => [
      '',
      `${engine.name} (ms): ${engine.measures}`,
      '',
      textTable(kindRows(engine)),
    ]),
    '',
    'p50 / p95 in ms (exactly right of those compared)',
    '',
    textTable(comparisonRows(engines)),
    '',
    ...comparisons(engines),
    ...missing,
    ...(wrong.length === 0 ? [] : ['', 'Answered wrongly', ...wrong]),
    '',
  ].join('\n');
}

const PREAMBLE = `# Performance

Written by \`npm run bench -- --sizes …\` from \`bench/performance.json\`: a size that is measured again replaces its column and
its tables. Collections are made of sentences of laws and regulations, recombined; a fiftieth of the documents are copies of
others with paragraphs left out. Memory is resident memory of the whole process tree; MB are 1,000,000 bytes. Latencies are those
of one client that asks one query after the other, in ms, over HTTP on the same machine unless said otherwise. *Exactly right*:
the documents found, and the number given in the answer, are those that a scan of all texts finds, of the queries compared.
Relaxed search goes by weights of words, so that no scan tells what is right.
`;

/** All sizes, for \`docs/performance.md\`. */
export function performancePage(sizes: readonly ScaleFigures[]): string {
  const ordered = sizes.toSorted((a, b) => a.documents - b.documents);
  const machines = [...new Set(ordered.map(({ machine }) => machine))];
  const [head = [], ...rows] = collectionRows(ordered);
  return [
    PREAMBLE,
    `Machine: ${machines.join('; ')}.`,
    '',
    '## Collections',
    '',
    markdownTable([head, ...rows]),
    '',
    '## What is to be reached',
    '',
    markdownTable([limitHead(ordered), ...limitRows(ordered)]),
    '',
    ...ordered.flatMap(sizeSection),
  ].join('\n');
}

const limitHead = (sizes: readonly ScaleFigures[]): string[] => [
  'documents',
  ...sizes.flatMap(({ documents }) => [thousands(documents), 'limit', '']),
];

function sizeSection({ documents, engines, missing, measured }: ScaleFigures): string[] {
  const [own] = engines;
  return [
    `## Searching ${thousands(documents)} documents`,
    '',
    ...(own === undefined
      ? []
      : [`${own.name}, ${own.measures}; measured ${measured}.`, '', markdownTable(kindRows(own)), '']),
    'Side by side in one run, p50 / p95 (exactly right of those compared):',
    '',
    markdownTable(comparisonRows(engines)),
    '',
    ...[...measuredThings(engines), ...comparisons(engines)].map((line) => `- ${line}`),
    ...missing.map((line) => `- ${line}`),
    '',
  ];
}
