import type { Collection } from '../local/collection.ts';
import { searchExact } from '../local/exact-search.ts';
import type { Matched } from '../local/matched.ts';
import { searchRelaxed } from '../local/relaxed-search.ts';
import { leafNodes } from '../query/terms.ts';
import type { Passage, SearchRequest } from '../types.ts';
import { anyOf, type ClusterClause } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import type { DecidedSearch } from './decided-search.ts';
import type { FoundCollections } from './found-collections.ts';
import { anyInARow, passageClause } from './passage-clauses.ts';
import { keysOfPlan } from './plan.ts';
import type { PartOfDocument } from './published-documents.ts';
import type { MatchedDocument } from './small-collection.ts';

/** Passages of one document that are looked at by themselves; of a document in which terms stand in more, all its text is. */
const MOST_HELD = 60;

/** A document that is to be shown, among others that were fetched with it. */
interface ShownDocument {
  collection: Collection;
  matched: Matched;
  /** Its number there. */
  document: number;
}

/** Which passages of a document are looked at for showing it. */
interface Held {
  /** Asked of a passage: true of all in which a mark may stand. */
  clause: ClusterClause;
  /** So many are enough, whatever else there is. */
  enough: number;
}

/**
 * Fetches what is shown of documents: of most the passages in which terms may stand, and no others. Where these do not tell what is
 * shown (they are many, or no term stands in them), all of the document.
 */
export class ShownDocuments {
  readonly #source: Pick<ClusterSource, 'documents'>;
  readonly #found: FoundCollections;

  constructor(source: Pick<ClusterSource, 'documents'>, found: FoundCollections) {
    this.#source = source;
    this.#found = found;
  }

  /** Documents by their places in the order of the collection, those that are there. */
  async at(
    orders: readonly number[],
    asked: DecidedSearch,
    request: SearchRequest,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<number, ShownDocument>> {
    const shown = new Map<number, ShownDocument>();
    if (orders.length === 0) return shown;
    const keys = keysOfPlan(asked.plan);
    const add = (collection: Collection, isShown: (matched: Matched, document: number) => boolean): void => {
      const matched = matchedIn(collection, request);
      for (const document of collection.everything) {
        if (isShown(matched, document))
          shown.set(collection.columns.places.of(document), { collection, matched, document });
      }
    };
    const parts = await this.#parts(orders, asked, request, signal);
    if (parts.length > 0) {
      // The beginning of a text is shown where no term stands in it.
      const isTold = ({ marks }: Matched, document: number): boolean =>
        request.passages === 0 || (marks?.locate(document, 1).length ?? 0) > 0;
      add(this.#found.shownOf(parts, keys), isTold);
    }
    const others = orders.filter((order) => !shown.has(order));
    if (others.length > 0) add(await this.#found.shown(others, keys, signal), () => true);
    return shown;
  }

  /** Documents with some of their passages, where these may be enough. */
  async #parts(
    orders: readonly number[],
    asked: DecidedSearch,
    { passages }: Pick<SearchRequest, 'passages'>,
    signal?: AbortSignal,
  ): Promise<MatchedDocument[]> {
    if (passages > 0 && asked.plan.marked.length === 0) return [];
    const { clause, enough } = heldOf(asked, passages);
    const most = Math.min(enough, MOST_HELD + 1);
    const parts = await this.#source.documents.partsAt(orders, clause, most, signal);
    return parts
      .filter((part) => enough <= MOST_HELD || part.passages.length <= MOST_HELD)
      .map(partAsDocument);
  }
}

/** Where the cluster decides what a term finds, and there is one, the first passages are the best (`hitPassages`). */
function heldOf({ plan, texts, found }: DecidedSearch, passages: number): Held {
  const all = passages === 0 ? 0 : Number.POSITIVE_INFINITY;
  if (found === null) {
    return {
      clause: anyInARow('reading', texts.flat()),
      enough: plan.marked.length === 1 ? passages : all,
    };
  }
  const leaves = plan.node === null ? [] : leafNodes(plan.node);
  const clauses = leaves.flatMap((leaf) =>
    leaf.kind === 'facet' || (leaf.kind === 'term' && leaf.field !== null)
      ? []
      : [passageClause('reading', leaf)],
  );
  return { clause: anyOf(clauses), enough: all };
}

/** Stands for a passage that was not fetched: a heading without text, in which nothing is found, and with which no text begins. */
const NOT_FETCHED: Passage = { text: '', level: 1, kind: 'heading' };

function partAsDocument({ order, group, head, passages }: PartOfDocument): MatchedDocument {
  const length = 1 + (passages.at(-1)?.ordinal ?? -1);
  const all = Array.from({ length }, () => NOT_FETCHED);
  for (const { ordinal, ...passage } of passages) all[ordinal] = passage;
  return {
    order,
    group,
    record: { ...head, passages: all, mentions: [], relations: [], removed: [] },
  };
}

/** What a search finds in a collection. */
export const matchedIn = (collection: Collection, request: SearchRequest): Matched =>
  request.match === 'exact' ? searchExact(collection, request) : searchRelaxed(collection, request);
