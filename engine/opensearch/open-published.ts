import type { SearchEngine } from '../engine.ts';
import { SnapshotError } from '../errors.ts';
import type { ClusterAccess } from './access.ts';
import { Cluster } from './client.ts';
import { openClusterEngine } from './cluster-engine.ts';
import { nothingPublished } from './messages.ts';
import { inService } from './published.ts';

/** An engine over a cluster, and what lets go of both. */
export interface OpenedPublished {
  engine: SearchEngine;
  close(): Promise<void>;
}

/**
 * The collection in service in a cluster, asked in this thread: for a program that asks and ends. Rejects with `ClusterError`,
 * `OverloadError`, and with `SnapshotError` where there is none that can be answered from.
 */
export async function openPublished(access: ClusterAccess): Promise<OpenedPublished> {
  const cluster = new Cluster(access);
  try {
    const published = await inService(cluster, access.prefix);
    if (published === null) throw new SnapshotError('missing', nothingPublished(access.prefix));
    const engine = await openClusterEngine(cluster, published);
    return {
      engine,
      close: async () => {
        await engine.close();
        await cluster.close();
      },
    };
  } catch (error) {
    await cluster.close();
    throw error;
  }
}
