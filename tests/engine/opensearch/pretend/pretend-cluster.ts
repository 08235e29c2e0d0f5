import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Collection } from '../../../../engine/local/collection.ts';
import { collectionForms } from '../../../../engine/opensearch/collection-form.ts';
import { COLLECTION_BODY, DOCUMENTS_BODY } from '../../../../engine/opensearch/index-body.ts';
import {
  aliasBefore,
  aliasInService,
  CLUSTER_FORM,
  type IndexMeta,
  indexName,
  KINDS,
} from '../../../../engine/opensearch/published.ts';
import { documentForms } from '../../../../engine/opensearch/snapshot-forms.ts';
import type { Manner } from '../fake-nodes.ts';
import { type Kept, keep } from './kept.ts';
import { PretendIndex } from './pretend-index.ts';

interface Named {
  index: PretendIndex;
  meta: IndexMeta;
}

function keepAll(
  forms: Iterable<{ id: string; form: object }>,
  properties: Parameters<typeof keep>[2],
): Kept[] {
  return Array.from(forms, ({ id, form }) => keep(id, form, properties));
}

/** A cluster in memory: indexes, their aliases, and what a node of it answers over HTTP to what this program asks. */
export class PretendCluster {
  readonly #indexes = new Map<string, Named>();
  readonly #aliases = new Map<string, string>();
  /** Bodies of the searches asked so far. */
  readonly asked: unknown[] = [];
  /** How often it was asked what indexes say of themselves. */
  looks = 0;
  /** Asked before each search is answered: the status that it is answered with instead, or 200. */
  statusOf: (bodies: readonly unknown[]) => number | Promise<number> = () => 200;

  /** Keeps a snapshot, and puts it in service; returns its generation. */
  publish(collection: Collection, prefix: string, said: Partial<IndexMeta> = {}): string {
    const { generation, manifest } = collection;
    for (const kind of KINDS) {
      const kept =
        kind === 'documents'
          ? keepAll(documentForms(collection), DOCUMENTS_BODY.mappings.properties)
          : keepAll(collectionForms(collection), COLLECTION_BODY.mappings.properties);
      const meta = {
        prefix,
        kind,
        generation,
        form: CLUSTER_FORM,
        pipeline: '',
        documents: manifest.documents,
        ...said,
      };
      this.#indexes.set(indexName(prefix, kind, generation), { index: new PretendIndex(kept), meta });
    }
    this.putInService(prefix, generation);
    return generation;
  }

  /** What it says of its health. */
  health = { status: 'green', number_of_nodes: 1 };

  /** Switches the aliases in one step: what was in service before is kept as such. */
  putInService(prefix: string, generation: string): void {
    for (const kind of KINDS) {
      const now = this.#aliases.get(aliasInService(prefix, kind));
      if (now !== undefined) this.#aliases.set(aliasBefore(prefix, kind), now);
      this.#aliases.set(aliasInService(prefix, kind), indexName(prefix, kind, generation));
    }
  }

  /** Leaves documents out of an index, as a collection that was not published whole lacks them. */
  lose(prefix: string, generation: string, lost: (id: string) => boolean): void {
    for (const kind of KINDS) {
      const name = indexName(prefix, kind, generation);
      const named = this.#indexes.get(name);
      if (named !== undefined) this.#indexes.set(name, { ...named, index: named.index.without(lost) });
    }
  }

  /** What a node of it does with a request. */
  readonly manner: Manner = (request, response) => void this.#answer(request, response);

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [names = '', action = ''] = (request.url ?? '').replace(/\?.*$/u, '').slice(1).split('/');
    const wanted = names.split(',').map(decodeURIComponent);
    const found = wanted.flatMap((name) => {
      const index = this.#aliases.get(name) ?? name;
      const named = this.#indexes.get(index);
      return named === undefined ? [] : [{ name: index, ...named }];
    });
    const send = (status: number, body: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (names === '') return send(200, { version: { number: '2.19.1', distribution: 'opensearch' } });
    if (names === '_cluster') return send(200, this.health);
    const [first] = found;
    if (first === undefined || found.length < wanted.length) return send(404, { error: 'no such index' });
    if (action === '_mapping') {
      this.looks++;
      return send(
        200,
        Object.fromEntries(found.map(({ name, meta }) => [name, { mappings: { _meta: meta } }])),
      );
    }
    if (action !== '_search' && action !== '_msearch')
      return send(400, { error: `no such action: ${action}` });
    const bodies = await searchesOf(request, action);
    this.asked.push(...bodies);
    const status = await this.statusOf(bodies);
    if (status !== 200) return send(status, { error: 'as the test wants it' });
    try {
      const answers = bodies.map((body) => first.index.search(body));
      send(
        200,
        action === '_search'
          ? (answers[0] ?? {})
          : { responses: answers.map((one) => ({ ...one, status: 200 })) },
      );
    } catch (error) {
      send(400, { error: String(error) });
    }
  }
}

/** The bodies of the searches that are asked: one, or one in every other line. */
async function searchesOf(request: IncomingMessage, action: '_search' | '_msearch'): Promise<unknown[]> {
  const said = await text(request);
  if (action === '_search') return [JSON.parse(said)];
  const lines = said.split('\n').filter((line) => line !== '');
  return lines.filter((_, at) => at % 2 === 1).map((line): unknown => JSON.parse(line));
}
