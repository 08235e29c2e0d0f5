import { afterEach, describe, expect, it } from 'vitest';
import type { ClusterAccess } from '../../../engine/opensearch/access.ts';
import { Cluster } from '../../../engine/opensearch/client.ts';
import { answering, FakeNodes, type Manner, silent } from './fake-nodes.ts';

let nodes = new FakeNodes();
const clusters: Cluster[] = [];
afterEach(async () => {
  for (const cluster of clusters.splice(0)) await cluster.close();
  nodes.close();
  nodes = new FakeNodes();
});

function clusterOf(addresses: readonly string[], more: Partial<ClusterAccess> = {}): Cluster {
  const access = { nodes: addresses, login: null, ca: null, client: null, prefix: 'zhengwen' };
  const cluster = new Cluster({ ...access, ...more });
  clusters.push(cluster);
  return cluster;
}

/** Does one thing after the other, the last for good. */
function inTurn(...manners: Manner[]): Manner {
  return (request, response) => {
    const [manner = silent] = manners.length > 1 ? manners.splice(0, 1) : manners;
    manner(request, response);
  };
}

const QUESTION = { method: 'GET', path: '/_cluster/health' } as const;

describe('a question to a cluster', () => {
  it('is answered by another node where one is gone, each time', async () => {
    const cluster = clusterOf([await nodes.addGone(), await nodes.add(answering({ green: true }))]);
    for (let time = 0; time < 4; time++) expect(await cluster.ask(QUESTION)).toEqual({ green: true });
  });

  it('is answered by another node where one says nothing', async () => {
    const cluster = clusterOf([await nodes.add(silent), await nodes.add(answering({ green: true }))]);
    for (let time = 0; time < 3; time++) {
      expect(await cluster.ask({ ...QUESTION, ms: 2_000 })).toEqual({ green: true });
    }
  });

  it.each([429, 500, 502, 503, 504])(
    'is asked again where the only node answers %i at first',
    async (status) => {
      const node = await nodes.add(
        inTurn(answering({}, status), answering({}, status), answering({ green: true })),
      );
      expect(await clusterOf([node]).ask(QUESTION)).toEqual({ green: true });
    },
  );

  it('is asked again where the only node breaks off its answer', async () => {
    const node = await nodes.add(
      inTurn(
        (_request, response) => {
          response
            .writeHead(200, { 'content-type': 'application/json', 'content-length': 100 })
            .write('{"green":');
          response.destroy();
        },
        answering({ green: true }),
      ),
    );
    expect(await clusterOf([node]).ask(QUESTION)).toEqual({ green: true });
  });

  it('is asked again where the only node hangs up, and where it says nothing at first', async () => {
    const node = await nodes.add(
      inTurn((request) => request.socket.destroy(), silent, answering({ green: true })),
    );
    expect(await clusterOf([node]).ask({ ...QUESTION, attemptMs: 200 })).toEqual({ green: true });
  });

  it('is answered by a node that comes back meanwhile', async () => {
    const gone = await nodes.addGone();
    const cluster = clusterOf([gone]);
    const asked = cluster.ask(QUESTION);
    await nodes.addAt(gone, answering({ green: true }));
    expect(await asked).toEqual({ green: true });
  });

  it('is not sent where nobody waits for it any more', async () => {
    let requests = 0;
    const node = await nodes.add((request, response) => {
      requests++;
      answering({})(request, response);
    });
    const signal = AbortSignal.abort(new Error('nobody waits'));
    await expect(clusterOf([node]).ask({ ...QUESTION, signal })).rejects.toThrow('nobody waits');
    expect(requests).toBe(0);
  });

  it('is not asked again where it is wrong itself', async () => {
    let requests = 0;
    const node = await nodes.add((request, response) => {
      requests++;
      answering({ error: 'no such field' }, 400)(request, response);
    });
    await expect(clusterOf([node]).ask(QUESTION)).rejects.toThrow('400');
    expect(requests).toBe(1);
  });

  it('takes a health that was waited for in vain for an answer', async () => {
    const node = await nodes.add(answering({ status: 'red' }, 408));
    expect(await clusterOf([node]).ask(QUESTION)).toEqual({ status: 'red' });
  });

  it('sends lines as they are, for writing much at once', async () => {
    const node = await nodes.add(async (request, response) => {
      const said = (await request.toArray()).join('');
      answering({ type: request.headers['content-type'], said })(request, response);
    });
    const lines = '{"index":{"_id":"a"}}\n{"text":"工业"}\n';
    expect(await clusterOf([node]).ask({ method: 'POST', path: '/_bulk', lines })).toEqual({
      type: 'application/x-ndjson',
      said: lines,
    });
  });

  it('ends as unreachable within its time where no node is there', async () => {
    const cluster = clusterOf([await nodes.addGone(), await nodes.addGone()]);
    await expect(cluster.ask({ ...QUESTION, ms: 300 })).rejects.toMatchObject({
      name: 'ClusterError',
      reason: 'unreachable',
    });
  });

  it('ends as unreachable within its time where all say nothing', async () => {
    const cluster = clusterOf([await nodes.add(silent), await nodes.add(silent), await nodes.add(silent)]);
    await expect(cluster.ask({ ...QUESTION, ms: 600 })).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('ends as busy where the queues stay full', async () => {
    const cluster = clusterOf([await nodes.add(answering({}, 429))]);
    await expect(cluster.ask({ ...QUESTION, ms: 300 })).rejects.toMatchObject({
      name: 'OverloadError',
      reason: 'busy',
    });
  });

  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [404, 'missing'],
  ] as const)('is not asked again where it is answered %i', async (status, reason) => {
    const cluster = clusterOf([await nodes.add(inTurn(answering({}, status), answering({ green: true })))]);
    await expect(cluster.ask(QUESTION)).rejects.toMatchObject({ name: 'ClusterError', reason });
  });

  it('tells of its own mistakes as such', async () => {
    const cluster = clusterOf([await nodes.add(answering({ error: 'no such field' }, 400))]);
    await expect(cluster.ask(QUESTION)).rejects.toThrow('OpenSearch: 400: {"error":"no such field"}');
  });

  it('is null where what may be missing is missing', async () => {
    const cluster = clusterOf([await nodes.add(answering({}, 404))]);
    expect(await cluster.askIfThere(QUESTION)).toBeNull();
  });

  it('ends with the reason of its signal', async () => {
    const cluster = clusterOf([await nodes.add(silent)]);
    const controller = new AbortController();
    const asked = cluster.ask({ ...QUESTION, signal: controller.signal });
    controller.abort(new Error('nobody waits'));
    await expect(asked).rejects.toThrow('nobody waits');
  });

  it('brings name and password', async () => {
    const node = await nodes.add((request, response) => {
      answering({ as: request.headers.authorization })(request, response);
    });
    const cluster = clusterOf([node], { login: { username: 'reader', password: '密码' } });
    expect(await cluster.ask(QUESTION)).toEqual({
      as: `Basic ${Buffer.from('reader:密码').toString('base64')}`,
    });
  });

  it('asks for whole answers only, where it is a search', async () => {
    const node = await nodes.add((request, response) => answering({ asked: request.url })(request, response));
    expect(await clusterOf([node]).search('zhengwen-文集', { query: { match_all: {} } })).toEqual({
      asked: `/${encodeURIComponent('zhengwen-文集')}/_search?allow_partial_search_results=false`,
    });
  });
});

describe('several searches asked at once', () => {
  const found = (value: number) => ({ status: 200, hits: { total: { value } } });
  const search = (cluster: Cluster) => cluster.searches('texts', [{ size: 0 }, { size: 1 }]);

  it('are answered in their order', async () => {
    const node = await nodes.add(answering({ responses: [found(1), found(2)] }));
    expect(await search(clusterOf([node]))).toEqual([found(1), found(2)]);
  });

  it('are asked again, all of them, where one failed for a while', async () => {
    const failed = { status: 503, error: { type: 'no shard available' } };
    const node = await nodes.add(
      inTurn(answering({ responses: [found(1), failed] }), answering({ responses: [found(1), found(2)] })),
    );
    expect(await search(clusterOf([node]))).toEqual([found(1), found(2)]);
  });

  it('fail together where one of them is no search', async () => {
    const failed = { status: 400, error: { type: 'parsing_exception' } };
    const node = await nodes.add(answering({ responses: [found(1), failed] }));
    await expect(search(clusterOf([node]))).rejects.toThrow('parsing_exception');
  });

  it('are found nowhere where one of them has no index', async () => {
    const failed = { status: 404, error: { type: 'index_not_found_exception' } };
    const node = await nodes.add(answering({ responses: [found(1), failed] }));
    await expect(search(clusterOf([node]))).rejects.toMatchObject({ reason: 'missing' });
  });
});
