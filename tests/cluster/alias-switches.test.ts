import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { SearchEngine } from '../../engine/engine.ts';
import { openEngine } from '../../engine/local/open.ts';
import { Cluster } from '../../engine/opensearch/client.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import { publish } from '../../indexer/publish/publish.ts';
import { rollBack } from '../../indexer/publish/switch.ts';
import { LiveCluster } from '../../server/live/live-cluster.ts';
import { address } from '../server/running-server.ts';
import type { Answer } from './comparable.ts';
import { Load } from './load.ts';
import { writeCorpus } from './made-corpus.ts';
import { accessTo, answerOf, parseRequest, serve, stopServing } from './served.ts';
import { until } from './until.ts';

const SWITCHES = 20;
const SERVERS = 2;
const CLIENTS = 3;
const PREFIX = 'switching';
const PATIENCE_MS = 600_000;
const PATHS = [
  address('/api/search', { q: '工业园区' }),
  address('/api/search', { q: '"招商引资" -"县委"', sort: 'newest' }),
  address('/api/search', { q: '推进 /s 落实', duplicates: 'all' }),
  address('/api/concordance', { q: '乡村振兴', sort: 'right1' }),
  address('/api/trends', { q: '开发区', by: 'year' }),
  '/api/corpus',
];

const nodes = inject('cluster')?.addresses ?? [];
const folder = mkdtempSync(join(tmpdir(), 'zhengwen-switches-'));
const warned: string[] = [];
const logged: unknown[] = [];
const log = { tell: () => undefined, warn: (line: string) => warned.push(line) };
let cluster: Cluster;
let lives: LiveCluster[] = [];
let servers: Server[] = [];
const expected = new Map<string, Answer[]>(PATHS.map((path) => [path, []]));

/** Publishes texts, and asks this machine what is right of them. */
async function publishTexts(seed: number): Promise<void> {
  const [corpus, data] = [join(folder, `texts-${seed}`), join(folder, `data-${seed}`)];
  writeCorpus(corpus, { documents: 30, passages: 3, seed });
  await ensureSnapshot({ corpora: [corpus], data });
  await publish({ data, cluster, prefix: PREFIX });
  const local: SearchEngine = await openEngine(data);
  const server = await serve(
    () => local,
    (error) => logged.push(error),
  );
  for (const [path, answers] of expected) answers.push(await answerOf(server, path));
  stopServing(server);
  await local.close();
}

describe.skipIf(nodes.length === 0)(
  'servers of a cluster, while the collection is switched under load',
  () => {
    beforeAll(async () => {
      cluster = new Cluster(accessTo(nodes, PREFIX));
      await publishTexts(1);
      await publishTexts(2);
      lives = Array.from(
        { length: SERVERS },
        () => new LiveCluster(accessTo(nodes, PREFIX), parseRequest, log),
      );
      for (const live of lives) await live.opened();
      servers = await Promise.all(
        lives.map((live) =>
          serve(
            () => live.engine,
            (error) => logged.push(error),
          ),
        ),
      );
    });

    afterAll(async () => {
      for (const server of servers) stopServing(server);
      for (const live of lives) await live.close();
      await cluster.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it(
      'answer every request, wholly from the one or the other',
      async () => {
        const load = new Load(servers, expected, CLIENTS);
        for (let time = 0; time < SWITCHES; time++) {
          const { generation } = await rollBack(cluster, PREFIX);
          await until(() => lives.every(({ engine }) => engine?.generation === generation));
          await load.more(CLIENTS * 2);
        }
        await load.end();
        expect(load.wrong).toEqual([]);
        expect(logged).toEqual([]);
        expect(warned).toEqual([]);
        // Each answered what it should have, and the two differ: what is wrong would have been seen.
        for (const answers of expected.values()) expect(answers[0]).not.toEqual(answers[1]);
      },
      PATIENCE_MS,
    );
  },
);
