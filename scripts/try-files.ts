import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bombs, hostileFiles } from './hostile/hostile-files.ts';
import { seeds } from './hostile/seeds.ts';
import { type FileTrial, type FolderTrial, tryEach, tryTogether } from './hostile/trial.ts';
import { Random } from './random.ts';
import { writeSection } from './reliability-section.ts';

/**
 * `npm run try:files -- [--count N] [--seed N] [--megabytes N] [--only TEXT] [--write]`: passes bombs and N changed files of
 * every kind through the worker threads, one by one and then all in one folder beside sound files. Exit code 1 where a
 * worker died, a file hung, or a sound file or a line of the report was lost.
 */

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    /** Of the long ones, or what the bombs unfold to. */
    megabytes: { type: 'string', default: '50' },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
const [count, seed, megabytes] = [Number(values.count), Number(values.seed), Number(values.megabytes)];
const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = [join(PROJECT, 'corpus'), join(PROJECT, '..', 'shared', 'corpora')];
const MEGABYTE = 1 << 20;
/** A file up to this size may take no longer than this, seconds. */
const SMALL = { bytes: MEGABYTE, seconds: 5 };

const random = new Random(seed);
const makers = bombs(megabytes * MEGABYTE).filter(({ name }) => name.includes(values.only));
const files = [...hostileFiles(makers, values.only === '' ? seeds(FOLDERS, random) : [], count, random)];

const trials: FileTrial[] = [];
await tryEach(files, (trial) => {
  trials.push(trial);
  if (isBad(trial) || trial.what !== 'changed') console.error(lineOf(trial));
});
const together = await tryTogether(files);

const failed = trials.filter(isBad);
for (const trial of failed) console.error('FAILED', lineOf(trial));
for (const file of together.lost) console.error('LOST', file);
for (const file of together.untold) console.error('UNTOLD', file);
console.log(told(trials, together));
const command = `npm run try:files -- --count ${count} --seed ${seed} --megabytes ${megabytes}`;
if (values.write) writeSection('Hostile files', command, told(trials, together));
process.exitCode = failed.length + together.lost.length + together.untold.length > 0 ? 1 : 0;

/** A dead worker, or a small file that took long. */
function isBad({ status, bytes, seconds }: FileTrial): boolean {
  return status === 'crash' || (bytes <= SMALL.bytes && seconds > SMALL.seconds);
}

function lineOf({ name, bytes, status, reason, seconds, memory }: FileTrial): string {
  const kilobytes = Math.round(bytes / 1024);
  return `${status} ${name} ${kilobytes} kB, ${seconds.toFixed(1)} s, ${mebibytes(memory)} MiB ${reason.slice(0, 120)}`;
}

function mebibytes(bytes: number): number {
  return Math.round(bytes / MEGABYTE);
}

function told(all: readonly FileTrial[], folder: FolderTrial): string {
  const rows = [...Map.groupBy(all, ({ name }) => name.slice(name.lastIndexOf('.') + 1))].map(
    ([kind, some]) => {
      const number = (...statuses: FileTrial['status'][]): number =>
        some.filter(({ status }) => statuses.includes(status)).length;
      const seconds = Math.max(...some.map((trial) => trial.seconds)).toFixed(1);
      const memory = mebibytes(Math.max(...some.map((trial) => trial.memory)));
      const columns = [
        some.length,
        number('indexed'),
        number('empty', 'rejected', 'skipped'),
        number('time', 'memory'),
      ];
      return `| ${[`.${kind}`, ...columns, number('crash'), seconds, memory].join(' | ')} |`;
    },
  );
  const bad = all.filter(isBad);
  const named = bad.map(({ name, what, seconds }) => `${name} (${what}, ${seconds.toFixed(1)} s)`).join(', ');
  return [
    `${all.length} files, of which ${makers.length} made to do harm (up to ${megabytes} MB, or unfolding to that and more) and the rest sound ones changed at random; each alone, then all in one folder with ${folder.sound} sound ones between them.`,
    '',
    '| kind | tried | read | refused, and why told | given up at its limit | worker died | longest, s of processor time | most memory of the process, MiB |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `- Small files (up to 1 MB) that took longer than ${SMALL.seconds} s, or at which a worker died: ${bad.length}${bad.length === 0 ? '' : `: ${named}`}.`,
    `- Sound files lost: ${folder.lost.length} of ${folder.sound}. Files without a line in the report: ${folder.untold.length} of ${folder.files + folder.sound}.`,
    `- Most memory while all were indexed: ${mebibytes(folder.memory)} MiB. A file is ended at 30 s of processor time and 1.5 s for each of its megabytes, and above 1 GiB of memory and 20 bytes for each of its own, which is looked at five times a second.`,
  ].join('\n');
}
