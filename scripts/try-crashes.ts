import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Outcome } from './reliability/outcome.ts';
import { tryDamagedCache, tryDamagedSnapshot } from './reliability/try-damage.ts';
import { tryFullDisk } from './reliability/try-full-disk.ts';
import { prepare, tryKills, tryTogether } from './reliability/try-kills.ts';
import { writeSection } from './reliability-section.ts';

/**
 * Kills, fills the disk, starts two at once, and damages what is on disk, and looks at what is left each time. Exit code: 0
 * where nothing was lost or answered wrongly, else 1.
 */

const options: { kills: number; flips: number; cache: number; seed: number; write: boolean } = new Command(
  'npm run try:crashes --',
)
  .option(
    '--kills <n>',
    'runs killed at random times, beside those killed before each step on disk',
    Number,
    50,
  )
  .option('--flips <n>', 'damages of snapshots', Number, 300)
  .option('--cache <n>', 'damages of the cache and the lock', Number, 60)
  .option('--seed <n>', 'another seed, other times and places', Number, 1)
  .option('--write', 'write the section of docs/reliability.md', false)
  .parse()
  .opts();

const WHAT_MUST_BE = [
  'Killed: the snapshot before (or, after the switch, the new one) must open without falling back and answer wholly; the run',
  'after it must end with 0 and make the same bytes as one that nobody disturbed, and leave nothing behind. The steps are those at',
  'which the indexer makes, opens, renames or removes a file: one of them is the switch from one snapshot to the next.',
  'Disk full: the run must end with 1 and a line in both languages, without a stack trace, and the snapshot before must serve; where',
  'only the cache, written after the switch, found no room, it must end with 0 and say so, and the new one must serve.',
  'Damaged (one bit, cut off, taken away; every file in turn): refused with the name of the file and the command that mends it,',
  'or answered exactly as if undamaged; the command mends each. A damaged cache must give the same bytes as none.',
];

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-crashes-'));
const lines: string[] = [];
let failures = 0;

function tell(what: string, { tried, failed, counts }: Outcome): void {
  const kinds = [...counts].map(([kind, times]) => `${kind} ${times}`).join('; ');
  lines.push(`| ${what} | ${tried} | ${kinds} | ${failed.length} |`);
  console.log(`${what}: tried ${tried} (${kinds}), failed ${failed.length}`);
  for (const failure of failed) console.log(`  ${failure}`);
  failures += failed.length;
}

try {
  const prepared = await prepare(folder);
  tell(
    '`kill -9`: random times, and before every step on disk',
    await tryKills(prepared, options.kills, true, options.seed),
  );
  tell('two runs at once', await tryTogether(prepared, Math.ceil(options.kills / 5)));
  const { how, result } = await tryFullDisk(prepared, Math.ceil(options.kills / 2.5));
  tell(how === 'tmpfs' ? 'disk full (a small file system)' : 'disk full (a limit on each file)', result);
  tell('snapshot damaged', await tryDamagedSnapshot(prepared, options.flips, options.seed));
  tell('cache or lock damaged', await tryDamagedCache(prepared, options.cache, options.seed));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

if (options.write) {
  const { kills, flips, cache, seed } = options;
  const command = `npm run try:crashes -- --kills ${kills} --flips ${flips} --cache ${cache} --seed ${seed} --write`;
  const text = [
    '| tried | times | what happened | lost or wrong |',
    '| --- | ---: | --- | ---: |',
    ...lines,
    '',
    ...WHAT_MUST_BE,
  ];
  writeSection('Crashes and disk', command, text.join('\n'));
}
process.exitCode = failures === 0 ? 0 : 1;
