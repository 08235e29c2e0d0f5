import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  beginSnapshot,
  commitSnapshot,
  locateSnapshot,
  openSnapshotFile,
  snapshotsBefore,
} from '../../../engine/snapshot/directory.ts';
import { sealSnapshotFile, writeSnapshotFile } from '../../../engine/snapshot/sealed-file.ts';

const facts = { documents: 1, texts: 1, passages: 2, fingerprint: 'of its files', parts: [] };
let data = '';

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'zhengwen-snapshot-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

async function writeSnapshot(content: string): Promise<string> {
  const directory = await beginSnapshot(data);
  const sealed = await writeSnapshotFile(directory, 'words.bin', [Buffer.from(content)]);
  await commitSnapshot(data, directory, { ...facts, files: { 'words.bin': sealed } });
  return directory;
}

describe('the snapshot folder', () => {
  it('names the command where there is no snapshot', async () => {
    await expect(locateSnapshot(data)).rejects.toMatchObject({ reason: 'missing', message: /npm run index/ });
  });

  it('serves what was committed last, and keeps the one before and no other', async () => {
    await writeSnapshot('zeroth');
    await writeSnapshot('first');
    await writeSnapshot('second');
    const location = await locateSnapshot(data);
    expect(Buffer.from((await openSnapshotFile(location, 'words.bin')).bytes).toString()).toBe('second');
    expect(await readdir(join(data, 'snapshots'))).toHaveLength(2);
    const before = await snapshotsBefore(data);
    const [first] = await Promise.all(before.map((older) => openSnapshotFile(older, 'words.bin')));
    expect(Buffer.from(first?.bytes ?? []).toString()).toBe('first');
    expect(before).toHaveLength(1);
  });

  it('keeps serving the old one while a new one is only begun', async () => {
    await writeSnapshot('old');
    const begun = await beginSnapshot(data);
    await writeFile(join(begun, 'words.bin'), 'half');
    const location = await locateSnapshot(data);
    expect(Buffer.from((await openSnapshotFile(location, 'words.bin')).bytes).toString()).toBe('old');
  });

  it('refuses another format and names the command that rebuilds it', async () => {
    const directory = await writeSnapshot('x');
    const manifest = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'));
    const text = JSON.stringify({ ...manifest, format: 999 });
    await writeFile(join(directory, 'manifest.json'), text);
    await writeFile(join(directory, 'manifest.sha256'), createHash('sha256').update(text).digest('hex'));
    await expect(locateSnapshot(data)).rejects.toMatchObject({ reason: 'version', message: /npm run index/ });
  });

  it('refuses a manifest that says anything else than was written', async () => {
    const directory = await writeSnapshot('x');
    const path = join(directory, 'manifest.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"documents": 1', '"documents": 3'));
    await expect(locateSnapshot(data)).rejects.toMatchObject({
      reason: 'damaged',
      message: /manifest\.json/,
    });
    await writeFile(path, text);
    await rm(join(directory, 'manifest.sha256'));
    await expect(locateSnapshot(data)).rejects.toMatchObject({
      reason: 'damaged',
      message: /manifest\.sha256/,
    });
  });

  it('seals a file that others have written as one that it writes itself', async () => {
    const directory = await beginSnapshot(data);
    const bytes = Buffer.alloc(3_000_000, '政文');
    const sealed = await writeSnapshotFile(directory, 'words.bin', [bytes.subarray(0, 7), bytes.subarray(7)]);
    expect(await sealSnapshotFile(directory, 'words.bin')).toEqual(sealed);
    expect(sealed.bytes).toBe(bytes.length);
  });

  it('notices a file that was cut, grew or changed', async () => {
    const directory = await writeSnapshot('intact');
    const location = await locateSnapshot(data);
    await writeFile(join(directory, 'words.bin'), 'INTACT');
    await expect(openSnapshotFile(location, 'words.bin')).rejects.toMatchObject({
      reason: 'damaged',
      // The command as it is to be typed: this data folder is not the usual one.
      message: expect.stringMatching(new RegExp(`--data ${data}$`)),
    });
    await appendFile(join(directory, 'words.bin'), 'more');
    await expect(locateSnapshot(data)).rejects.toMatchObject({ reason: 'damaged', message: /words\.bin/ });
    await rm(join(directory, 'words.bin'));
    await expect(locateSnapshot(data)).rejects.toMatchObject({ reason: 'damaged', message: /has gone/ });
  });
});
