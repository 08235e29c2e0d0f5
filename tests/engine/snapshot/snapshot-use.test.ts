import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginSnapshot, commitSnapshot } from '../../../engine/snapshot/directory.ts';
import { writeSnapshotFile } from '../../../engine/snapshot/sealed-file.ts';
import { SnapshotUse } from '../../../engine/snapshot/snapshot-use.ts';

const USE = new URL('../../../engine/snapshot/snapshot-use.ts', import.meta.url);

let data = '';
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'zhengwen-use-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

async function writeSnapshot(): Promise<string> {
  const directory = await beginSnapshot(data);
  const sealed = await writeSnapshotFile(directory, 'words.bin', [Buffer.from('x')]);
  await commitSnapshot(data, directory, {
    documents: 1,
    texts: 1,
    passages: 1,
    fingerprint: 'of its files',
    parts: [],
    files: { 'words.bin': sealed },
  });
  return directory;
}

describe('a snapshot that is read', () => {
  it('stays while it is held, however many come after it, and goes with the next one when let go of', async () => {
    const first = await writeSnapshot();
    const use = SnapshotUse.hold(first);
    for (let at = 0; at < 3; at++) await writeSnapshot();
    expect(await readdir(first)).toContain('words.bin');
    use?.release();
    await writeSnapshot();
    expect(existsSync(first)).toBe(false);
    expect(await readdir(join(data, 'snapshots'))).toHaveLength(2);
  });

  it('stays while another process holds it, and goes when that is killed', async () => {
    const first = await writeSnapshot();
    const script = `const { SnapshotUse } = await import('${USE}');
      globalThis.use = SnapshotUse.hold(process.argv[1]);
      process.stdout.write('held');
      setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script, first]);
    await once(holder.stdout, 'data');
    await writeSnapshot();
    await writeSnapshot();
    expect(await readdir(first)).toContain('words.bin');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await writeSnapshot();
    expect(existsSync(first)).toBe(false);
  });

  it('is not held where it has been taken away', () => {
    expect(SnapshotUse.hold(join(data, 'gone'))).toBeNull();
  });
});
