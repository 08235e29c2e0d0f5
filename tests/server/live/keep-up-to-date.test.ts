import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { createRequestParser } from '../../../engine/request/request.ts';
import { ensureSnapshot } from '../../../indexer/ensure.ts';
import { writeVersion } from '../../../scripts/reliability/versions.ts';
import { keepUpToDate } from '../../../server/live/keep-up-to-date.ts';
import { LiveEngine, type LiveLog } from '../../../server/live/live-engine.ts';

/** Nothing tells of changed files: what happens, the signal alone has brought about. */
vi.mock('../../../server/live/corpus-watch.ts', () => ({
  CorpusWatch: class {
    start = async (): Promise<void> => undefined;
    close = async (): Promise<void> => undefined;
  },
}));

const PATIENCE_MS = 120_000;
const gazetteer = loadGazetteer();
const parse = createRequestParser((text) => gazetteer.resolve(text));

let folder = '';
let [corpus, data] = ['', ''];
let live: LiveEngine | null = null;
let stop: () => Promise<void> = async () => undefined;
let warned: string[] = [];
const log: LiveLog = { tell: () => undefined, warn: (line) => warned.push(line) };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-signal-'));
  [corpus, data] = [join(folder, 'corpus'), join(folder, 'data')];
  warned = [];
  writeVersion(corpus, 0);
  await ensureSnapshot({ corpora: [corpus], data });
  live = await LiveEngine.open(data, parse, log);
}, PATIENCE_MS);
afterEach(async () => {
  await stop();
  await live?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('SIGHUP', { timeout: PATIENCE_MS }, () => {
  test('with --watch has the texts indexed, though nothing told that they changed', async () => {
    const before = live?.engine.generation;
    if (live !== null) stop = keepUpToDate(live, { corpora: [corpus], data, watch: true }, log);
    writeVersion(corpus, 2);
    process.emit('SIGHUP');
    await vi.waitFor(() => expect(live?.engine.generation).not.toBe(before), PATIENCE_MS);
    expect(warned).toEqual([]);
  });

  test('tries a snapshot again that was refused, which nothing else does', async () => {
    const before = live?.engine.generation;
    if (live !== null) stop = keepUpToDate(live, { corpora: [corpus], data, watch: false }, log);
    const staged = join(folder, 'staged');
    writeVersion(corpus, 1);
    await ensureSnapshot({ corpora: [corpus], data: staged });
    const name = readFileSync(join(staged, 'current'), 'utf8');
    const [from, to] = [join(staged, 'snapshots', name), join(data, 'snapshots', name)];
    const whole = new Map(readdirSync(from).map((file) => [file, readFileSync(join(from, file))]));
    mkdirSync(to);
    for (const [file, bytes] of whole)
      writeFileSync(join(to, file), file === 'words-0.bin' ? bytes.subarray(1) : bytes);
    writeFileSync(join(data, 'current'), name);
    await vi.waitFor(() => expect(warned.join('\n')).toContain(name), PATIENCE_MS);
    expect(live?.engine.generation).toBe(before);

    writeFileSync(join(to, 'words-0.bin'), whole.get('words-0.bin') ?? '');
    await live?.look();
    expect(live?.engine.generation).toBe(before);
    process.emit('SIGHUP');
    await vi.waitFor(() => expect(live?.engine.generation).toBe(name), PATIENCE_MS);
  });

  test('does nothing more once the server is stopping', async () => {
    const listeners = process.listenerCount('SIGHUP');
    if (live !== null) stop = keepUpToDate(live, { corpora: [corpus], data, watch: true }, log);
    expect(process.listenerCount('SIGHUP')).toBe(listeners + 1);
    await stop();
    expect(process.listenerCount('SIGHUP')).toBe(listeners);
  });
});
