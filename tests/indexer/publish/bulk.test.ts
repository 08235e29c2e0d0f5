import { afterEach, describe, expect, it } from 'vitest';
import { Cluster } from '../../../engine/opensearch/client.ts';
import { BulkSender } from '../../../indexer/publish/bulk.ts';
import { FakeNodes, type Manner } from '../../engine/opensearch/fake-nodes.ts';

let nodes = new FakeNodes();
const clusters: Cluster[] = [];
afterEach(async () => {
  for (const cluster of clusters.splice(0)) await cluster.close();
  nodes.close();
  nodes = new FakeNodes();
});

/** What a node makes of the ids of a request: the status of each. */
type Judgement = (ids: readonly string[]) => number[];

/** A node that judges bulk requests, and what they held. */
async function senderTo(judge: Judgement): Promise<{ sender: BulkSender; asked: string[][] }> {
  const asked: string[][] = [];
  const manner: Manner = async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const lines = Buffer.concat(pieces).toString().split('\n');
    const ids = lines
      .filter((_, at) => at % 2 === 0)
      .flatMap((line) => /"_id":"(.+?)"/u.exec(line)?.[1] ?? []);
    asked.push(ids);
    const statuses = judge(ids);
    const items = statuses.map((status) => ({
      index: { status, ...(status < 300 ? {} : { error: { type: 'refused', reason: '不收' } }) },
    }));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ errors: statuses.some((status) => status >= 300), items }));
  };
  const access = { login: null, ca: null, client: null, prefix: 'zhengwen' };
  const cluster = new Cluster({ ...access, nodes: [await nodes.add(manner)] });
  clusters.push(cluster);
  return { sender: new BulkSender(cluster, 'texts-filling'), asked };
}

const all =
  (status: number): Judgement =>
  (ids) =>
    ids.map(() => status);

describe('documents sent in bulk', () => {
  it('go a few megabytes at a time, each once', async () => {
    const { sender, asked } = await senderTo(all(201));
    const text = '政'.repeat(1_500_000);
    for (const id of ['a', 'b', 'c', 'd']) await sender.add({ id, form: { text } });
    await sender.end();
    expect(asked.toSorted()).toEqual([['a', 'b', 'c'], ['d']]);
    expect(sender.taken).toBe(4);
  });

  it('are sent again where there was no room for them, without the others', async () => {
    let times = 0;
    const { sender, asked } = await senderTo((ids) =>
      ids.map((id) => (id === 'b' && times++ < 2 ? 429 : 200)),
    );
    for (const id of ['a', 'b', 'c']) await sender.add({ id, form: {} });
    await sender.end();
    expect(asked).toEqual([['a', 'b', 'c'], ['b'], ['b']]);
    expect(sender.taken).toBe(3);
  });

  it('are sent again where a shard had no node for a moment', async () => {
    let times = 0;
    const { sender, asked } = await senderTo((ids) => ids.map(() => (times++ < 1 ? 503 : 200)));
    await sender.add({ id: 'a', form: {} });
    await sender.end();
    expect(asked).toEqual([['a'], ['a']]);
    expect(sender.taken).toBe(1);
  });

  it('end the run where one is refused for good, which is named', async () => {
    const { sender } = await senderTo((ids) => ids.map((id) => (id === 'b' ? 400 : 200)));
    for (const id of ['a', 'b', 'c']) await sender.add({ id, form: {} });
    await expect(sender.end()).rejects.toThrow('does not take document b: 400 refused: 不收');
  });

  it('are made no faster than the cluster takes them', async () => {
    let underWay = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    const held = await nodes.add((request, response) => {
      most = Math.max(most, ++underWay);
      request.resume();
      waiting.push(() => {
        underWay--;
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"errors":false,"items":[]}');
      });
      // The first is answered when a second waits beside it.
      if (waiting.length > 1) for (const answer of waiting.splice(0)) answer();
    });
    const access = { login: null, ca: null, client: null, prefix: 'zhengwen' };
    const cluster = new Cluster({ ...access, nodes: [held] });
    clusters.push(cluster);
    const sender = new BulkSender(cluster, 'texts-filling');
    const text = '政'.repeat(4_000_000);
    for (let at = 0; at < 6; at++) await sender.add({ id: String(at), form: { text } });
    await sender.end();
    expect(most).toBe(2);
  });
});
