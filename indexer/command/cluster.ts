import type { ClusterAccess } from '../../engine/opensearch/access.ts';
import { Cluster } from '../../engine/opensearch/client.ts';
import { ensureSnapshotUnless, type IndexingRequest, type IndexingResult } from '../ensure.ts';
import { type PublishRequest, type PublishResult, publish } from '../publish/publish.ts';
import { rollBack } from '../publish/switch.ts';
import { Together } from '../together/together.ts';

/** What the command does with a cluster: loaded where there is one, since the client alone takes a quarter of a second. */

/** Puts the snapshot of a data folder in service in a cluster. */
export const publishTo = (
  access: ClusterAccess,
  request: Omit<PublishRequest, 'cluster' | 'prefix'>,
): Promise<PublishResult> =>
  withCluster(access, (cluster) => publish({ ...request, cluster, prefix: access.prefix }));

/** What one of several indexers has done: built and published, or seen that another has. */
interface IndexedTogether {
  result: IndexingResult;
  published: PublishResult;
}

/** Indexes and publishes as one of several indexers; null where another has published what is wanted. */
export const indexTogether = (
  access: ClusterAccess,
  request: Omit<IndexingRequest, 'elsewhere'>,
  publishing: Omit<PublishRequest, 'cluster' | 'prefix'>,
): Promise<IndexedTogether | null> =>
  withCluster(access, async (cluster) => {
    const { prefix } = access;
    const together = await Together.open(cluster, prefix, request.signal);
    try {
      const result = await ensureSnapshotUnless(request, (plan) => together.builds(plan));
      if (result === null) return null;
      const published = await publish({ ...publishing, cluster, prefix });
      await together.published(published.generation);
      return { result, published };
    } finally {
      await together.close();
    }
  });

/** Goes back to what was in service before; its name. */
export const rollBackIn = (access: ClusterAccess): Promise<string> =>
  withCluster(access, async (cluster) => (await rollBack(cluster, access.prefix)).generation);

async function withCluster<Result>(
  access: ClusterAccess,
  use: (cluster: Cluster) => Promise<Result>,
): Promise<Result> {
  const cluster = new Cluster(access);
  try {
    return await use(cluster);
  } finally {
    await cluster.close();
  }
}
