import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type LoadTrial, tryLoad } from './load/trial.ts';
import { writeSection } from './reliability-section.ts';

/**
 * `npm run try:load -- [--minutes N] [--corpus DIR] [--data DIR] [--write]`: asks a server for so long, more than it can
 * answer: light searches and heavy ones, documents, exports read slowly, the report. Exit code 1 where it ended, an answer
 * failed, a refusal did not say when to come again, or an answer under way at the end did not come whole.
 */

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    corpus: { type: 'string', default: fileURLToPath(new URL('../corpus', import.meta.url)) },
    /** Made anew where none is given. */
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
/** Wanted of light searches beside heavy ones, ms. */
const LIGHT_P99_MS = 200;
const minutes = Number(values.minutes);
const own = values.data === undefined ? mkdtempSync(join(tmpdir(), 'zhengwen-load-')) : null;
try {
  const trial = await tryLoad(values.corpus, values.data ?? own ?? '', minutes * 60);
  const text = told(trial);
  console.log(text);
  if (values.write) writeSection('Load', `npm run try:load -- --minutes ${minutes}`, text);
  process.exitCode = isSound(trial) ? 0 : 1;
} finally {
  if (own !== null) rmSync(own, { recursive: true, force: true });
}

function isSound({ kinds, survived, ending }: LoadTrial): boolean {
  const measured = [...kinds.values()];
  const whole = ending.finished === ending.underWay && ending.exitCode === 0;
  return survived && whole && measured.every((one) => one.failed + one.withoutRetryAfter === 0);
}

function told({ documents, kinds, memory, survived, ending }: LoadTrial): string {
  const rows = [...kinds].map(([name, one]) => {
    const refused = (one.statuses.get(429) ?? 0) + (one.statuses.get(503) ?? 0) - one.tooSlow;
    const other = one.count - one.times.length - refused - one.tooSlow - one.failed;
    const times = [0.5, 0.95, 0.99, 1].map((share) => Math.round(one.quantile(share)));
    return `| ${[name, one.count, one.times.length, refused, one.tooSlow, one.failed, other, ...times].join(' | ')} |`;
  });
  const light = Math.round(kinds.get('light')?.quantile(0.99) ?? 0);
  const megabytes = memory.map((bytes) => Math.round(bytes / 2 ** 20));
  const every = Math.max(1, Math.floor(megabytes.length / 10));
  const unsaid = [...kinds.values()].reduce((sum, one) => sum + one.withoutRetryAfter, 0);
  return [
    `A collection of ${documents} documents, ${minutes} minutes, each client asking again as soon as it is answered; clients and server on the same machine.`,
    '',
    '| requests | asked | answered | refused (429, 503) | given up as too slow | failed | other | p50 ms | p95 ms | p99 ms | longest ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `- Light searches are to be answered within ${LIGHT_P99_MS} ms (p99): ${light <= LIGHT_P99_MS ? 'they were' : 'they were not'}. Load average of the machine, other programs and the clients included: ${(loadavg()[1] ?? 0).toFixed(0)}.`,
    `- The server ${survived ? 'went on to the end' : 'ended'}. Refusals without Retry-After: ${unsaid}.`,
    `- Its memory, MiB, from beginning to end: ${megabytes.filter((_, at) => at % every === 0).join(', ')}.`,
    `- Told to end (SIGTERM) with ${ending.underWay} answers under way: ${ending.finished} came whole, exit code ${ending.exitCode}.`,
  ].join('\n');
}
