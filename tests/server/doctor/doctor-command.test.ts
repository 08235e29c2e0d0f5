import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { fail, ok, warn } from '../../../server/doctor/check.ts';
import { checkPort } from '../../../server/doctor/diagnosis.ts';
import { diagnosisText } from '../../../server/doctor/diagnosis-text.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function doctor(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn('npm', ['run', '--silent', 'doctor', '--', ...args], {
    cwd: PROJECT,
    env: { ...process.env, PORT: '0' },
    // npm is a script on Windows.
    shell: process.platform === 'win32',
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

describe('npm run doctor', { timeout: 120_000 }, () => {
  test('looks at everything and ends with 0 where the program works', async () => {
    writeFileSync(join(folder, '通知.txt'), '关于做好防汛工作的通知\n各乡镇：请做好准备。\n');
    const { code, out } = await doctor('--corpus', folder, '--data', join(folder, 'data'));
    expect(code).toBe(0);
    for (const subject of [
      'Node.js',
      'nodejieba',
      '文献文件夹',
      '磁盘空间',
      '内存',
      '索引',
      '网页',
      '端口',
      '字体',
    ]) {
      expect(out).toContain(subject);
    }
  });

  test('ends with 1 where something must be mended, and says what to do in both languages', async () => {
    const { code, out } = await doctor('--corpus', join(folder, 'nowhere'), '--data', join(folder, 'data'));
    expect(code).toBe(1);
    expect(out).toContain('✗ 文献文件夹 / folder of texts');
    expect(out).toContain('→ 请用 --corpus DIR');
    expect(out).toMatch(/1 项需要处理.*1 thing needs/s);
  });

  test('looks at each collection of several', async () => {
    const { code, out } = await doctor(
      ...['--collection', `甲=${folder}`, '--collection', `乙=${folder}/没有`, '--data', join(folder, 'two')],
    );
    expect(code).toBe(1);
    expect(out.match(/文献文件夹/g)).toHaveLength(2);
  });

  test('ends with 2 where the command was not understood', async () => {
    expect(await doctor('--prot', '1')).toMatchObject({ code: 2, out: '' });
  });
});

test('a port that is taken is told, with what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  expect(await checkPort(port, '127.0.0.1')).toMatchObject({ state: 'warn' });
  await new Promise((resolve) => other.close(resolve));
  expect(await checkPort(port, '127.0.0.1')).toMatchObject({ state: 'ok', remedy: null });
});

test('the diagnosis ends with its verdict', () => {
  const well = ok('a', 'b');
  expect(diagnosisText([well])).toContain('all is well');
  expect(diagnosisText([well, warn('a', 'b', 'c')])).toContain('1 thing is worth a look');
  expect(diagnosisText([fail('a', 'b', 'c'), fail('a', 'b', 'c')])).toContain('2 things need to be mended');
});
