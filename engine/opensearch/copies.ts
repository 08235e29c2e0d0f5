import type { DocumentId } from '../types.ts';
import type { Candidate } from './candidates.ts';
import { allOf, type ClusterClause, noneOf } from './cluster-clause.ts';
import type { PublishedDocuments } from './published-documents.ts';
import { COPIED } from './search-counts.ts';

/** Copies told beneath the hits of a page. */
const MOST_COPIES = 10_000;

/**
 * The copies that are folded beneath documents, by the place of each in the order of the collection: those of its group that were
 * found too, in that order.
 * @param found what the search finds
 */
export async function copiesBeneath(
  documents: Pick<PublishedDocuments, 'first'>,
  found: ClusterClause,
  shown: readonly Candidate[],
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
  for (const { group, id } of await documents.first(clause, MOST_COPIES, signal)) {
    const front = fronts.get(group);
    if (front !== undefined) copies.set(front, [...(copies.get(front) ?? []), id]);
  }
  return copies;
}
