import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { findToken } from '../../server/access/token.ts';
import { TokenFile } from '../../server/access/token-file.ts';
import { readTokenTask } from '../../server/token-options.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-token-'));
const file = join(folder, 'kept', 'tokens.json');
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['server/token-command.ts', ...args, '--token-file', file], {
    cwd: PROJECT,
    env: { PATH: process.env.PATH },
  });
  child.stdin.end();
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

describe('npm run token', { timeout: 120_000 }, () => {
  test('makes a token, shows it once, lists whose there are, and withdraws it', async () => {
    const made = await run('add', '李 明', '--collection', '湖南');
    expect(made.code).toBe(0);
    const token = made.out.trim();
    expect(token).toMatch(/^zhengwen_[\w-]{43}$/);
    expect(readFileSync(file, 'utf8')).not.toContain(token);
    const kept = new TokenFile(file);
    expect(findToken(await kept.tokens(), token)).toMatchObject({ name: '李 明', collections: ['湖南'] });

    const twice = await run('add', '李 明');
    expect(twice).toMatchObject({ code: 1, out: '' });
    expect(twice.err).toContain('remove');

    await run('add', '王');
    expect((await run('list')).out).toMatch(/^李 明\t湖南\t\S+\n王\t全部文集 \/ all collections\t\S+\n$/);

    expect((await run('remove', '李 明')).code).toBe(0);
    expect(findToken(await kept.tokens(), token)).toBeNull();
    expect(await kept.tokens()).toHaveLength(1);
    expect((await run('remove', '李 明')).code).toBe(1);
  });
});

test.each([[[]], [['add']], [['add', ' ']], [['add', 'a', 'b']], [['list', 'a']], [['drop', 'a']]])(
  '%j is not understood',
  (args) => {
    expect(() => readTokenTask(args, {})).toThrow();
  },
);
