import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { openEngine } from '../../engine/local/open.ts';
import { Cluster } from '../../engine/opensearch/client.ts';
import { inService } from '../../engine/opensearch/published.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import { publish } from '../../indexer/publish/publish.ts';
import { LiveCluster } from '../../server/live/live-cluster.ts';
import { address } from '../server/running-server.ts';
import type { Answer } from './comparable.ts';
import { tellNode } from './control.ts';
import { Load } from './load.ts';
import { writeCorpus } from './made-corpus.ts';
import { accessTo, answerOf, parseRequest, serve, stopServing } from './served.ts';
import { until } from './until.ts';

const PREFIX = 'losing';
/** As many as nodes, so that no node has a copy of everything. */
const SHARDS = 3;
const CLIENTS = 3;
const PATIENCE_MS = 300_000;
/** Within which a reader is told that there is no answer, ms. */
const TOLD_MS = 5_000;
const PATHS = [
  address('/api/search', { q: '工业园区' }),
  address('/api/search', { q: '"招商引资" -"县委"', sort: 'newest' }),
  address('/api/search', { q: '推进 /s 落实', duplicates: 'all' }),
  address('/api/search', { q: '园?招', match: 'exact' }),
  address('/api/concordance', { q: '乡村振兴', sort: 'right1' }),
];

/** What no test has asked before: of what a server has answered it may have kept the answer. */
const UNASKED = ['年度', '责任', '群众'].map((q) => address('/api/search', { q, size: '7' }));

const { addresses = [], control = null } = inject('cluster') ?? {};
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-loss-'));
const HEALTH = z.object({ status: z.string(), number_of_nodes: z.number() });
let cluster: Cluster;
let live: LiveCluster | null = null;
let server: Server;
const expected = new Map<string, Answer[]>(PATHS.map((path) => [path, []]));

async function statusOf(nodes: number): Promise<string | null> {
  const asked = cluster.ask({ method: 'GET', path: '/_cluster/health' });
  const health = HEALTH.safeParse(await asked.catch(() => null)).data;
  return health?.number_of_nodes === nodes ? health.status : null;
}

const isGreen = async (nodes: number): Promise<boolean> => (await statusOf(nodes)) === 'green';

const NODES_NAMED = z.array(z.object({ node: z.string() }));
/** Nodes by what a list of the cluster says, as they are told to die. */
const numbersOf = (listed: unknown): number[] =>
  NODES_NAMED.parse(listed).map(({ node }) => Number(/\d+$/u.exec(node)?.[0]) - 1);

async function managerOf(): Promise<number> {
  const query = { format: 'json', h: 'node' };
  const [manager] = numbersOf(await cluster.ask({ method: 'GET', path: '/_cat/cluster_manager', query }));
  if (manager === undefined) throw new Error('the cluster has no manager');
  return manager;
}

/** The two nodes that hold the first shard, which nobody has without them. */
async function holdersOfOneShard(): Promise<number[]> {
  const index = (await inService(cluster, PREFIX))?.documents;
  const query = { format: 'json', h: 'node', s: 'shard' };
  const asked = await cluster.ask({ method: 'GET', path: `/_cat/shards/${index}`, query });
  return numbersOf(asked).slice(0, 2);
}

/** Indexes texts into a data folder. */
async function indexed(name: string, documents: number, passages: number): Promise<string> {
  const [corpus, data] = [join(folder, `${name}-texts`), join(folder, name)];
  writeCorpus(corpus, { documents, passages, seed: 3 });
  await ensureSnapshot({ corpora: [corpus], data });
  return data;
}

describe.skipIf(control === null)('a cluster of three nodes', () => {
  const orders = control ?? '';

  beforeAll(async () => {
    cluster = new Cluster(accessTo(addresses, PREFIX));
    const data = await indexed('small', 60, 4);
    await publish({ data, cluster, prefix: PREFIX, shards: SHARDS });
    const local = await openEngine(data);
    const right = await serve(
      () => local,
      () => undefined,
    );
    for (const [path, answers] of expected) answers.push(await answerOf(right, path));
    stopServing(right);
    await local.close();
    const log = { tell: () => undefined, warn: () => undefined };
    const opened = new LiveCluster(accessTo(addresses, PREFIX), parseRequest, log);
    await opened.opened();
    live = opened;
    server = await serve(
      () => opened.engine,
      () => undefined,
    );
  });

  afterAll(async () => {
    for (const node of addresses.keys()) await tellNode(orders, 'start', node);
    // Copies may be made for minutes yet where a node died while it made them: the others need but all the shards.
    await until(async () => ['yellow', 'green'].includes((await statusOf(addresses.length)) ?? ''));
    stopServing(server);
    await live?.close();
    await cluster.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'answers on, and rightly, while the one that manages it is killed and comes back',
    async () => {
      const manager = await managerOf();
      const load = new Load([server], expected, CLIENTS);
      await load.more(CLIENTS);
      await tellNode(orders, 'kill', manager);
      await load.more(CLIENTS * PATHS.length);
      await tellNode(orders, 'start', manager);
      await until(() => isGreen(addresses.length));
      await load.more(CLIENTS);
      await load.end();
      expect(load.wrong).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'takes in a whole collection while one is killed',
    async () => {
      const data = await indexed('large', 60, 60);
      let killed: Promise<void> | null = null;
      const result = await publish({
        data,
        cluster,
        prefix: `${PREFIX}-large`,
        shards: SHARDS,
        progress: ({ done }) => {
          if (done > 0) killed ??= tellNode(orders, 'kill', 2).then(() => tellNode(orders, 'start', 2));
        },
      });
      await killed;
      expect(killed).not.toBeNull();
      expect(result).toMatchObject({ documents: 60, switched: true });
      expect((await inService(cluster, `${PREFIX}-large`))?.generation).toBe(result.generation);
      await until(() => isGreen(addresses.length));
    },
    PATIENCE_MS,
  );

  it(
    'says that it cannot answer where two are killed, and answers by itself when they come back',
    async () => {
      const both = await holdersOfOneShard();
      for (const node of both) await tellNode(orders, 'kill', node);
      let told = 0;
      for (const [path, [right]] of expected) {
        const answer = await answerOf(server, path, AbortSignal.timeout(TOLD_MS));
        // What a server has in memory it may answer from; never less than all.
        if (answer.status === 503) told++;
        else expect(answer).toEqual(right);
      }
      for (const path of UNASKED) {
        const { status } = await answerOf(server, path, AbortSignal.timeout(TOLD_MS));
        if (status === 503) told++;
      }
      expect(told).toBeGreaterThan(0);
      for (const node of both) await tellNode(orders, 'start', node);
      await until(async () => (await answerOf(server, PATHS[0] ?? '')).status === 200);
      for (const [path, answers] of expected) expect(await answerOf(server, path)).toEqual(answers[0]);
    },
    PATIENCE_MS,
  );
});
