import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EVERYWHERE, textsOf, writeVersion } from '../../../scripts/reliability/versions.ts';
import { type RunningProgram, startProgram } from '../../../scripts/running-program.ts';

const PATIENCE_MS = 120_000;
const INDEXER = fileURLToPath(new URL('../../../indexer/main.ts', import.meta.url));

let folder = '';
let corpus = '';
let data = '';
let program: RunningProgram | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-up-to-date-'));
  [corpus, data] = [join(folder, 'corpus'), join(folder, 'data')];
  writeVersion(corpus, 0);
});
afterEach(async () => {
  await program?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Documents that the running program finds. */
async function found(): Promise<number> {
  const response = await fetch(
    `${program?.address}/api/search?q=${encodeURIComponent(EVERYWHERE)}&duplicates=all`,
  );
  return Number(/"total":\{"documents":(\d+)/u.exec(await response.text())?.[1]);
}

const untilFound = (version: number) =>
  vi.waitFor(async () => expect(await found()).toBe(textsOf(version)), PATIENCE_MS);

describe('a running program', { timeout: 2 * PATIENCE_MS }, () => {
  test('answers from what `npm run index` makes beside it', async () => {
    program = await startProgram(corpus, data);
    expect(await found()).toBe(textsOf(0));
    writeVersion(corpus, 3);
    const run = spawn(process.execPath, [INDEXER, '--corpus', corpus, '--data', data], { stdio: 'ignore' });
    expect(await once(run, 'exit')).toEqual([0, null]);
    await untilFound(3);
  });

  test('with --watch indexes what changes, with the data folder in the corpus too, and when it is told to', async () => {
    data = join(corpus, 'index');
    program = await startProgram(corpus, data, ['--watch']);
    writeVersion(corpus, 1);
    await untilFound(1);
    writeVersion(corpus, 2);
    program.tell('SIGHUP');
    await untilFound(2);
  });
});
