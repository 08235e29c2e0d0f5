import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { Load } from './reliability/load.ts';
import { run } from './reliability/runs.ts';
import { EVERYWHERE, writeVersion } from './reliability/versions.ts';
import { writeSection } from './reliability-section.ts';
import { startProgram } from './running-program.ts';

/**
 * A server under constant load, and beside it one run of the indexer after the other, each with other texts. Exit code: 0
 * where no request failed and no answer mixed two snapshots, else 1.
 */

const options: { switches: number; clients: number; write: boolean } = new Command('npm run try:live --')
  .option('--switches <n>', 'snapshots put in use, one after the other', Number, 20)
  .option('--clients <n>', 'who ask without a pause', Number, 8)
  .option('--write', 'write the section of docs/reliability.md', false)
  .parse()
  .opts();

const WHAT_IS_ASKED = [
  'Searches, documents, matches, links, sources and exports are asked for without a pause while the indexer runs beside the',
  'server. Each text says which version it is of and each version has one text more, so that every answer shows whether it is',
  'from one snapshot alone; the header says from which.',
];

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-try-live-'));
const [corpus, data] = [join(folder, 'corpus'), join(folder, 'data')];

async function firstDocument(address: string): Promise<string> {
  const response = await fetch(`${address}/api/search?q=${encodeURIComponent(EVERYWHERE)}&size=1`);
  return /"id":"([^"]+)"/u.exec(await response.text())?.[1] ?? '';
}

const answered = async (load: Load, version: number): Promise<void> => {
  while (![...load.outcome.generations.values()].includes(version)) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

try {
  writeVersion(corpus, 0);
  const program = await startProgram(corpus, data);
  const load = new Load(program.address, await firstDocument(program.address), options.clients);
  const waited: number[] = [];
  await answered(load, 0);
  for (let version = 1; version <= options.switches; version++) {
    writeVersion(corpus, version);
    const { code, said } = await run(corpus, data);
    if (code !== 0) throw new Error(`the indexer ended with ${code}: ${said}`);
    const began = performance.now();
    await answered(load, version);
    waited.push(performance.now() - began);
  }
  const { answers, failed, mixed } = await load.stop();
  await program.stop();
  const longest = Math.round(Math.max(...waited));
  const told =
    `${options.switches} switches under ${options.clients} clients: ${answers} answers, ${failed.length} failed, ` +
    `${mixed.length} mixed; the longest time from the end of a run to the first answer from it ${longest} ms`;
  console.log(told);
  for (const line of [...failed, ...mixed]) console.log(`  ${line}`);
  if (options.write) {
    const { switches, clients } = options;
    writeSection(
      'Live',
      `npm run try:live -- --switches ${switches} --clients ${clients} --write`,
      [`${told}.`, '', ...WHAT_IS_ASKED].join('\n'),
    );
  }
  process.exitCode = failed.length + mixed.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
