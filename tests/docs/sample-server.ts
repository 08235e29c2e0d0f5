import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { SearchEngine } from '../../engine/engine.ts';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import { openEngine } from '../../engine/local/open.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import { createApp } from '../../server/app.ts';
import { addressOf, listen } from '../../server/listen.ts';
import { PROJECT } from './readme-examples.ts';

const INDEXING_MS = 120_000;

/** A server over the sample collection, for as long as the tests of a file run: what documents invite their readers to ask. */
export class SampleServer {
  readonly parseRequest = createRequestParser((text) => loadGazetteer().resolve(text));
  #data = '';
  #engine: SearchEngine | null = null;
  #server: Server | null = null;

  constructor() {
    beforeAll(async () => {
      this.#data = await mkdtemp(join(tmpdir(), 'zhengwen-documents-'));
      await ensureSnapshot({ corpora: [join(PROJECT, 'corpus')], data: this.#data });
      this.#engine = await openEngine(this.#data);
      const { parseRequest } = this;
      const app = createApp({ engine: () => this.engine, parseRequest, page: null, log: () => {} });
      this.#server = await listen(app, 0, '127.0.0.1');
    }, INDEXING_MS);
    afterAll(async () => {
      this.#server?.close();
      this.#server?.closeAllConnections();
      await this.#engine?.close();
      await rm(this.#data, { recursive: true, force: true });
    });
  }

  get engine(): SearchEngine {
    if (this.#engine === null) throw new Error('the sample collection is not open yet');
    return this.#engine;
  }

  /** A text of a document with the address that it names made that of this server. */
  here(text: string): string {
    if (this.#server === null) throw new Error('the server does not listen yet');
    return text.replaceAll('http://127.0.0.1:8080', addressOf(this.#server));
  }
}
