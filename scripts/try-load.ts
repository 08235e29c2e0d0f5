import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeGeneratedTexts } from './load/generated-texts.ts';
import { quantile } from './load/measured.ts';
import { type LoadTrial, tryLoad } from './load/trial.ts';
import { writeSection } from './reliability-section.ts';

/**
 * `npm run try:load -- [--minutes N] [--documents N | --corpus DIR] [--data DIR] [--write]`: asks a server for so long, twice
 * as much as it can answer: light searches and heavy ones, documents, exports read slowly, the report. Exit code 1 where it
 * ended, an answer failed, a refusal did not say when to come again, or an answer under way at the end did not come whole.
 */

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    /** So many are made up, where no folder is given. */
    documents: { type: 'string', default: '15000' },
    corpus: { type: 'string' },
    /** Made anew where none is given. */
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
/** Wanted of light searches beside heavy ones, ms. */
const LIGHT_P99_MS = 200;
/** Of the time that is measured, what comes before memory is compared, while the first threads and caches are made. */
const WARM_UP = 0.2;
const MEBIBYTE = 2 ** 20;

const minutes = Number(values.minutes);
const own = mkdtempSync(join(tmpdir(), 'zhengwen-load-'));
try {
  const corpus = values.corpus ?? join(own, 'corpus');
  if (values.corpus === undefined) writeGeneratedTexts(corpus, Number(values.documents));
  const trial = await tryLoad(corpus, values.data ?? join(own, 'data'), minutes * 60);
  const text = told(trial);
  console.log(text);
  const over = values.corpus === undefined ? ` --documents ${values.documents}` : ' --corpus DIR';
  if (values.write) writeSection('Load', `npm run try:load -- --minutes ${minutes}${over}`, text);
  process.exitCode = isSound(trial) ? 0 : 1;
} finally {
  rmSync(own, { recursive: true, force: true });
}

function isSound({ kinds, failures, survived, ending }: LoadTrial): boolean {
  const measured = [...kinds.values()];
  const whole = ending.answered + ending.refused === ending.underWay && ending.exitCode === 0;
  return survived && whole && failures.count === 0 && measured.every((one) => one.withoutRetryAfter === 0);
}

function told(trial: LoadTrial): string {
  const { documents, capacity, offered, kinds, queues, failures, serverErrors, survived, ending } = trial;
  const rows = [...kinds].sort().map(([name, one]) => {
    const other = one.count - one.times.length - one.refused - one.tooSlow - one.failed;
    const times = [0.5, 0.95, 0.99, 1].map((share) => Math.round(one.quantile(share)));
    return `| ${[name, one.count, one.times.length, one.refused, one.tooSlow, one.failed, other, ...times].join(' | ')} |`;
  });
  const measured = [...kinds.values()];
  const light = Math.round(kinds.get('light')?.quantile(0.99) ?? 0);
  const unsaid = measured.reduce((sum, one) => sum + one.withoutRetryAfter, 0);
  const refusals = measured.flatMap(({ refusalTimes }) => refusalTimes);
  const again = measured.reduce((sum, one) => sum + one.again, 0);
  const lengths = [...queues].map(([lane, length]) => `${lane} ${length}`).join(', ');
  return [
    `A collection of ${documents} documents, ${minutes} minutes. A few clients that ask without a pause were answered ${capacity.toFixed(0)} light searches, documents and reports a second; then ${offered.toFixed(0)} came each second, whatever became of those before, beside heavy searches and exports whose clients wait for each answer. Clients and server on the same machine.`,
    '',
    '| requests | asked | answered | refused (429, 503) | given up as too slow | failed | other | p50 ms | p95 ms | p99 ms | longest ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `- Light searches that are answered are to be within ${LIGHT_P99_MS} ms (p99): ${light <= LIGHT_P99_MS ? 'they were' : 'they were not'}. Load average of the machine, other programs and the clients included: ${(loadavg()[1] ?? 0).toFixed(0)}.`,
    `- Refusals: half within ${quantile(refusals, 0.5).toFixed(0)} ms, 99% within ${quantile(refusals, 0.99).toFixed(0)} ms; without Retry-After: ${unsaid}. The longest queues seen: ${lengths}.`,
    `- Asked once more, on a new connection, since a kept one was closed just as it was used again and no byte had come, as browsers do: ${again}. Failed, also while it was found out what the server can do: ${failures.count}${failures.count === 0 ? '.' : '; the first:'}`,
    ...[...failures.lines(), ...serverErrors.map((line) => `the server logged ${line}`)].map(
      (line) => `  - ${line}`,
    ),
    `- The server ${survived ? 'went on to the end' : 'ended'}. ${memoryTold(trial)}`,
    `- Told to end (SIGTERM) with ${ending.underWay} requests under way: ${ending.answered} were answered whole, ${ending.refused} refused in words, ${ending.underWay - ending.answered - ending.refused} cut off; exit code ${ending.exitCode}.`,
  ].join('\n');
}

function memoryTold({ memory }: LoadTrial): string {
  const megabytes = memory.map((bytes) => Math.round(bytes / MEBIBYTE));
  const every = Math.max(1, Math.floor(megabytes.length / 10));
  const after = megabytes.slice(Math.floor(megabytes.length * WARM_UP));
  const middle = Math.floor(after.length / 2);
  const [first, second] = [after.slice(0, middle), after.slice(middle)].map((part) => quantile(part, 0.5));
  return (
    `Its memory, MiB, from beginning to end: ${megabytes.filter((_, at) => at % every === 0).join(', ')}; after the first ` +
    `fifth, the median of the first half is ${first}, of the second ${second}.`
  );
}
