import { Agent } from 'node:http';
import { z } from 'zod';
import { type Exchanged, exchange } from '../../scale/exchange.ts';
import type { Search } from '../../scale/scale-queries.ts';
import type { ShownDocument } from '../../texts.ts';
import type { Filled, OpenedPeer, ScalePeer } from '../scale-peer.ts';
import { bulkLines, documentUnit, INDEX_BODY, sectionUnits } from './index-body.ts';
import { type OpenSearchNode, startNode } from './node.ts';
import { findBody, searchBody } from './query-body.ts';

/** Characters of a bulk request, about: the size that its makers advise. */
const BULK_CHARACTERS = 4_000_000;

const BULK = z.object({ errors: z.boolean() });
const STATS = z.object({
  _all: z.object({ primaries: z.object({ store: z.object({ size_in_bytes: z.number() }) }) }),
});
const FOUND = z.object({
  hits: z.object({ hits: z.array(z.object({ fields: z.object({ number: z.array(z.number()) }) })) }),
});

/** One OpenSearch node over HTTP, asked for the same page. */
export async function openSearch(folder: string): Promise<OpenedPeer> {
  const node = await startNode(folder);
  return typeof node === 'string'
    ? {
        missing: `没有测 OpenSearch（需要 JDK 17 和 Maven） / OpenSearch was not measured (it needs JDK 17 and Maven): ${node}`,
      }
    : { peer: new OpenSearchPeer(node) };
}

class OpenSearchPeer implements ScalePeer {
  readonly name = 'OpenSearch';
  readonly measures: string;
  readonly #node: OpenSearchNode;
  readonly #agent = new Agent({ keepAlive: true });
  #documents = 0;

  constructor(node: OpenSearchNode) {
    this.#node = node;
    this.measures = `one node over HTTP, heap of ${node.heapMegabytes} MB: three facets, count, 20 hits with 3 passages`;
  }

  async #send(method: 'POST' | 'PUT', path: string, body: string): Promise<Exchanged> {
    const type = path.includes('_bulk') ? 'application/x-ndjson' : 'application/json';
    const exchanged = await exchange(this.#agent, `${this.#node.address}${path}`, { method, type, body });
    if (exchanged.status >= 300) {
      throw new Error(
        `OpenSearch, ${path}: status ${exchanged.status}: ${exchanged.body.toString().slice(0, 1000)}`,
      );
    }
    return exchanged;
  }

  /** Documents first, whose time is told; then their sections into an index of their own. */
  async fill(documents: Iterable<ShownDocument>): Promise<Filled> {
    const { units, ms } = await this.#fillIndex('documents', documents, documentUnit);
    this.#documents = units;
    const { body } = await exchange(this.#agent, `${this.#node.address}/documents/_stats/store`);
    const bytes = STATS.parse(JSON.parse(body.toString()))._all.primaries.store.size_in_bytes;
    await this.#fillIndex('sections', documents, sectionUnits);
    return { ms, bytes };
  }

  async #fillIndex(
    name: string,
    documents: Iterable<ShownDocument>,
    unitsOf: typeof documentUnit,
  ): Promise<{ units: number; ms: number }> {
    let { ms } = await this.#send('PUT', `/${name}`, JSON.stringify(INDEX_BODY));
    let number = 0;
    let lines = '';
    // One request is made while another is worked on.
    let sent: Promise<void> = Promise.resolve();
    const send = async (body: string): Promise<void> => {
      const { body: answer, ms: took } = await this.#send('POST', `/${name}/_bulk?filter_path=errors`, body);
      ms += took;
      if (BULK.parse(JSON.parse(answer.toString())).errors) throw new Error('OpenSearch refused documents');
    };
    for (const document of documents) {
      lines += bulkLines(unitsOf(number++, document));
      if (lines.length < BULK_CHARACTERS) continue;
      await sent;
      sent = send(lines);
      lines = '';
    }
    await sent;
    if (lines !== '') await send(lines);
    for (const last of ['_forcemerge?max_num_segments=1', '_refresh', '_flush?wait_if_ongoing=true']) {
      ms += (await this.#send('POST', `/${name}/${last}`, '')).ms;
    }
    return { units: number, ms };
  }

  async time(search: Search): Promise<number> {
    const index = search.group === 'section' ? 'sections' : 'documents';
    const { ms } = await this.#send('POST', `/${index}/_search`, JSON.stringify(searchBody(search)));
    return ms;
  }

  async find(search: Search): Promise<ReadonlySet<number>> {
    const body = JSON.stringify(findBody(search, Math.max(1, this.#documents)));
    const { body: answer } = await this.#send('POST', '/documents/_search', body);
    const { hits } = FOUND.parse(JSON.parse(answer.toString())).hits;
    return new Set(hits.flatMap(({ fields }) => fields.number));
  }

  memoryBytes(): number | null {
    return this.#node.memoryBytes();
  }

  async close(): Promise<void> {
    this.#agent.destroy();
    await this.#node.stop();
  }
}
