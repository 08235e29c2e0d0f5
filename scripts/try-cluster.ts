import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LoopbackCluster } from './opensearch/loopback-cluster.ts';
import { nodeProgram } from './opensearch/program.ts';

/**
 * OpenSearch nodes on this machine for trying the cluster engine, until Ctrl+C or the end of standard input: `npm run
 * try:cluster -- [--nodes 1] [--heap 512] [--folder DIR]`. Without a folder their files go when they end.
 */
const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '1' },
    heap: { type: 'string', default: '512' },
    folder: { type: 'string' },
  },
});
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'zhengwen-cluster-'));
const program = await nodeProgram(folder);
if (typeof program === 'string') {
  console.error(`OpenSearch cannot be run here, it needs JDK 17 or later and Maven: ${program}`);
  process.exit(1);
}
const size = { nodes: Number(values.nodes), heapMegabytes: Number(values.heap) };
const cluster = await LoopbackCluster.start(program, folder, size);
console.log(`OPENSEARCH_URL=${cluster.addresses.join(',')}`);
const stop = async (): Promise<void> => {
  await cluster.stop();
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
};
process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());
