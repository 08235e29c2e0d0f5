import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClusterError } from '../../engine/errors.ts';
import { Cluster } from '../../engine/opensearch/client.ts';
import { ClusterEngine, openClusterEngine } from '../../engine/opensearch/cluster-engine.ts';
import { beforeThat, inService } from '../../engine/opensearch/published.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import { publish } from '../../indexer/publish/publish.ts';
import { rollBack } from '../../indexer/publish/switch.ts';
import { type RunningNode, startNode } from '../../scripts/opensearch/node.ts';
import { nodeProgram, securedProgram } from '../../scripts/opensearch/program.ts';
import { writeCorpus } from './made-corpus.ts';
import { accessTo, parseRequest } from './served.ts';

/**
 * A node with the security plugin, as `deploy/` sets it up: its settings, its rights, certificates by its script. What servers and
 * indexers do there is done with the certificates of each.
 */
const run = promisify(execFile);
const DEPLOY = join(import.meta.dirname, '../../deploy/cluster');
const PREFIX = 'zhengwen';
const HEAP_MEGABYTES = 512;
/** The node takes up its rights some seconds after it answers. */
const ANSWERS_WITHIN_MS = 120_000;
const LOOKED_AT_EVERY_MS = 500;

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-secured-'));
const program = await nodeProgram(folder);
const secured = typeof program === 'string' ? program : await securedProgram(program, folder);
if (typeof secured === 'string')
  console.error(`test:cluster: no node with the security plugin, it is not to be had here: ${secured}`);

const certificates = join(folder, 'certificates');
const pem = (name: string): string => readFileSync(join(certificates, `${name}.pem`), 'utf8');
let node: RunningNode | undefined;
let address = '';
const clusters: Cluster[] = [];

/** The cluster as somebody reaches it who has a certificate, or none. */
function clusterOf(name: string | null): Cluster {
  const client = name === null ? null : { cert: pem(name), key: pem(`${name}-key`) };
  const cluster = new Cluster({ ...accessTo([address], PREFIX), ca: pem('ca'), client });
  clusters.push(cluster);
  return cluster;
}

/** A node's folder as `deploy/compose.cluster.yml` mounts it. */
async function setUp(): Promise<string> {
  const home = join(folder, 'node');
  const config = join(home, 'config');
  mkdirSync(join(config, 'certificates'), { recursive: true });
  await run('bash', [join(DEPLOY, 'certificates.sh'), certificates]);
  cpSync(join(DEPLOY, 'opensearch.yml'), join(config, 'opensearch.yml'));
  cpSync(join(DEPLOY, 'security'), join(config, 'opensearch-security'), { recursive: true });
  for (const [from, to] of [
    ['ca.pem', 'ca.pem'],
    ['search-1.pem', 'node.pem'],
    ['search-1-key.pem', 'node-key.pem'],
  ] as const)
    cpSync(join(certificates, from), join(config, 'certificates', to));
  return home;
}

async function untilItAnswers(cluster: Cluster): Promise<void> {
  const end = performance.now() + ANSWERS_WITHIN_MS;
  for (;;) {
    try {
      await cluster.ask({ method: 'GET', path: '/' });
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await delay(LOOKED_AT_EVERY_MS);
    }
  }
}

async function snapshotOf(name: string, seed: number): Promise<string> {
  const corpus = join(folder, `${name}-texts`);
  writeCorpus(corpus, { documents: 12, passages: 4, seed });
  const data = join(folder, name);
  await ensureSnapshot({ corpora: [corpus], data });
  return data;
}

describe.skipIf(typeof secured === 'string')(
  'a node with the security plugin, set up as deploy/ says',
  () => {
    beforeAll(async () => {
      if (typeof secured === 'string') return;
      node = await startNode(secured, {
        name: 'node-1',
        folder: await setUp(),
        httpPort: 0,
        transportPort: 0,
        seeds: [],
        heapMegabytes: HEAP_MEGABYTES,
      });
      address = `https://localhost:${node.httpPort}`;
    });
    afterAll(async () => {
      for (const cluster of clusters) await cluster.close();
      await node?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    it('takes up the rights by itself, and then answers', async () => {
      await untilItAnswers(clusterOf('zhengwen-server'));
    });

    it('lets the indexer publish, publish again and go back', async () => {
      const indexer = clusterOf('zhengwen-indexer');
      await publish({ data: await snapshotOf('first', 1), cluster: indexer, prefix: PREFIX });
      const first = await inService(indexer, PREFIX);
      await publish({ data: await snapshotOf('second', 2), cluster: indexer, prefix: PREFIX });
      expect((await beforeThat(indexer, PREFIX))?.generation).toBe(first?.generation);
      await rollBack(indexer, PREFIX);
      expect((await inService(indexer, PREFIX))?.generation).toBe(first?.generation);
    });

    it('lets a server answer, whatever is asked', async () => {
      const server = clusterOf('zhengwen-server');
      const published = await inService(server, PREFIX);
      if (published === null) throw new Error('nothing is in service');
      const engine = await openClusterEngine(server, published);
      expect(engine).toBeInstanceOf(ClusterEngine);
      for (const asked of [
        { q: '' },
        { q: '工业园区' },
        { q: '园区 /s 工作' },
        { q: '招?引资', group: 'section' },
        { q: '怎样推进招商引资', match: 'relaxed' },
      ]) {
        const { hits, total } = await engine.search(parseRequest(asked));
        expect(hits.length, asked.q).toBeGreaterThan(0);
        expect(total.documents, asked.q).toBeGreaterThan(0);
      }
      const [{ document } = { document: null }] = (await engine.search(parseRequest({ q: '' }))).hits;
      expect((await engine.document(document?.id ?? ''))?.document.id).toBe(document?.id);
      expect(await engine.suggest('工业', 5)).not.toEqual([]);
      await engine.close();
    });

    it('lets a server write nothing', async () => {
      const server = clusterOf('zhengwen-server');
      const published = await inService(server, PREFIX);
      const index = published?.documents ?? '';
      for (const question of [
        { method: 'DELETE', path: `/${index}` },
        { method: 'POST', path: `/${index}/_doc/one`, body: { order: 1 } },
        { method: 'PUT', path: `/${PREFIX}-other`, body: {} },
        {
          method: 'POST',
          path: '/_aliases',
          body: { actions: [{ add: { index, alias: `${PREFIX}-own` } }] },
        },
      ] as const)
        await expect(server.ask(question), question.path).rejects.toMatchObject({ reason: 'refused' });
    });

    it('answers nobody without a certificate of its authority', async () => {
      await expect(clusterOf(null).ask({ method: 'GET', path: '/', ms: 1_500 })).rejects.toThrow(
        ClusterError,
      );
    });
  },
);
