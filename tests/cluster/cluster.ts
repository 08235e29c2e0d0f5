import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { LoopbackCluster } from '../../scripts/opensearch/loopback-cluster.ts';
import { nodeProgram } from '../../scripts/opensearch/program.ts';
import { serveControl } from './control.ts';

/** The cluster that the tests ask. */
export interface TestCluster {
  /** `http://127.0.0.1:PORT` of every node. */
  addresses: string[];
  /** Where nodes are killed and started; null where the cluster is another's, which is to be left in peace. */
  control: string | null;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Null where no cluster can be run here. */
    cluster: TestCluster | null;
  }
}

const NODES = 3;

/**
 * Starts three nodes for all test files, in this process, which outlives them. With `OPENSEARCH_URL` (addresses parted by commas)
 * a cluster that runs already is asked. Where Java, Maven or its libraries are missing the tests are skipped, and this says why.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.OPENSEARCH_URL ?? '';
  if (given !== '') {
    project.provide('cluster', { addresses: given.split(','), control: null });
    return async () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-cluster-'));
  const program = await nodeProgram(folder);
  if (typeof program === 'string') {
    console.error(
      `test:cluster: skipped, it needs JDK 17 or later and Maven with its repository: ${program}`,
    );
    project.provide('cluster', null);
    return async () => rmSync(folder, { recursive: true, force: true });
  }
  const cluster = await LoopbackCluster.start(program, folder, { nodes: NODES });
  const control = await serveControl(cluster);
  project.provide('cluster', { addresses: cluster.addresses, control: control.address });
  return async () => {
    control.close();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
