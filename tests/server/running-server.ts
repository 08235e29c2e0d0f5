import type { Server } from 'node:http';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createRequestParser } from '../../engine/request/request.ts';
import { type AppParts, createApp } from '../../server/app.ts';
import { addressOf, listen } from '../../server/listen.ts';
import { fakeResolver } from '../engine/request/fake-gazetteer.ts';
import { checkDescribed, JSON_TYPE, mediaType } from './described.ts';
import { FakeEngine } from './fake-engine.ts';

/** A server over a fake engine, on a port of its own for the length of a test file. */
export class RunningServer {
  engine: FakeEngine | null = new FakeEngine();
  logged: unknown[] = [];
  /** Ids of the requests in which that was logged. */
  loggedIn: (string | null)[] = [];
  private server: Server | null = null;
  private readonly parts: Partial<AppParts>;

  constructor(parts: Partial<AppParts> = {}) {
    this.parts = parts;
    beforeAll(async () => {
      const app = createApp({
        engine: () => this.engine,
        parseRequest: createRequestParser(fakeResolver),
        page: null,
        log: (error, request) => {
          this.logged.push(error);
          this.loggedIn.push(request);
        },
        ...this.parts,
      });
      this.server = await listen(app, 0, '127.0.0.1');
    });
    beforeEach(() => {
      this.engine = new FakeEngine();
      this.logged = [];
      this.loggedIn = [];
    });
    afterAll(() => {
      this.server?.close();
      this.server?.closeAllConnections();
    });
  }

  get address(): string {
    if (this.server === null) throw new Error('the server is not running');
    return addressOf(this.server);
  }

  /** Asks for a path, percent-encoded as it must be. Throws where the answer is not as the interface is described. */
  async get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
    const response = await fetch(`${this.address}${path}`, { headers, method });
    if (method === 'GET' || method === 'HEAD') {
      const kind = response.headers.get('content-type');
      const isJson = mediaType(kind) === JSON_TYPE;
      checkDescribed(path, response.status, kind, isJson ? await response.clone().text() : '');
    }
    return response;
  }
}

/** A path with its parameters percent-encoded. */
export function address(path: string, parameters: Record<string, string | readonly string[]>): string {
  const pairs = Object.entries(parameters).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  return `${path}?${new URLSearchParams(pairs)}`;
}
