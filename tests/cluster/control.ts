import { once } from 'node:events';
import { createServer } from 'node:http';
import type { LoopbackCluster } from '../../scripts/opensearch/loopback-cluster.ts';

/** `/kill/0`, `/start/2` */
const ORDER = /^\/(?<order>kill|start)\/(?<node>\d)$/u;

/** Lets test files, which run in processes of their own, kill and start nodes of the cluster that outlives them. */
export async function serveControl(
  cluster: LoopbackCluster,
): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { order, node } = ORDER.exec(request.url ?? '')?.groups ?? {};
    const done = order === 'kill' ? cluster.killNode(Number(node)) : cluster.startNode(Number(node));
    done.then(
      () => response.writeHead(204).end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the control has no port');
  return { address: `http://127.0.0.1:${bound.port}`, close: () => server.close() };
}

/** Kills a node (SIGKILL), or starts it and waits until it answers. */
export async function tellNode(control: string, order: 'kill' | 'start', node: number): Promise<void> {
  const answer = await fetch(`${control}/${order}/${node}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`${order} of node ${node}: ${await answer.text()}`);
}
