import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataLock } from '../../../indexer/data-lock.ts';

const PROGRAM = fileURLToPath(new URL('../../../indexer/main.ts', import.meta.url));

let folder = '';
let corpus = '';
let data = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-command-'));
  [corpus, data] = [join(folder, 'corpus'), join(folder, 'data')];
  mkdirSync(corpus);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  child: ChildProcess;
  output: { out: string; err: string };
  ended: Promise<number | string>;
}

/** Starts the command over the corpus of the test; `ended`: its exit code, or the signal that killed it. */
function start(...args: string[]): Run {
  const child = spawn(process.execPath, [PROGRAM, '--corpus', corpus, '--data', data, ...args]);
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.err += chunk;
  });
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => Number(code ?? 0) || String(signal));
  return { child, output, ended: ended.then((end) => (end === 'null' ? 0 : end)) };
}

function writeTexts(count: number): void {
  for (let at = 0; at < count; at++) {
    const lines = Array.from(
      { length: 1500 },
      (_, line) => `第${at}号文件要求各乡镇做好第${line}项防汛准备。`,
    );
    writeFileSync(join(corpus, `${at}.txt`), `关于做好第${at}次防汛工作的通知\n${lines.join('\n')}\n`);
  }
}

/** Results that a cache holds. Opened for writing: what a killed run had half written is first rolled back. */
function kept(): number {
  if (!existsSync(join(data, 'cache.sqlite'))) return 0;
  const cache = new DatabaseSync(join(data, 'cache.sqlite'), { timeout: 2000 });
  try {
    return Number(cache.prepare('SELECT count(*) AS n FROM results').get()?.n ?? 0);
  } catch {
    return 0;
  } finally {
    cache.close();
  }
}

async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await setTimeout(20);
}

it('says that a data folder is a file', async () => {
  writeFileSync(join(corpus, '甲.txt'), '关于防汛的通知\n各乡镇做好防汛准备。\n');
  writeFileSync(data, '');
  const { ended, output } = start();
  expect(await ended).toBe(1);
  expect(output.err).toContain(`${data} is a file; --data takes a folder`);
});

describe('a run that is broken off', { timeout: 120_000 }, () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s ends with %i, says what is kept, and the next goes on from there',
    async (signal, code) => {
      writeTexts(30);
      const run = start();
      await until(() => /read [1-9]/.test(run.output.err));
      run.child.kill(signal);
      expect(await run.ended).toBe(code);
      expect(run.output.err).toMatch(/broken off: what was made of \d+ of 30 files is kept/);
      expect(run.output.err).not.toMatch(/ at .*\.ts:\d/);
      const before = kept();
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(30);
      expect(readdirSync(join(data, 'snapshots'))).toEqual([]);
      const next = start('--json');
      expect(await next.ended).toBe(0);
      expect(JSON.parse(next.output.out)).toMatchObject({ built: true, files: { indexed: 30 } });
      expect(kept()).toBe(30);
    },
  );

  it('by a kill keeps what it had written, leaves no lock, and the next run makes a whole snapshot', async () => {
    writeTexts(60);
    const run = start();
    await until(() => kept() > 0);
    run.child.kill('SIGKILL');
    expect(await run.ended).toBe('SIGKILL');
    expect(kept()).toBeGreaterThan(0);
    const next = start('--json', '--no-wait');
    expect(await next.ended).toBe(0);
    expect(JSON.parse(next.output.out)).toMatchObject({ built: true, files: { indexed: 60 } });
  });
});

describe('two runs on one data folder', { timeout: 120_000 }, () => {
  beforeEach(() => writeTexts(2));

  it('the second says who holds it and waits', async () => {
    const lock = await DataLock.take(data, { wait: true, waiting: () => undefined });
    const second = start('--json');
    await until(() => second.output.err.includes('waiting for'));
    expect(second.output.err).toContain(`process ${process.pid} on `);
    lock.release();
    expect(await second.ended).toBe(0);
    expect(JSON.parse(second.output.out).built).toBe(true);
  });

  it('or ends with a message where it is not to wait', async () => {
    const lock = await DataLock.take(data, { wait: true, waiting: () => undefined });
    const second = start('--no-wait');
    expect(await second.ended).toBe(1);
    expect(second.output.err).toMatch(/is in use by another run \(process \d+ on .+, since \d{4}-/);
    lock.release();
  });

  it('started together both end well, and one snapshot is in use', async () => {
    const runs = [start('--json'), start('--json')];
    expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([0, 0]);
    const built = runs.map(({ output }) => JSON.parse(output.out).built);
    expect(built.filter(Boolean)).toHaveLength(1);
    expect(readdirSync(join(data, 'snapshots'))).toEqual([readFileSync(join(data, 'current'), 'utf8')]);
  });
});

describe('npm run index', { timeout: 60_000 }, () => {
  beforeEach(() => writeTexts(1));

  it('refuses empty names of folders', async () => {
    for (const flag of ['--corpus', '--data']) {
      const run = start(flag, '');
      expect(await run.ended).toBe(1);
      expect(run.output.err).toContain(`${flag} needs the name of a folder`);
    }
  });

  it('has an exit code of its own and a loud line where much could not be read', async () => {
    for (let at = 0; at < 3; at++) symlinkSync(join(corpus, `没有${at}`), join(corpus, `链接${at}.txt`));
    const run = start();
    expect(await run.ended).toBe(3);
    expect(run.output.err).toMatch(/BEWARE: 0 folders could not be listed and 3 files could not be read/);
    expect(run.output.out).toContain('链接0.txt');
    const again = start('--json');
    expect(await again.ended).toBe(3);
    expect(JSON.parse(again.output.out).built).toBe(false);
  });

  it('reads no link that leads out of the folder unless told to, and says so', async () => {
    writeFileSync(join(folder, '外面.txt'), '关于春节放假的通知\n各单位：\n现将放假安排通知如下。\n');
    symlinkSync(join(folder, '外面.txt'), join(corpus, '链接.txt'));
    const run = start();
    expect(await run.ended).toBe(0);
    expect(run.output.out).toMatch(/链接\.txt: .*--follow-links/);
    const told = start('--json', '--follow-links');
    expect(await told.ended).toBe(0);
    expect(JSON.parse(told.output.out).files).toMatchObject({ indexed: 2, skipped: 0 });
  });

  it('builds nothing anew for a data folder that lies in the corpus', async () => {
    data = join(corpus, 'data');
    for (const built of [true, false]) {
      const run = start('--json');
      expect(await run.ended).toBe(0);
      expect(JSON.parse(run.output.out).built).toBe(built);
    }
  });

  it('tells in words of a disk that refuses, without a stack', async () => {
    data = join(corpus, '0.txt', 'data');
    const run = start();
    expect(await run.ended).toBe(1);
    expect(run.output.err).toMatch(/fault of the disk or the file system: ENOTDIR/);
    expect(run.output.err).not.toMatch(/\n\s+at /);
  });

  it('ends quietly where nobody reads what it prints', async () => {
    const run = start('--json');
    run.child.stdout?.destroy();
    expect(await run.ended).toBe(0);
    expect(run.output.err).not.toContain('EPIPE');
  });
});
