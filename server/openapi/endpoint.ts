import { jsonContent } from './content.ts';
import type { JsonObject } from './json-object.ts';

const FAILURES: Readonly<Record<number, string>> = {
  400: 'Something is wrong with the parameters; details lists all of it',
  401: 'A token is needed, or the one shown opens nothing',
  403: 'The token does not open what is served here',
  404: 'No such document, passage or collection',
  413: 'The address is longer than the server reads',
  421: 'The host asked for is no name of the server',
  429: 'Too many requests; see Retry-After',
  500: 'The server ran into an error; the log says which, under the id in X-Request-Id',
  503:
    'No snapshot is ready, too much is asked (of the query, too-slow, or of the server, busy), or the cluster does not answer ' +
    '(cluster-unreachable); with Retry-After where asking again may help',
};

/** Whatever is asked for may be answered so. */
const ERRORS: readonly number[] = Object.keys(FAILURES).map(Number);

/** What is asked for with GET, what is answered, and how it may fail. */
export function endpoint(
  summary: string,
  parameters: JsonObject[],
  content: JsonObject,
  errors: readonly number[] = ERRORS,
): JsonObject {
  const failures = errors.map((status): [string, JsonObject] => [
    String(status),
    { description: FAILURES[status] ?? 'Error', content: jsonContent('Error') },
  ]);
  return {
    get: {
      summary,
      parameters,
      responses: { '200': { description: 'The answer', content }, ...Object.fromEntries(failures) },
    },
  };
}
