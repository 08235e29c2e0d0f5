import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BudgetError } from '../../../engine/budget.ts';
import { ClusterError, OverloadError, QuerySyntaxError, SnapshotError } from '../../../engine/errors.ts';
import type { ClusterAccess } from '../../../engine/opensearch/access.ts';
import { Cluster } from '../../../engine/opensearch/client.ts';
import { inService, type Published } from '../../../engine/opensearch/published.ts';
import {
  CLUSTER_LIMITS,
  ThreadedEngine,
  type ThreadLimits,
} from '../../../engine/threads/threaded-engine.ts';
import type { Hit, SearchAnswer } from '../../../engine/types.ts';
import { FakeNodes } from '../opensearch/fake-nodes.ts';
import { textsToFilter } from '../opensearch/filters.ts';
import { type MadeCollection, madeCollection } from '../opensearch/made-collection.ts';
import { PretendCluster } from '../opensearch/pretend/pretend-cluster.ts';
import { requestFor } from '../request.ts';

const PATIENCE_MS = 120_000;
const PREFIX = 'threads';
/** Looks at every passage many times over. */
const HEAVY = Array.from({ length: 30 }, () => '的').join(' /5 ');
const PARAGRAPH = '园区的招商的工作的规划的建设的管理的服务的环境的'.repeat(60);
const heavyTexts = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [
    `重/${at}.txt`,
    `关于园区工作的通知（${at}）\n\n${PARAGRAPH}第${at}号园区。\n\n2006年3月${(at % 28) + 1}日\n`,
  ]),
);

const pretend = new PretendCluster();
const nodes = new FakeNodes();
const opened: ThreadedEngine[] = [];
let made: MadeCollection;
let access: ClusterAccess;
let published: Published;

beforeAll(async () => {
  made = await madeCollection({ ...textsToFilter(), ...heavyTexts });
  pretend.publish(made.collection, PREFIX);
  access = { nodes: [await nodes.add(pretend.manner)], login: null, ca: null, client: null, prefix: PREFIX };
  const cluster = new Cluster(access);
  const found = await inService(cluster, PREFIX);
  await cluster.close();
  if (found === null) throw new Error('nothing is in service');
  published = found;
}, PATIENCE_MS);

afterEach(async () => {
  pretend.statusOf = () => 200;
  for (const engine of opened.splice(0)) await engine.close();
});
afterAll(async () => {
  nodes.close();
  await made.remove();
});

async function open(limits: Partial<ThreadLimits> = {}): Promise<ThreadedEngine> {
  const engine = await ThreadedEngine.openCluster(access, published, { ...CLUSTER_LIMITS, ...limits });
  opened.push(engine);
  return engine;
}

const untimed = ({ tookMs: _tookMs, ...answer }: SearchAnswer) => answer;
const reasonOf = (error: unknown): unknown => error;

describe('a collection in a cluster, answered in threads', { timeout: PATIENCE_MS }, () => {
  test('gives the answers of this machine', async () => {
    const engine = await open();
    const local = made.small.engine;
    const request = requestFor('推进 工业');
    const answer = await engine.search(request);
    expect(untimed(answer)).toEqual(untimed(await local.search(request)));
    const first = answer.hits[0]?.document.id ?? '';
    expect(await engine.document(first)).toEqual(await local.document(first));
    expect(await engine.suggest('工', 5)).toEqual(await local.suggest('工', 5));
    expect(await engine.snapshot()).toEqual(await local.snapshot());
    expect(await engine.corpus()).toEqual(await local.corpus());
    const written = await engine.searchWritten(request);
    expect(JSON.parse(new TextDecoder().decode(written.json))).toMatchObject(untimed(answer));
    const all: Hit[] = [];
    for await (const hits of engine.hits(requestFor('推进', {}, { duplicates: 'all' }))) all.push(...hits);
    expect(all.map(({ document }) => document.id)).toEqual(
      (await local.search(requestFor('推进', {}, { duplicates: 'all', size: 100 }))).hits.map(
        ({ document }) => document.id,
      ),
    );
    expect(engine.generation).toBe(local.generation);
  });

  test('answers a light question while a heavy one is computed', async () => {
    const engine = await open({ quick: 1, middle: 1, quickThreads: 1, deadline: PATIENCE_MS });
    await engine.suggest('园', 1);
    const ended: string[] = [];
    const heavy = engine.search(requestFor(HEAVY)).then((answer) => {
      ended.push('heavy');
      return answer;
    });
    await engine.suggest('园', 1).then(() => ended.push('light'));
    const answer = await heavy;
    expect(ended).toEqual(['light', 'heavy']);
    expect(answer.total).toEqual((await made.small.engine.search(requestFor(HEAVY))).total);
  });

  test('answers others in the same thread while one waits for the cluster', async () => {
    const engine = await open({ quickThreads: 1 });
    const held = Promise.withResolvers<number>();
    pretend.statusOf = (body) => (JSON.stringify(body).includes('招商') ? held.promise : 200);
    const waiting = engine.search(requestFor('"招商引资"'));
    const others = await Promise.all([engine.suggest('园', 1), engine.search(requestFor('"会议"'))]);
    expect(others[1].total.documents).toBeGreaterThan(0);
    held.resolve(200);
    expect((await waiting).total).toEqual((await made.small.engine.search(requestFor('"招商引资"'))).total);
  });

  test('gives up what computes longer than it may, says so, and goes on answering', async () => {
    const engine = await open({ quick: 0, middle: 0, deadline: 0 });
    const given = await engine.search(requestFor(HEAVY)).catch(reasonOf);
    expect(given).toBeInstanceOf(OverloadError);
    expect(given).toMatchObject({ reason: 'too-slow' });
    expect(await engine.snapshot()).toEqual(await made.small.engine.snapshot());
  });

  test('lets go of a question that nobody waits for, also while the cluster says nothing', async () => {
    const engine = await open();
    const asked = Promise.withResolvers<void>();
    pretend.statusOf = () => {
      asked.resolve();
      return new Promise(() => undefined);
    };
    const gone = new AbortController();
    const answer = engine.search(requestFor('"招商引资"'), gone.signal).catch(reasonOf);
    await asked.promise;
    gone.abort();
    expect(await answer).toBeInstanceOf(BudgetError);
    expect(await answer).toMatchObject({ reason: 'cancelled' });
    pretend.statusOf = () => 200;
    expect((await engine.search(requestFor('"招商引资"'))).total.documents).toBeGreaterThan(0);
  });

  test('says where a query is wrong, and what is wrong with the cluster', async () => {
    const engine = await open();
    const wrong = await engine.search(requestFor('(园区')).catch(reasonOf);
    expect(wrong).toBeInstanceOf(QuerySyntaxError);
    const own = await made.small.engine.search(requestFor('(园区')).catch(reasonOf);
    expect(wrong).toMatchObject({ problems: own instanceof QuerySyntaxError ? own.problems : null });
    pretend.statusOf = () => 403;
    const refused = await engine.search(requestFor('"园区"')).catch(reasonOf);
    expect(refused).toBeInstanceOf(ClusterError);
    expect(refused).toMatchObject({ reason: 'refused' });
    const old = { ...published, form: 0 };
    const other = await ThreadedEngine.openCluster(access, old).catch(reasonOf);
    expect(other).toBeInstanceOf(SnapshotError);
    expect(other).toMatchObject({ reason: 'version' });
  });

  test('answers what it was asked before it is closed, exports that were begun too', async () => {
    const engine = await open();
    const hits = engine.hits(requestFor('', {}, { duplicates: 'all' }));
    const first = await hits.next();
    const closed = engine.close();
    let count = first.done === true ? 0 : first.value.length;
    for await (const more of hits) count += more.length;
    await closed;
    expect(count).toBe(made.collection.everything.length);
    await expect(engine.suggest('园', 1)).rejects.toBeInstanceOf(OverloadError);
  });
});
