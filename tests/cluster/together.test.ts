import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { Cluster } from '../../engine/opensearch/client.ts';
import { inService } from '../../engine/opensearch/published.ts';
import { generationOf, locateSnapshot } from '../../engine/snapshot/directory.ts';
import { pipelineVersion } from '../../engine/snapshot/pipeline-version.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import { ClusterWork } from '../../indexer/together/cluster-work.ts';
import { writeCorpus } from './made-corpus.ts';

const PROGRAM = fileURLToPath(new URL('../../indexer/main.ts', import.meta.url));
const nodes = inject('cluster')?.addresses ?? [];
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-together-'));
const corpus = join(folder, 'texts');
const PREFIX = 'dividing';
const DOCUMENTS = 30;
const LONG_MS = 600_000;
const PATIENCE_MS = 240_000;
let cluster: Cluster;

const openWork = (pipeline: string): Promise<ClusterWork> =>
  ClusterWork.open(cluster, { prefix: PREFIX, pipeline });
const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'));

async function removeAll(): Promise<void> {
  for (const kind of ['work', 'documents', 'collection']) {
    const found = await cluster.ask({ method: 'GET', path: `/${PREFIX}-${kind}-*/_settings` });
    for (const index of Object.keys(z.record(z.string(), z.unknown()).parse(found)))
      await cluster.ask({ method: 'DELETE', path: `/${index}` });
  }
}

/** An indexer with a data folder of its own. */
function start(data: string): ChildProcess {
  const flags = ['--corpus', corpus, '--data', join(folder, data), '--json', '--together'];
  const args = [PROGRAM, ...flags, '--engine', 'opensearch', '--opensearch-prefix', PREFIX];
  return spawn(process.execPath, args, {
    env: { ...process.env, OPENSEARCH_URL: nodes.join(',') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

const REPORT = z.object({ built: z.boolean(), elsewhere: z.boolean().optional() });

async function outcomeOf(child: ChildProcess): Promise<z.infer<typeof REPORT>> {
  let said = '';
  child.stdout?.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  const [code]: unknown[] = await once(child, 'close');
  expect(code).toBe(0);
  return REPORT.parse(JSON.parse(said));
}

const WORK = z.object({
  hits: z.object({
    hits: z.array(z.object({ _id: z.string(), _source: z.object({ state: z.string(), owner: z.string() }) })),
  }),
});

/** What is known of every piece of work. */
async function pieces(): Promise<{ piece: string; state: string; owner: string }[]> {
  const index = `${PREFIX}-work-${pipelineVersion()}`;
  await cluster.ask({ method: 'POST', path: `/${index}/_refresh` });
  const body = { size: 1000, _source: ['state', 'owner'] };
  return WORK.parse(await cluster.search(index, body)).hits.hits.map(({ _id, _source }) => ({
    piece: _id,
    ..._source,
  }));
}

const isTaken = ({ state }: { state: string }): boolean => state === 'taken';

/** As if the time had passed for which a piece was taken. */
async function endTimeOf(piece: string): Promise<void> {
  const path = `/${PREFIX}-work-${pipelineVersion()}/_update/${encodeURIComponent(piece)}`;
  await cluster.ask({ method: 'POST', path, body: { doc: { until: 0 } } });
}

describe.skipIf(nodes.length === 0)('work that is shared through a cluster', () => {
  beforeAll(async () => {
    cluster = new Cluster({ nodes, login: null, ca: null, client: null, prefix: PREFIX });
    await removeAll();
    writeCorpus(corpus, { documents: DOCUMENTS, passages: 6, seed: 3 });
  });

  afterAll(async () => {
    await removeAll();
    await cluster.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives a piece to one of many who want it at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => openWork('one')));
    const taken = await Promise.all(all.map((work) => work.take('piece', LONG_MS)));
    expect(taken.filter((one) => one === 'mine')).toHaveLength(1);
    expect(taken.filter((one) => one === 'others')).toHaveLength(7);
  });

  it('gives it to another when its time is over, and to nobody once it is done', async () => {
    const [first, second] = [await openWork('one'), await openWork('one')];
    expect(await first.take('late', -1)).toBe('mine');
    expect(await second.take('late', LONG_MS)).toBe('mine');
    expect(await first.keep('late', LONG_MS)).toBe(false);
    expect(await second.keep('late', LONG_MS)).toBe(true);
    await second.give('late', bytes('会议强调'));
    expect(await first.take('late', LONG_MS)).toBe('done');
    expect(Buffer.from((await first.made('late')) ?? []).toString('utf8')).toBe('会议强调');
  });

  it('lets go of what is not done, and does again what is', async () => {
    const [first, second] = [await openWork('one'), await openWork('one')];
    await first.take('let go', LONG_MS);
    await second.release('let go');
    expect(await second.take('let go', LONG_MS)).toBe('others');
    await first.release('let go');
    expect(await second.take('let go', LONG_MS)).toBe('mine');
    await second.give('let go', null);
    expect(await first.made('let go')).toBeNull();
    await first.reopen('let go');
    expect(await first.take('let go', LONG_MS)).toBe('mine');
  });

  it('forgets what is done and not wanted, and no more than that', async () => {
    const work = await openWork('one');
    await work.give('wanted', bytes('1'));
    await work.give('unwanted', bytes('2'));
    await work.take('under way', LONG_MS);
    await work.forgetOthers(new Set(['wanted']));
    expect(await work.take('wanted', LONG_MS)).toBe('done');
    expect(await work.made('unwanted')).toBeNull();
    expect(await (await openWork('one')).take('under way', LONG_MS)).toBe('others');
  });

  it('is removed when another version of the pipeline begins', async () => {
    await (await openWork('old')).give('piece', bytes('1'));
    await openWork('new');
    expect(await (await openWork('old')).made('piece')).toBeNull();
  });

  it('is what two indexers divide: each file is read by one, and one of them publishes', {
    timeout: PATIENCE_MS,
  }, async () => {
    const outcomes = await Promise.all([outcomeOf(start('one')), outcomeOf(start('two'))]);
    expect(outcomes.map(({ built }) => built).sort()).toEqual([false, true]);
    expect(outcomes.filter(({ elsewhere }) => elsewhere)).toHaveLength(1);
    const done = await pieces();
    expect(done.every(({ state }) => state === 'done')).toBe(true);
    expect(done.filter(({ piece }) => !piece.startsWith('build '))).toHaveLength(DOCUMENTS);
    const alone = join(folder, 'alone');
    await ensureSnapshot({ corpora: [corpus], data: alone });
    const builder = outcomes[0]?.built ? 'one' : 'two';
    const [divided, whole] = [await locateSnapshot(join(folder, builder)), await locateSnapshot(alone)];
    expect(divided.manifest.fingerprint).toBe(whole.manifest.fingerprint);
    expect(divided.manifest.documents).toBe(whole.manifest.documents);
    expect((await inService(cluster, PREFIX))?.generation).toBe(generationOf(divided));
  });

  it('is gone on with by another where an indexer is killed', { timeout: PATIENCE_MS }, async () => {
    writeFileSync(join(corpus, 'added.txt'), '湖南省常德市人民政府关于防汛抗旱的通知\n\n要加快推进。\n');
    const before = await inService(cluster, PREFIX);
    const killed = start('killed');
    await expect.poll(async () => (await pieces()).some(isTaken), { timeout: PATIENCE_MS / 2 }).toBe(true);
    killed.kill('SIGKILL');
    await once(killed, 'close');
    for (const { piece } of (await pieces()).filter(isTaken)) await endTimeOf(piece);
    expect(await outcomeOf(start('three'))).toEqual({ built: true });
    expect((await inService(cluster, PREFIX))?.generation).not.toBe(before?.generation);
    // What was known of the other files was not read again.
    const read = (await pieces()).filter(({ piece }) => !piece.startsWith('build '));
    expect(read).toHaveLength(DOCUMENTS + 1);
  });
});
