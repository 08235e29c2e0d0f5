import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startProgram } from '../../scripts/running-program.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);
const windows = process.platform === 'win32';

/** Left out of the folder that it is installed into: what a package brings built, or must do without. */
const NOT_INSTALLED = new Set(['vite', 'nodejieba', 'typescript', 'react', 'react-dom']);

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-packed-'));
const modules = join(folder, 'node_modules');
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Links the modules of this checkout into the folder, as an installation would have put them there. */
function linkModules(): void {
  const kind = windows ? 'junction' : 'dir';
  for (const name of readdirSync(join(PROJECT, 'node_modules'))) {
    if (name.startsWith('.') || NOT_INSTALLED.has(name)) continue;
    symlinkSync(join(PROJECT, 'node_modules', name), join(modules, name), kind);
  }
}

beforeAll(async () => {
  const npm = { cwd: PROJECT, shell: windows };
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder], npm);
  const tarball = stdout.trim().split('\n').at(-1) ?? '';
  const own = join(modules, 'zhengwen');
  mkdirSync(own, { recursive: true });
  await run('tar', ['-xzf', join(folder, tarball), '-C', own, '--strip-components=1']);
  linkModules();
}, 240_000);

const manifest = z.object({ bin: z.object({ zhengwen: z.string() }), dependencies: z.object({}).loose() });

async function zhengwen(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const { bin } = manifest.parse(JSON.parse(readFileSync(join(modules, 'zhengwen/package.json'), 'utf8')));
  const command = [join(modules, 'zhengwen', bin.zhengwen), ...args];
  return run(process.execPath, command, { cwd: folder }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: { code: unknown; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout,
      err: error.stderr,
    }),
  );
}

describe('the package, unpacked into an empty folder without a compiler, nodejieba and vite', {
  timeout: 240_000,
}, () => {
  const corpus = join(modules, 'zhengwen', 'corpus');

  test('holds no TypeScript that is to be run, and what it was built from stays outside', () => {
    const held = readdirSync(join(modules, 'zhengwen'), { recursive: true, encoding: 'utf8' });
    expect(held.filter((name) => name.endsWith('.ts'))).toEqual([]);
    expect(held.filter((name) => /^(?:tests|bench|data|client)\b|tokens\.json/.test(name))).toEqual([]);
    expect(held).toContain(join('lib', 'dist', 'index.html'));
  });

  test('indexes the sample and finds in it', async () => {
    expect(await zhengwen('index', '--corpus', corpus, '--data', data)).toMatchObject({ code: 0 });
    const { code, out } = await zhengwen('search', '工业园区', '--data', data, '--json');
    expect(code).toBe(0);
    expect(Number(/"documents":(\d+)/.exec(out)?.[1])).toBeGreaterThan(5);
    const relaxed = await zhengwen(
      'search',
      '企业贷款难怎么解决',
      '--match',
      'relaxed',
      '--data',
      data,
      '--json',
    );
    expect(relaxed.out).toContain('"企业"');
  });

  test('serves the page that it brings', async () => {
    const server = join(modules, 'zhengwen', 'lib', 'server', 'main.js');
    const program = await startProgram(corpus, data, [], server);
    try {
      expect(await (await fetch(program.address)).text()).toContain('<script');
      expect((await fetch(`${program.address}/api/suggest?q=${encodeURIComponent('工业')}`)).status).toBe(
        200,
      );
    } finally {
      await program.stop();
    }
  });

  test('tells commands that it has, and none of npm, which a package has not', async () => {
    const missing = await zhengwen('search', '园区', '--data', join(folder, 'none'));
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.err).toContain('zhengwen index --corpus DIR');
    const unguarded = await zhengwen('start', '--host', '0.0.0.0', '--data', data);
    expect(unguarded.err).toContain('zhengwen token add');
    const helps = await Promise.all(
      ['start', 'index', 'search', 'token', 'doctor'].map((name) => zhengwen(name, '--help')),
    );
    const told = [missing, unguarded, ...helps].map(({ out, err }) => out + err).join('\n');
    expect(told).not.toMatch(/npm (?:run|start)/);
  });

  test('says what it can do, and ends with 2 where it was not understood', async () => {
    const help = await zhengwen('--help');
    expect(help.code).toBe(0);
    for (const name of ['start', 'index', 'search', 'token', 'doctor'])
      expect(help.out).toContain(`zhengwen ${name}`);
    expect(await zhengwen('serach')).toMatchObject({ code: 2, out: '' });
    expect(await zhengwen('search', '--sizes', '5')).toMatchObject({ code: 2 });
  });

  test('the doctor says that words are cut without nodejieba', async () => {
    const { out } = await zhengwen('doctor', '--corpus', corpus, '--data', data, '--port', '0');
    expect(out).toMatch(/! 分词 nodejieba.*\n.*cuts words itself/);
  });
});
