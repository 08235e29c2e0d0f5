import { jsonContent } from './content.ts';
import { endpoint } from './endpoint.ts';
import type { JsonObject } from './json-object.ts';

/** What is told of the server itself. */
export const serverPaths = (): JsonObject => ({
  '/api/openapi.json': endpoint('This description', [], {
    'application/json': { schema: { type: 'object' } },
  }),
  '/healthz': endpoint('Whether the server runs', [], jsonContent('StatusAnswer'), [404, 413, 421, 500]),
  '/readyz': endpoint(
    'Whether there is a snapshot to answer from; 503 where there is none',
    [],
    jsonContent('StatusAnswer'),
    [404, 413, 421, 500, 503],
  ),
  '/metrics': endpoint(
    'Latency, queues, memory and the age of the index, for Prometheus; whoever may read one collection alone gets a 403',
    [],
    { 'text/plain': { schema: { type: 'string' } } },
    [401, 403, 404, 413, 421, 429, 500],
  ),
});
