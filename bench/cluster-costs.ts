import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadGazetteer } from '../engine/gazetteer/index.ts';
import { Cluster, type Question } from '../engine/opensearch/client.ts';
import { openClusterEngine } from '../engine/opensearch/cluster-engine.ts';
import { inService } from '../engine/opensearch/published.ts';
import { createRequestParser } from '../engine/request/request.ts';
import type { SearchRequest } from '../engine/types.ts';
import { publish } from '../indexer/publish/publish.ts';
import { drawScaleQueries, SCALE_KINDS, searchPath } from './scale/scale-queries.ts';
import { markdownTable, percentile } from './table.ts';
import { SnapshotTexts } from './texts.ts';

/**
 * What an answer through a cluster costs, counted, so that a busy machine tells it as well as an idle one: `node
 * bench/cluster-costs.ts --data DIR --url URL [--prefix costs] [--queries 10] [--kinds A,B]`. Publishes the snapshot of the folder
 * where it is not in service yet, and asks an engine in this process searches of every kind, one after the other.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    url: { type: 'string' },
    prefix: { type: 'string', default: 'costs' },
    queries: { type: 'string', default: '10' },
    kinds: { type: 'string' },
  },
});
const { data, url, prefix } = values;
if (data === undefined || url === undefined) throw new Error('--data and --url are needed');
const QUERY_SEED = 20_240_601;
const SAMPLED = 2000;
const KILOBYTE = 1e3;
const LOOKED_AT_EVERY_MS = 1_100;

/** A question to the cluster, and what it was answered. */
interface Asked {
  question: Question;
  answer: unknown;
}

/** Notes what is asked; what that comes to is reckoned when nothing is measured. */
class NotedCluster extends Cluster {
  asked: Asked[] = [];
  /** Times at which something was asked while nothing was waited for. */
  rounds = 0;
  #waiting = 0;

  override async ask(question: Question): Promise<unknown> {
    if (this.#waiting === 0) this.rounds++;
    this.#waiting++;
    try {
      const answer = await super.ask(question);
      this.asked.push({ question, answer });
      return answer;
    } finally {
      this.#waiting--;
    }
  }
}

/** Members that were not asked for are not there: of hits neither how long they took nor, where there are none, the list. */
const SEARCHED = z.object({
  took: z.number().default(0),
  hits: z.object({ hits: z.array(z.unknown()).default([]) }).default({ hits: [] }),
});
const SEVERAL = z.object({ responses: z.array(SEARCHED) });
const PROCESSES = z.object({
  nodes: z.record(
    z.string(),
    z.object({ process: z.object({ cpu: z.object({ total_in_millis: z.number() }) }) }),
  ),
});

interface Cost {
  rounds: number;
  questions: number;
  searches: number;
  askedBytes: number;
  answeredBytes: number;
  hits: number;
  tookMs: number;
  ms: number;
}

const bytesOf = (value: unknown): number =>
  value === undefined ? 0 : Buffer.byteLength(typeof value === 'string' ? value : JSON.stringify(value));

function costOf(asked: readonly Asked[], rounds: number, ms: number): Cost {
  const searched = asked.flatMap(({ question, answer }) =>
    question.isOfSeveral === true ? SEVERAL.parse(answer).responses : [SEARCHED.parse(answer)],
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  return {
    rounds,
    questions: asked.length,
    searches: searched.length,
    askedBytes: sum(asked.map(({ question }) => bytesOf(question.body) + bytesOf(question.lines))),
    answeredBytes: sum(asked.map(({ answer }) => bytesOf(answer))),
    hits: sum(searched.map(({ hits }) => hits.hits.length)),
    tookMs: sum(searched.map(({ took }) => took)),
    ms,
  };
}

const cluster = new NotedCluster({ nodes: url.split(','), login: null, ca: null, client: null, prefix });
/** Processor time that all nodes have taken, ms; they look at it once a second. */
async function nodesMs(): Promise<number> {
  await delay(LOOKED_AT_EVERY_MS);
  const { nodes } = PROCESSES.parse(await cluster.ask({ method: 'GET', path: '/_nodes/stats/process' }));
  return Object.values(nodes).reduce((sum, { process }) => sum + process.cpu.total_in_millis, 0);
}

await publish({ data, cluster, prefix });
const published = await inService(cluster, prefix);
if (published === null) throw new Error('nothing is in service');
const engine = await openClusterEngine(cluster, published);
const gazetteer = loadGazetteer();
const parseRequest = createRequestParser((text) => gazetteer.resolve(text));
const texts = await SnapshotTexts.open(data);
const step = Math.max(1, Math.floor(texts.size / SAMPLED));
const sample = Array.from({ length: Math.min(texts.size, SAMPLED) }, (_, at) => texts.at(at * step));
const each = Number(values.queries);
const requestsOf = (seed: number): { kind: string; request: SearchRequest }[] =>
  drawScaleQueries(sample, each, seed).map((query) => {
    const parameters = new URL(searchPath(query), 'http://localhost').searchParams;
    return { kind: query.kind, request: parseRequest(Object.fromEntries(parameters)) };
  });

const refused = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const warmUp = requestsOf(QUERY_SEED + 1);
const measured = requestsOf(QUERY_SEED);
const wanted = values.kinds?.split(',') ?? [...SCALE_KINDS];
for (const { kind, request } of warmUp) {
  if (wanted.includes(kind)) await engine.search(request).catch(refused);
}
const rows: string[][] = [];
for (const kind of wanted) {
  const costs: Cost[] = [];
  const failures: string[] = [];
  const own = measured.filter((one) => one.kind === kind);
  const nodesBefore = await nodesMs();
  let ownMs = 0;
  for (const { request } of own) {
    cluster.asked = [];
    cluster.rounds = 0;
    const [begun, before] = [performance.now(), process.cpuUsage()];
    try {
      await engine.search(request);
      const { user, system } = process.cpuUsage(before);
      ownMs += (user + system) / 1000;
      costs.push(costOf(cluster.asked, cluster.rounds, performance.now() - begun));
    } catch (error) {
      failures.push(`${request.q}: ${refused(error)}`);
    }
  }
  const nodes = (await nodesMs()) - nodesBefore;
  const told = (of: (cost: Cost) => number, digits = 0): string => {
    const all = costs.map(of);
    if (all.length === 0) return '';
    return `${percentile(all, 0.5).toFixed(digits)} / ${Math.max(...all).toFixed(digits)}`;
  };
  rows.push([
    kind,
    told(({ rounds }) => rounds),
    told(({ questions }) => questions),
    told(({ searches }) => searches),
    told(({ askedBytes }) => askedBytes / KILOBYTE, 1),
    told(({ answeredBytes }) => answeredBytes / KILOBYTE, 1),
    told(({ hits }) => hits),
    told(({ tookMs }) => tookMs),
    (nodes / own.length).toFixed(0),
    (ownMs / Math.max(1, costs.length)).toFixed(0),
    told(({ ms }) => ms),
    String(failures.length),
  ]);
  for (const failure of failures) console.error(`${kind}: ${failure}`);
}
const head = 'kind,rounds,questions,searches,KB asked,KB answered,hits,took ms,nodes ms,own ms,ms,refused';
console.log(markdownTable([head.split(','), ...rows]));
texts.close();
await cluster.close();
