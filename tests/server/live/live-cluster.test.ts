import type { Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { createRequestParser } from '../../../engine/request/request.ts';
import { createApp } from '../../../server/app.ts';
import { addressOf, listen } from '../../../server/listen.ts';
import { LiveCluster } from '../../../server/live/live-cluster.ts';
import { FakeNodes } from '../../engine/opensearch/fake-nodes.ts';
import { textsToFilter } from '../../engine/opensearch/filters.ts';
import { type MadeCollection, madeCollection } from '../../engine/opensearch/made-collection.ts';
import { PretendCluster } from '../../engine/opensearch/pretend/pretend-cluster.ts';

const PATIENCE_MS = 120_000;
const PREFIX = 'live';
const parseRequest = createRequestParser((text) => loadGazetteer().resolve(text));

let first: MadeCollection;
let second: MadeCollection;
let pretend = new PretendCluster();
let nodes = new FakeNodes();
const lives: LiveCluster[] = [];
const servers: Server[] = [];
let told: string[] = [];
let warned: string[] = [];

beforeAll(async () => {
  first = await madeCollection(textsToFilter());
  second = await madeCollection({ ...textsToFilter(), '新/一.txt': '关于新事物的通知\n\n新事物到来了。\n' });
}, PATIENCE_MS);
afterAll(async () => {
  await first.remove();
  await second.remove();
});
afterEach(async () => {
  pretend.statusOf = () => 200;
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
  for (const live of lives.splice(0)) await live.close();
  nodes.close();
  [nodes, pretend, told, warned] = [new FakeNodes(), new PretendCluster(), [], []];
});

function liveAt(address: string): LiveCluster {
  const log = { tell: (line: string) => told.push(line), warn: (line: string) => warned.push(line) };
  const access = { nodes: [address], login: null, ca: null, client: null, prefix: PREFIX };
  const live = new LiveCluster(access, parseRequest, log);
  lives.push(live);
  return live;
}

async function serve(live: LiveCluster): Promise<string> {
  const app = createApp({ engine: () => live.engine, parseRequest, page: null, log: () => undefined });
  const server = await listen(app, 0, '127.0.0.1');
  servers.push(server);
  return addressOf(server);
}

const waitFor = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: PATIENCE_MS, interval: 50 });

describe('a server of a cluster', { timeout: PATIENCE_MS }, () => {
  test('answers 503 until the cluster is there and something was published, without a restart', async () => {
    const address = await nodes.addGone();
    const live = liveAt(address);
    const site = await serve(live);
    await waitFor(() => expect(warned.join()).toContain('集群暂时不能回答'));
    expect((await fetch(`${site}/readyz`)).status).toBe(503);
    expect((await fetch(`${site}/api/search?q=x`)).headers.get('retry-after')).not.toBeNull();
    await nodes.addAt(address, pretend.manner);
    await waitFor(() => expect(warned.join()).toContain('npm run index'));
    expect(live.engine).toBeNull();
    const generation = pretend.publish(first.collection, PREFIX);
    await live.opened();
    await waitFor(() => expect(told.join()).toContain('集群恢复回答'));
    expect(live.engine?.generation).toBe(generation);
    const answer = await fetch(`${site}/api/search?q=%E5%B7%A5%E4%B8%9A`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('zhengwen-snapshot')).toBe(generation);
    expect((await fetch(`${site}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${site}/metrics`)).text()).toContain(
      `zhengwen_snapshot_size{collection="",of="documents"} ${first.collection.everything.length}`,
    );
  });

  test('takes up what comes into service, and releases what was before once all is answered', async () => {
    pretend.publish(first.collection, PREFIX);
    const live = liveAt(await nodes.add(pretend.manner));
    await live.opened();
    const before = live.engine;
    if (before === null) expect.unreachable('nothing answers');
    const hits = before.hits(parseRequest({ duplicates: 'all' }))[Symbol.asyncIterator]();
    const begun = await hits.next();
    const generation = pretend.publish(second.collection, PREFIX);
    await waitFor(() => expect(live.engine?.generation).toBe(generation));
    await waitFor(() => expect(told.at(-1)).toContain(generation));
    const found = await live.engine?.search(parseRequest({ q: '新事物' }));
    expect(found?.total.documents).toBe(1);
    // What was begun goes on from the generation that it began with.
    expect((await before.search(parseRequest({ q: '新事物' }))).total.documents).toBe(0);
    let count = begun.done === true ? 0 : begun.value.length;
    for (let more = await hits.next(); more.done !== true; more = await hits.next())
      count += more.value.length;
    expect(count).toBe(first.collection.everything.length);
    await waitFor(() => expect(before.suggest('工', 1)).rejects.toMatchObject({ reason: 'busy' }));
    expect(warned).toEqual([]);
  });

  test('keeps what answers where the new generation fails its self-test, and says why once', async () => {
    const good = pretend.publish(first.collection, PREFIX);
    const live = liveAt(await nodes.add(pretend.manner));
    await live.opened();
    const bad = pretend.publish(second.collection, PREFIX);
    const lost = second.collection.store.id(0);
    pretend.lose(PREFIX, bad, (id) => id === lost);
    await waitFor(() => expect(warned).toHaveLength(1));
    expect(warned[0]).toContain(`${bad}`);
    expect(warned[0]).toContain(String(second.collection.everything.length));
    // Looked at again, it is not tried again.
    const asked = pretend.asked.length;
    const looks = pretend.looks;
    await waitFor(() => expect(pretend.looks).toBeGreaterThan(looks + 1));
    expect(pretend.asked).toHaveLength(asked);
    expect(live.engine?.generation).toBe(good);
  });

  test('does not begin with a generation that fails its self-test', async () => {
    const bad = pretend.publish(first.collection, PREFIX);
    const lost = first.collection.store.id(0);
    pretend.lose(PREFIX, bad, (id) => id === lost);
    const live = liveAt(await nodes.add(pretend.manner));
    await waitFor(() => expect(warned).toHaveLength(1));
    expect(warned[0]).toContain(String(first.collection.everything.length));
    expect(live.engine).toBeNull();
  });

  test('says what another version of this program has published, and takes up what this one publishes then', async () => {
    pretend.publish(first.collection, PREFIX, { form: 0 });
    const live = liveAt(await nodes.add(pretend.manner));
    await waitFor(() => expect(warned.join()).toContain('npm run index'));
    expect(live.engine).toBeNull();
    const generation = pretend.publish(second.collection, PREFIX);
    await live.opened();
    expect(live.engine?.generation).toBe(generation);
  });

  test('goes on with the engine that it has where the cluster goes away, and tells when it is back', async () => {
    const generation = pretend.publish(first.collection, PREFIX);
    const address = await nodes.add(pretend.manner);
    const live = liveAt(address);
    const site = await serve(live);
    await live.opened();
    nodes.close();
    await waitFor(() => expect(warned.join()).toContain('集群暂时不能回答'));
    const away = await fetch(`${site}/api/search?q=%E5%B7%A5%E4%B8%9A`);
    expect(away.status).toBe(503);
    expect(await away.json()).toMatchObject({ error: { code: 'cluster-unreachable' } });
    await nodes.addAt(address, pretend.manner);
    await waitFor(() => expect(told.join()).toContain('集群恢复回答'));
    expect(live.engine?.generation).toBe(generation);
    expect((await fetch(`${site}/api/search?q=%E5%B7%A5%E4%B8%9A`)).status).toBe(200);
  });

  test('can be closed while nothing answers', async () => {
    const live = liveAt(await nodes.addGone());
    await live.close();
    lives.length = 0;
    await live.opened();
    expect(live.engine).toBeNull();
  });
});
