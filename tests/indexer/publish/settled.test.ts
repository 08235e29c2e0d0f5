import { afterEach, expect, test } from 'vitest';
import { Cluster } from '../../../engine/opensearch/client.ts';
import { settled } from '../../../indexer/publish/settled.ts';
import { FakeNodes } from '../../engine/opensearch/fake-nodes.ts';

const nodes = new FakeNodes();
let cluster: Cluster | null = null;
afterEach(async () => {
  await cluster?.close();
  nodes.close();
});

const MUCH = 1_000_000_000;
const copy = (last: number, next: number) => ({
  seq_no: { max_seq_no: last },
  retention_leases: { leases: [{ retaining_seq_no: 10 }, { retaining_seq_no: next }] },
});
const stats = (...copies: object[]) => ({ indices: { texts: { shards: { 0: copies, 1: [copy(2, 3)] } } } });

/** Publishes to a node that tells of its copies in turn; what it was asked. */
async function asked(bytes: number, ...told: object[]): Promise<string[]> {
  const paths: string[] = [];
  const address = await nodes.add((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    paths.push(path);
    const body = path.endsWith('_stats') ? (told.length > 1 ? told.shift() : told[0]) : {};
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  cluster = new Cluster({ nodes: [address], login: null, ca: null, client: null, prefix: 'zhengwen' });
  await settled(cluster, 'texts', bytes);
  return paths;
}

test('segments are joined when every copy has said that it has all', async () => {
  const paths = await asked(MUCH, stats(copy(9, 10), copy(9, 9)), stats(copy(9, 10), copy(9, 10)));
  expect(paths).toEqual(['/texts/_flush', '/texts/_stats', '/texts/_stats']);
});

test('where what is kept for copies is little, nothing is waited for', async () => {
  expect(await asked(1, stats(copy(9, 0)))).toEqual(['/texts/_flush']);
});
