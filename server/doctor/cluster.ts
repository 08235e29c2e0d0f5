import { z } from 'zod';
import { ClusterError, OverloadError, SnapshotError } from '../../engine/errors.ts';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import type { ClusterAccess } from '../../engine/opensearch/access.ts';
import { Cluster } from '../../engine/opensearch/client.ts';
import { openClusterEngine } from '../../engine/opensearch/cluster-engine.ts';
import { nothingPublished } from '../../engine/opensearch/messages.ts';
import { beforeThat, inService, type Published } from '../../engine/opensearch/published.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import { selfTest } from '../live/self-test.ts';
import { type Finding, fail, ok, warn } from './check.ts';
import {
  clusterFound,
  clusterHealth,
  clusterSilent,
  copiesMissing,
  healthRefused,
  inServiceNow,
  letAsk,
  nothingToGoBackTo,
  previousKept,
  publishAgain,
  reachCluster,
  SUBJECTS,
  selfTestPassed,
  startNodes,
} from './messages.ts';

/** What a cluster says of itself and of the collection in it. */

const ROOT = z.object({ version: z.object({ number: z.string(), distribution: z.string().optional() }) });
const HEALTH = z.object({ status: z.enum(['green', 'yellow', 'red']), number_of_nodes: z.number() });

/** Looks at a cluster, and at the collection in service there. */
export async function checkCluster(access: ClusterAccess): Promise<Finding[]> {
  const cluster = new Cluster(access);
  const nodes = access.nodes.join(', ');
  try {
    const { version } = ROOT.parse(await cluster.ask({ method: 'GET', path: '/' }));
    const found = ok(
      SUBJECTS.cluster,
      clusterFound(nodes, version.distribution ?? 'elasticsearch', version.number),
    );
    return [found, await checkHealth(cluster), ...(await checkCollection(cluster, access.prefix))];
  } catch (error) {
    if (!isOfCluster(error)) throw error;
    return [fail(SUBJECTS.cluster, clusterSilent(nodes, error.message), reachCluster)];
  } finally {
    await cluster.close();
  }
}

const isOfCluster = (error: unknown): error is ClusterError | OverloadError =>
  error instanceof ClusterError || error instanceof OverloadError;

async function checkHealth(cluster: Cluster): Promise<Finding> {
  try {
    const asked = await cluster.ask({ method: 'GET', path: '/_cluster/health' });
    const { status, number_of_nodes: nodes } = HEALTH.parse(asked);
    const found = clusterHealth(status, nodes);
    switch (status) {
      case 'green':
        return ok(SUBJECTS.health, found);
      case 'yellow':
        return warn(SUBJECTS.health, found, copiesMissing);
      case 'red':
        return fail(SUBJECTS.health, found, startNodes);
    }
  } catch (error) {
    if (error instanceof ClusterError && error.reason === 'refused')
      return warn(SUBJECTS.health, healthRefused, letAsk);
    throw error;
  }
}

async function checkCollection(cluster: Cluster, prefix: string): Promise<Finding[]> {
  const published = await inService(cluster, prefix);
  if (published === null) return [fail(SUBJECTS.published, nothingPublished(prefix), publishAgain)];
  const before = await beforeThat(cluster, prefix);
  const previous = ok(
    SUBJECTS.previous,
    before === null ? nothingToGoBackTo : previousKept(before.generation),
  );
  return [...(await checkPublished(cluster, published)), previous];
}

/** Whether the collection can be answered from, and answers as it should. */
async function checkPublished(cluster: Cluster, published: Published): Promise<Finding[]> {
  try {
    const engine = await openClusterEngine(cluster, published);
    const { documents, builtAt } = await engine.snapshot();
    const gazetteer = loadGazetteer();
    const wrong = await selfTest(
      engine,
      createRequestParser((text) => gazetteer.resolve(text)),
    );
    return [
      ok(SUBJECTS.published, inServiceNow(published.generation, documents, builtAt)),
      wrong === null ? ok(SUBJECTS.selfTest, selfTestPassed) : fail(SUBJECTS.selfTest, wrong, publishAgain),
    ];
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    return [fail(SUBJECTS.published, error.message, publishAgain)];
  }
}
