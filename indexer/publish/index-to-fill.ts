import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Cluster } from '../../engine/opensearch/client.ts';
import { COLLECTION_BODY, DOCUMENTS_BODY } from '../../engine/opensearch/index-body.ts';
import { type IndexMeta, indexesCalled, indexName } from '../../engine/opensearch/published.ts';

/** Rows that a page of results may begin behind: export and deep pages ask for what stands there. */
const LONGEST_WINDOW = 1_000_000;
/** What making or removing an index may take while a cluster is at work on others, ms. */
const CHANGE_MS = 120_000;
const CHANGE_ATTEMPT_MS = 60_000;
/** Orders fetched at a time of what is there already. */
const ORDERS_TOGETHER = 10_000;

const BODIES = { documents: DOCUMENTS_BODY, collection: COLLECTION_BODY } as const;

/** An index that is being filled beside the one in service. */
export interface IndexToFill {
  name: string;
  /** It is written by this alias alone: where the index was removed meanwhile, none is made in its place. */
  alias: string;
}

/**
 * The index of a snapshot: as a run before has left it, where that was made of the same and in the same form, else made anew.
 * @param shards of the documents; what tells of the collection has one
 */
export async function indexToFill(cluster: Cluster, meta: IndexMeta, shards: number): Promise<IndexToFill> {
  const name = indexName(meta.prefix, meta.kind, meta.generation);
  const alias = fillingAlias(name);
  const found = await indexesCalled(cluster, [name]);
  const before = found.get(name);
  if (before !== undefined && isDeepStrictEqual(before, meta)) {
    await change(cluster, {
      method: 'POST',
      path: '/_aliases',
      body: { actions: [{ add: { index: name, alias } }] },
    });
    return { name, alias };
  }
  if (before !== undefined) await removeIndex(cluster, name);
  const { settings, mappings } = { settings: { index: {} }, ...BODIES[meta.kind] };
  await change(cluster, {
    method: 'PUT',
    path: `/${encodeURIComponent(name)}`,
    body: {
      settings: {
        ...settings,
        index: {
          ...settings.index,
          number_of_shards: meta.kind === 'documents' ? shards : 1,
          // A copy on another node, where there is one: a node may go at any time, while the index is filled too.
          auto_expand_replicas: '0-1',
          refresh_interval: '-1',
          max_result_window: LONGEST_WINDOW,
        },
      },
      mappings: { ...mappings, _meta: meta },
      aliases: { [alias]: {} },
    },
  });
  return { name, alias };
}

export const fillingAlias = (index: string): string => `${index}-filling`;

export async function removeIndex(cluster: Cluster, name: string): Promise<void> {
  await cluster.askIfThere({
    method: 'DELETE',
    path: `/${encodeURIComponent(name)}`,
    ms: CHANGE_MS,
    attemptMs: CHANGE_ATTEMPT_MS,
  });
}

const change = (cluster: Cluster, question: Parameters<Cluster['ask']>[0]): Promise<unknown> =>
  cluster.ask({ ...question, ms: CHANGE_MS, attemptMs: CHANGE_ATTEMPT_MS });

/** Makes all visible that was sent. */
export const refresh = (cluster: Cluster, name: string): Promise<unknown> =>
  change(cluster, { method: 'POST', path: `/${encodeURIComponent(name)}/_refresh` });

const ORDERS = z.object({
  hits: z.object({ hits: z.array(z.object({ sort: z.tuple([z.number()]) })) }),
});

/** Places of the documents that an index has already. */
export async function ordersIn(cluster: Cluster, name: string, signal?: AbortSignal): Promise<Set<number>> {
  const orders = new Set<number>();
  let after: number | null = null;
  for (;;) {
    const body: object = {
      size: ORDERS_TOGETHER,
      _source: false,
      // What is stored holds all that was sent until all copies have it, and would be unpacked for the ids.
      stored_fields: '_none_',
      track_total_hits: false,
      sort: [{ order: 'asc' }],
      ...(after === null ? {} : { search_after: [after] }),
    };
    const { hits } = ORDERS.parse(await cluster.search(name, body, signal)).hits;
    for (const { sort } of hits) orders.add(sort[0]);
    const last = hits.at(-1);
    if (last === undefined) return orders;
    [after] = last.sort;
  }
}
