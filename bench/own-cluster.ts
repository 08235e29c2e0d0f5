import { join } from 'node:path';
import { LoopbackCluster } from '../scripts/opensearch/loopback-cluster.ts';
import { nodeProgram } from '../scripts/opensearch/program.ts';

const HEAP_MEGABYTES = 1_024;

/**
 * Does something with an environment that tells of a cluster: the one that `OPENSEARCH_URL` names, else a node that is started for it
 * in a folder, and ended. Rejects where none can be started here, with what is missing.
 */
export async function withCluster<Result>(
  folder: string,
  use: (environment: NodeJS.ProcessEnv) => Promise<Result>,
): Promise<Result> {
  if ((process.env.OPENSEARCH_URL ?? '') !== '') return use(process.env);
  const nodes = join(folder, 'nodes');
  const program = await nodeProgram(nodes);
  if (typeof program === 'string')
    throw new Error(`set OPENSEARCH_URL, or have JDK 17 or later and Maven here: ${program}`);
  const cluster = await LoopbackCluster.start(program, nodes, { nodes: 1, heapMegabytes: HEAP_MEGABYTES });
  try {
    return await use({ ...process.env, OPENSEARCH_URL: cluster.addresses.join(',') });
  } finally {
    await cluster.stop();
  }
}
