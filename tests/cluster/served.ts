import type { Server } from 'node:http';
import type { SearchEngine } from '../../engine/engine.ts';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import type { ClusterAccess } from '../../engine/opensearch/access.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import { createApp } from '../../server/app.ts';
import { addressOf, listen } from '../../server/listen.ts';
import { type Answer, comparable } from './comparable.ts';

const gazetteer = loadGazetteer();
export const parseRequest = createRequestParser((text) => gazetteer.resolve(text));

/** A cluster as the nodes of the tests are reached. */
export const accessTo = (nodes: readonly string[], prefix: string): ClusterAccess => ({
  ...{ nodes, prefix },
  ...{ login: null, ca: null, client: null },
});

/** A server of an engine, on a free port; told of what went wrong unforeseen. */
export function serve(engine: () => SearchEngine | null, logged: (error: unknown) => void): Promise<Server> {
  const app = createApp({ engine, parseRequest, page: null, log: logged });
  return listen(app, 0, '127.0.0.1');
}

/** What a server answers to a path, such as `/api/search?q=…`, without what may differ. */
export async function answerOf(server: Server, path: string, signal?: AbortSignal): Promise<Answer> {
  const address = addressOf(server);
  const response = await fetch(`${address}${path}`, signal === undefined ? {} : { signal });
  return comparable(response, await response.text(), address);
}

export function stopServing(server: Server | undefined): void {
  server?.close();
  server?.closeAllConnections();
}
