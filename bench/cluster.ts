import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Cluster } from '../engine/opensearch/client.ts';
import { inService } from '../engine/opensearch/published.ts';
import { publish } from '../indexer/publish/publish.ts';
import { LoopbackCluster } from '../scripts/opensearch/loopback-cluster.ts';
import { nodeProgram } from '../scripts/opensearch/program.ts';
import { READY, START_FLAGS } from '../scripts/running-program.ts';
import { folderBytes } from './measure.ts';
import { exchange } from './scale/exchange.ts';
import { TreeWatch } from './scale/process-tree.ts';
import { drawScaleQueries, SCALE_KINDS, type ScaleQuery, searchPath } from './scale/scale-queries.ts';
import { runIndexer } from './scale/watched-command.ts';
import { markdownTable, percentile } from './table.ts';
import { SnapshotTexts } from './texts.ts';

/**
 * What a cluster costs beside this machine alone, on the same texts in one run: `node bench/cluster.ts --corpus DIR --folder DIR
 * [--nodes 1] [--heap 4096] [--queries 10]`. Indexes, publishes, then asks a server of each the same queries, one after the other.
 */
const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    folder: { type: 'string' },
    nodes: { type: 'string', default: '1' },
    heap: { type: 'string', default: '4096' },
    queries: { type: 'string', default: '10' },
  },
});
const { corpus, folder } = values;
if (corpus === undefined || folder === undefined) throw new Error('--corpus and --folder are needed');
const MEGABYTE = 1e6;
const QUERY_SEED = 20_240_601;
const SAMPLED = 2000;
const PREFIX = 'measured';
const STATS = z.object({
  _all: z.object({ primaries: z.object({ store: z.object({ size_in_bytes: z.number() }) }) }),
});

mkdirSync(folder, { recursive: true });
const data = join(folder, 'data');
const indexing = await runIndexer(corpus, data);
const program = await nodeProgram(folder);
if (typeof program === 'string') throw new Error(program);
const size = { nodes: Number(values.nodes), heapMegabytes: Number(values.heap) };
const nodes = await LoopbackCluster.start(program, folder, size);
try {
  const access = { nodes: nodes.addresses, login: null, ca: null, client: null, prefix: PREFIX };
  const cluster = new Cluster(access);
  const begun = performance.now();
  const { documents } = await publish({ data, cluster, prefix: PREFIX });
  const publishMs = performance.now() - begun;
  const index = (await inService(cluster, PREFIX))?.documents ?? '';
  const stored = STATS.parse(await cluster.ask({ method: 'GET', path: `/${index}/_stats/store` }));
  const queries = await drawQueries(data, Number(values.queries));
  const local = await asked(['--corpus', corpus, '--data', data], {}, queries);
  const environment = {
    ENGINE: 'opensearch',
    OPENSEARCH_URL: nodes.addresses.join(','),
    OPENSEARCH_PREFIX: PREFIX,
  };
  const distributed = await asked([], environment, queries);
  const memory = nodes.nodes.map((node) => (node === null ? 0 : heldBy(node.pid)));
  const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(0);
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  console.log(
    markdownTable([
      ['', 'this machine', `cluster, nodes: ${values.nodes}`],
      ['documents', String(documents), String(documents)],
      ['source, MB', megabytes(await folderBytes(corpus)), ''],
      ['indexing, then publishing, s', seconds(indexing.ms), seconds(publishMs)],
      [
        'index, MB',
        megabytes(await folderBytes(join(data, 'snapshots'))),
        megabytes(stored._all.primaries.store.size_in_bytes),
      ],
      ['memory of the server, MB', megabytes(local.memory), megabytes(distributed.memory)],
      ['memory of the nodes, MB', '', memory.map(megabytes).join(', ')],
      ...[...SCALE_KINDS, 'all kinds'].map((kind) => [kind, told(local, kind), told(distributed, kind)]),
    ]),
  );
  await cluster.close();
} finally {
  await nodes.stop();
}

/** Those measured, and as many others before them. */
interface Queries {
  asked: readonly ScaleQuery[];
  warmUp: readonly ScaleQuery[];
}

interface Answers {
  times: { kind: string; ms: number; status: number }[];
  memory: number;
}

/** p50 and p95 of a kind, and how many were not answered. */
function told({ times }: Answers, kind: string): string {
  const own = times.filter((one) => kind === 'all kinds' || one.kind === kind);
  const answered = own.filter(({ status }) => status === 200).map(({ ms }) => ms);
  const refused = own.length - answered.length;
  const said = refused === 0 ? '' : ` (${refused} of ${own.length} not answered)`;
  if (answered.length === 0) return `none answered of ${own.length}`;
  return `${percentile(answered, 0.5).toFixed(1)} / ${percentile(answered, 0.95).toFixed(1)} ms${said}`;
}

async function drawQueries(folderOfData: string, each: number): Promise<Queries> {
  const texts = await SnapshotTexts.open(folderOfData);
  const step = Math.max(1, Math.floor(texts.size / SAMPLED));
  const sample = Array.from({ length: Math.min(texts.size, SAMPLED) }, (_, at) => texts.at(at * step));
  return {
    asked: drawScaleQueries(sample, each, QUERY_SEED),
    warmUp: drawScaleQueries(sample, each, QUERY_SEED + 1),
  };
}

/** Starts a server, asks it other queries of the same kinds and then those that are measured, and stops it. */
async function asked(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  { asked: measured, warmUp }: Queries,
): Promise<Answers> {
  const module = fileURLToPath(new URL('../server/main.ts', import.meta.url));
  const server = spawn(process.execPath, [...START_FLAGS, module, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const agent = new Agent({ keepAlive: true });
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      const address = READY.exec(line)?.groups?.address;
      if (address === undefined) continue;
      server.stdout.resume();
      const times: Answers['times'] = [];
      for (const query of warmUp) await exchange(agent, `${address}${searchPath(query)}`);
      for (const query of measured) {
        const { ms, status } = await exchange(agent, `${address}${searchPath(query)}`);
        times.push({ kind: query.kind, ms, status });
      }
      return { times, memory: server.pid === undefined ? 0 : heldBy(server.pid) };
    }
    throw new Error('the server ended before it was ready');
  } finally {
    agent.destroy();
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
}

function heldBy(pid: number): number {
  const watch = new TreeWatch(pid);
  const bytes = watch.now()?.memoryBytes ?? 0;
  watch.stop();
  return bytes;
}
