import type { DocumentId } from '../types.ts';
import type { PlacedCandidate } from './candidate-order.ts';
import { allOf, type ClusterClause, noneOf } from './cluster-clause.ts';
import type { PublishedDocuments } from './published-documents.ts';
import { COPIED } from './search-counts.ts';

/**
 * The copies that are folded beneath documents, by the place of each in the order of the collection: those of its group that were
 * found too, in that order.
 * @param found what the search finds
 */
export async function copiesBeneath(
  documents: Pick<PublishedDocuments, 'list'>,
  found: ClusterClause,
  shown: readonly PlacedCandidate[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<number, DocumentId[]>> {
  const fronts = new Map(
    shown.flatMap(({ copied, group, order }) => (copied ? [[group, order] as const] : [])),
  );
  const copies = new Map<number, DocumentId[]>();
  if (fronts.size === 0) return copies;
  const clause = allOf([
    found,
    COPIED,
    { terms: { group: [...fronts.keys()] } },
    noneOf({ terms: { order: [...fronts.values()] } }),
  ]);
  const listed = (await documents.list(clause, Number.POSITIVE_INFINITY, signal)) ?? [];
  for (const { group, id } of listed) {
    const front = fronts.get(group);
    if (front !== undefined) copies.set(front, [...(copies.get(front) ?? []), id]);
  }
  return copies;
}
