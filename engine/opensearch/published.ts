import { z } from 'zod';
import type { Cluster } from './client.ts';

/**
 * Which indexes of a cluster are a collection. Each published snapshot is two: its documents, and what tells of it as a whole. Aliases
 * name those in service and those that were before; all are switched in one step, so that nobody sees one without the other.
 */

/** Raised whenever what is kept in a cluster changes its form: a server reads no other. */
export const CLUSTER_FORM = 5;

export const KINDS = ['documents', 'collection'] as const;
export type IndexKind = (typeof KINDS)[number];

/** What an index says of itself (`_meta` of its mapping). */
const indexMeta = z.object({
  prefix: z.string(),
  kind: z.enum(KINDS),
  /** Name of the snapshot. */
  generation: z.string(),
  form: z.number().int(),
  /** `pipelineVersion` of the program that made the snapshot. */
  pipeline: z.string(),
  /** Documents of the snapshot that answers are made of. */
  documents: z.number().int(),
});
export type IndexMeta = z.infer<typeof indexMeta>;

/** A snapshot in a cluster: the names of its indexes, by which it is asked, and what they say of themselves. */
export interface Published extends Pick<IndexMeta, 'generation' | 'form' | 'pipeline'> {
  documents: string;
  collection: string;
}

/** Name of an index; these have no capitals. */
export const indexName = (prefix: string, kind: IndexKind, generation: string): string =>
  `${prefix}-${kind}-${generation.toLowerCase()}`;
/** Alias of what answers now. */
export const aliasInService = (prefix: string, kind: IndexKind): string => `${prefix}-${kind}`;
/** Alias of what answered before that. */
export const aliasBefore = (prefix: string, kind: IndexKind): string => `${prefix}-${kind}-before`;

const MAPPINGS = z.record(z.string(), z.object({ mappings: z.object({ _meta: indexMeta }) }));

/** The indexes that have these names or aliases, with what they say of themselves; empty where one of the names is unknown. */
export async function indexesCalled(
  cluster: Cluster,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, IndexMeta>> {
  const path = `/${names.map(encodeURIComponent).join(',')}/_mapping`;
  const answer = await cluster.askIfThere({ method: 'GET', path, signal });
  const found = answer === null ? {} : MAPPINGS.parse(answer);
  return new Map(Object.entries(found).map(([name, { mappings }]) => [name, mappings._meta]));
}

/** The snapshot in service; null where there is none. Both aliases are looked at in one question, so that they are of one switch. */
export const inService = (
  cluster: Cluster,
  prefix: string,
  signal?: AbortSignal,
): Promise<Published | null> => publishedAs(cluster, prefix, aliasInService, signal);

/** The snapshot that was in service before; null where there is none. */
export const beforeThat = (cluster: Cluster, prefix: string): Promise<Published | null> =>
  publishedAs(cluster, prefix, aliasBefore);

async function publishedAs(
  cluster: Cluster,
  prefix: string,
  aliasOf: (prefix: string, kind: IndexKind) => string,
  signal?: AbortSignal,
): Promise<Published | null> {
  const aliases = KINDS.map((kind) => aliasOf(prefix, kind));
  const found = await indexesCalled(cluster, aliases, signal);
  const named = (wanted: IndexKind) => [...found].find(([, { kind }]) => kind === wanted);
  const [documents, collection] = [named('documents'), named('collection')];
  if (documents === undefined || collection === undefined) return null;
  const [, { generation, form, pipeline }] = documents;
  return { documents: documents[0], collection: collection[0], generation, form, pipeline };
}
