import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Cluster } from '../../engine/opensearch/client.ts';

/** Bytes of sources below which what is kept for copies may stay. */
const LITTLE_BYTES = 20_000_000;
/** Copies say every 30 s how far they are. */
const MOST_MS = 75_000;
const LOOKED_EVERY_MS = 1_000;

const STATS = z.object({
  indices: z.record(
    z.string(),
    z.object({
      shards: z.record(
        z.string(),
        z.array(
          z.object({
            seq_no: z.object({ max_seq_no: z.number() }),
            retention_leases: z.object({ leases: z.array(z.object({ retaining_seq_no: z.number() })) }),
          }),
        ),
      ),
    }),
  ),
});

/**
 * Waits until a cluster knows of all copies of an index that they have all of it, for a minute at most. Until then it keeps the texts
 * of what was sent, for a copy that would have to be given them again, and joining segments would carry them on for ever: three
 * quarters of an index. Where that is little nothing is waited for.
 * @param bytes of sources in the index
 */
export async function settled(
  cluster: Cluster,
  index: string,
  bytes: number,
  signal?: AbortSignal,
): Promise<void> {
  const path = `/${encodeURIComponent(index)}`;
  await cluster.ask({ method: 'POST', path: `${path}/_flush`, ms: MOST_MS, attemptMs: MOST_MS });
  if (bytes < LITTLE_BYTES) return;
  const end = performance.now() + MOST_MS;
  while (performance.now() < end && !(await hasSettled(cluster, path, signal)))
    await delay(LOOKED_EVERY_MS, undefined, signal === undefined ? {} : { signal });
}

async function hasSettled(cluster: Cluster, path: string, signal?: AbortSignal): Promise<boolean> {
  const query = { level: 'shards' };
  const answer = await cluster.ask({ method: 'GET', path: `${path}/_stats`, query, signal });
  const { indices } = STATS.parse(answer);
  const copies = Object.values(indices).flatMap(({ shards }) => Object.values(shards).flat());
  return copies.every(({ seq_no: { max_seq_no: last }, retention_leases: { leases } }) =>
    leases.every(({ retaining_seq_no: next }) => next > last),
  );
}
