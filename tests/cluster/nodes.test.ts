import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

const cluster = inject('cluster');
const HEALTH = z.object({ number_of_nodes: z.number(), status: z.string() });
const NAMED = z.object({ cluster_uuid: z.string() });

describe.skipIf(cluster === null)('the nodes of the tests', () => {
  const nodes = cluster?.addresses ?? [];

  it('are one cluster, whichever is asked', async () => {
    const named = new Set<string>();
    for (const node of nodes) {
      named.add(NAMED.parse(await (await fetch(node)).json()).cluster_uuid);
    }
    expect(named.size).toBe(1);
  });

  it('know each other, and have every shard', async () => {
    for (const node of nodes) {
      const answer = await fetch(`${node}/_cluster/health`);
      const health = HEALTH.parse(await answer.json());
      expect(health.number_of_nodes).toBe(nodes.length);
      // Where the tests that kill nodes ran before, second copies may be made for minutes yet.
      expect(['yellow', 'green']).toContain(health.status);
    }
  });
});
