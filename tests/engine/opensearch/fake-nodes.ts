import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';

/** What a node of the tests does with a request. */
export type Manner = RequestListener;

export const answering =
  (body: object, status = 200): Manner =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
/** Takes requests and never says anything. */
export const silent: Manner = () => undefined;

/** Nodes that answer as they are told; all are closed together. */
export class FakeNodes {
  readonly #servers: Server[] = [];

  /** Address of a new node. */
  add(manner: Manner): Promise<string> {
    return this.#listen(manner, 0);
  }

  /** A new node at an address where nobody listens. */
  addAt(address: string, manner: Manner): Promise<string> {
    return this.#listen(manner, Number(new URL(address).port));
  }

  async #listen(manner: Manner, port: number): Promise<string> {
    const server = createServer(manner);
    this.#servers.push(server);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('the node has no port');
    return `http://127.0.0.1:${bound.port}`;
  }

  /** An address where nobody listens. */
  async addGone(): Promise<string> {
    const address = await this.add(silent);
    const server = this.#servers.pop();
    server?.close();
    return address;
  }

  close(): void {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }
}
