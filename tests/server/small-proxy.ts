import { createServer, request, type Server } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { addressOf } from '../../server/listen.ts';

/** Stands for the host of the server behind the proxy. */
export const TARGET_HOST = 'TARGET';

/** What a proxy makes of the requests it passes on. */
export interface ProxyManners {
  /** Takes this off the path, as `handle_path` of Caddy does. */
  strip?: string;
  /** Headers it sets. */
  headers: Record<string, string>;
}

/** A proxy as simple as can be, in front of a server, for the length of a test file. */
export class SmallProxy {
  private server: Server | null = null;

  constructor(target: () => string, { strip, headers }: ProxyManners) {
    beforeAll(async () => {
      const server = createServer((asked, answer) => {
        const path = asked.url ?? '/';
        const url = strip !== undefined && path.startsWith(strip) ? path.slice(strip.length) || '/' : path;
        const passed = request(
          `${target()}${url}`,
          {
            method: asked.method,
            headers: {
              ...asked.headers,
              ...headers,
              ...(headers.host === TARGET_HOST ? { host: new URL(target()).host } : {}),
            },
          },
          (response) => {
            answer.writeHead(response.statusCode ?? 502, response.headers);
            response.pipe(answer);
          },
        );
        passed.on('error', () => answer.destroy());
        asked.pipe(passed);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      this.server = server;
    });
    afterAll(() => {
      this.server?.close();
      this.server?.closeAllConnections();
    });
  }

  get address(): string {
    if (this.server === null) throw new Error('the proxy is not running');
    return addressOf(this.server);
  }
}
