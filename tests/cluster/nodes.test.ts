import { describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

const cluster = inject('cluster');
const HEALTH = z.object({ number_of_nodes: z.number(), status: z.string() });

describe.skipIf(cluster === null)('the nodes of the tests', () => {
  it('are one cluster, whichever is asked', async () => {
    for (const address of cluster?.addresses ?? []) {
      const answer = await fetch(`${address}/_cluster/health`);
      const health = HEALTH.parse(await answer.json());
      expect(health).toEqual({ number_of_nodes: cluster?.addresses.length, status: 'green' });
    }
  });
});
