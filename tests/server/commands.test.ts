import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import { errorAnswer } from '../../server/schema/error.ts';
import { searchAnswer } from '../../server/schema/search.ts';
import { RunningServer } from './running-server.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-commands-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true }));

/** Processes take a second each, and far more on a machine that is busy. */
const PATIENCE_MS = 120_000;

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a command of the project as a person would, with what it is told on standard input. */
async function run(script: string, args: readonly string[], input = ''): Promise<Outcome> {
  const child = spawn(process.execPath, [script, ...args], { cwd: PROJECT, env: { PATH: process.env.PATH } });
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

/** Where everything that is written finds no room. */
const FULL_DISK = '/dev/full';

/** The same where standard output leads to a disk that is full. */
async function runOntoFullDisk(script: string, args: readonly string[]): Promise<Omit<Outcome, 'out'>> {
  const full = openSync(FULL_DISK, 'w');
  const child = spawn(process.execPath, [script, ...args], {
    cwd: PROJECT,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', full, 'pipe'],
  });
  closeSync(full);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  if (child.stderr === null) throw new TypeError('there is no standard error');
  const [err, code] = await Promise.all([text(child.stderr), closed]);
  return { code, err };
}

const search = (args: readonly string[], input?: string) =>
  run('server/search-command.ts', ['--data', data, ...args], input);

beforeAll(async () => {
  const corpus = join(folder, 'texts');
  mkdirSync(corpus);
  writeFileSync(
    join(corpus, '动员会.txt'),
    '在全县绿化动员会上的讲话\n\n同志们：\n今年是2007年，沿河的林带要全部补齐。\n缺口最大的是北坡林场。\n',
  );
  await ensureSnapshot({ corpora: [corpus], data });
}, PATIENCE_MS);

describe('npm run search', { timeout: PATIENCE_MS }, () => {
  test('prints what was found for people', async () => {
    const { code, out, err } = await search(['林带 -芙蓉']);
    expect(err).toBe('');
    expect(out).toContain('在全县绿化动员会上的讲话');
    expect(out).toContain('沿河的林带要全部补齐');
    expect(code).toBe(0);
  });

  test('--json prints the answer of the API and nothing else', async () => {
    const { code, out } = await search(['林带 OR 林场', '--year', '2007', '--json']);
    expect(searchAnswer.parse(JSON.parse(out)).total).toMatchObject({
      documents: 1,
      passages: 2,
      occurrences: 2,
    });
    expect(out.endsWith('}\n')).toBe(true);
    expect(code).toBe(0);
  });

  test('nothing found is an answer', async () => {
    const { code, out } = await search(['没有这样的话', '--json']);
    expect(searchAnswer.parse(JSON.parse(out)).hits).toEqual([]);
    expect(code).toBe(0);
  });

  test('mistakes are told all at once, as an error object with --json', async () => {
    const plain = await search(['(林带', '--size', '0']);
    expect(plain).toMatchObject({ code: 2, out: '' });
    expect(plain.err.trim().split('\n')).toHaveLength(2);
    const { code, out } = await search(['(林带', '--size', '0', '--json']);
    expect(errorAnswer.parse(JSON.parse(out)).error.details).toHaveLength(2);
    expect(code).toBe(2);
  });

  test('--queries answers each line of a file', async () => {
    const file = join(folder, 'queries.jsonl');
    writeFileSync(file, '{"q": "林带", "size": 5}\n{"q": "("}\n{"q": "林场", "year": 2007}\n');
    const { code, out } = await search(['--queries', file, '--json']);
    const answers: unknown[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(3);
    expect(searchAnswer.parse(answers[0]).total.documents).toBe(1);
    expect(errorAnswer.parse(answers[1]).error.details[0]?.parameter).toBe('q');
    expect(searchAnswer.parse(answers[2]).total.documents).toBe(1);
    expect(code).toBe(0);
  });

  test('a file without queries is told of, and answered with nothing', async () => {
    const file = join(folder, 'blank.jsonl');
    writeFileSync(file, '\n\n');
    const { code, out, err } = await search(['--queries', file, '--json']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/blank\.jsonl 里没有检索.* \/ there is no query in .*blank\.jsonl/);
  });

  test('who reads no further than the first answers has not met a failure', async () => {
    const file = join(folder, 'many.jsonl');
    writeFileSync(file, '{"q": "林带"}\n'.repeat(300));
    const child = spawn(process.execPath, ['server/search-command.ts', '--data', data, '--queries', file], {
      cwd: PROJECT,
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [err, code] = await Promise.all([text(child.stderr), closed]);
    expect({ err, code }).toEqual({ err: '', code: 0 });
  });

  test('--queries - reads standard input', async () => {
    const { out } = await search(['--queries', '-'], '{"q": "林带"}');
    expect(searchAnswer.parse(JSON.parse(out)).query.terms).toEqual(['林带']);
  });

  test('without a snapshot it names the command that makes one', async () => {
    const { code, out, err } = await run('server/search-command.ts', [
      '林带',
      '--data',
      join(folder, 'none'),
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('npm run index');
  });

  test('a file of queries that is not there is named', async () => {
    const { code, err } = await search(['--queries', join(folder, 'none.jsonl')]);
    expect(code).toBe(1);
    expect(err).toMatch(/没有这个文件 \/ .*none\.jsonl cannot be read: there is no such file/);
  });

  test('a folder in place of a file of queries is told in words, without a stack', async () => {
    const { code, err } = await search(['--queries', folder]);
    expect(code).toBe(1);
    expect(err).toMatch(/这是一个文件夹 \/ .* cannot be read: it is a folder\n$/);
  });
});

describe('npm start', { timeout: PATIENCE_MS }, () => {
  const server = new RunningServer();

  test('says that a port is in use before it builds anything', async () => {
    const { port } = new URL(server.address);
    const { code, out, err } = await run('server/main.ts', [
      '--port',
      port,
      '--data',
      join(folder, 'untouched'),
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`Port ${port}`);
  });

  /** What it says from its start until it serves. */
  async function saidBy(args: readonly string[], cwd: string): Promise<string> {
    const start = [join(PROJECT, 'server/main.ts'), '--port', '0', ...args];
    const child = spawn(process.execPath, start, { cwd, env: { PATH: process.env.PATH } });
    const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
    let out = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      out += String(chunk);
      if (out.includes('Ctrl+C')) child.kill('SIGINT');
    }
    await closed;
    return out;
  }

  function writeText(corpus: string): void {
    mkdirSync(corpus, { recursive: true });
    writeFileSync(join(corpus, '林带.txt'), '关于林带补植的通知\n\n各村春季补植林带。\n');
  }

  test('says once it serves what is searched and how to stop', async () => {
    const corpus = join(folder, 'own');
    writeText(corpus);
    const out = await saidBy(['--corpus', corpus, '--data', join(folder, 'own-data')], PROJECT);
    expect(out).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    expect(out).toContain(`1 document from ${corpus}`);
    expect(out).toMatch(/停止.*Ctrl\+C/);
    // Who has given a folder knows how to.
    expect(out).not.toContain('自己的文件夹');
  });

  test('says how to take a folder of one’s own where it serves the sample', async () => {
    const elsewhere = join(folder, 'elsewhere');
    writeText(join(elsewhere, 'corpus'));
    expect(await saidBy([], elsewhere)).toMatch(/自己的文件夹.*npm start -- --corpus DIR/);
  });

  test('refuses flags it does not know', async () => {
    const { code, err } = await run('server/main.ts', ['--prot', '1']);
    expect(code).toBe(2);
    expect(err).toContain('--prot');
  });
});

describe.skipIf(!existsSync(FULL_DISK))('a disk that is full', { timeout: PATIENCE_MS }, () => {
  test.each<[script: string, args: string[]]>([
    ['server/search-command.ts', ['林带', '--data', data, '--json']],
    ['server/search-command.ts', ['林带', '--data', data]],
    ['server/search-command.ts', ['--queries', join(folder, 'questions'), '--data', data]],
    ['server/search-command.ts', ['--help']],
    ['server/doctor-command.ts', ['--help']],
    ['server/token-command.ts', ['--help']],
    ['indexer/main.ts', ['--corpus', join(folder, 'texts'), '--data', data, '--json']],
  ])('is told in words by %s %j', async (script, args) => {
    writeFileSync(join(folder, 'questions'), '{"q":"林带"}\n');
    const { code, err } = await runOntoFullDisk(script, args);
    expect(err).toContain('结果没有写完：磁盘已满');
    expect(err).not.toMatch(/^\s+at /mu);
    expect(err).not.toContain('索引未更新');
    expect(code).toBe(1);
  });
});
