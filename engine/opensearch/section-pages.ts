import { searchExact } from '../local/exact-search.ts';
import { sectionHit } from '../local/shown-hits.ts';
import type { Hit, SearchRequest } from '../types.ts';
import type { ClusterSource } from './cluster-source.ts';
import { copiesBeneath } from './copies.ts';
import { candidatesOf, type DecidedSearch, foundClause, rankedFor } from './decided-search.ts';
import type { FoundCollections } from './found-collections.ts';
import { keysOfPlan } from './plan.ts';
import { rankedSections, sectionEntries } from './section-order.ts';

/** Documents of which the sections are put in order together: their texts are fetched. */
const SECTIONED = 60;

/** Puts the sections of what exact searches find on pages. */
export class SectionPages {
  readonly #source: ClusterSource;
  readonly #found: FoundCollections;
  readonly #sectioned: number;

  /** @param sectioned documents of which the sections are put in order together */
  constructor(source: ClusterSource, found: FoundCollections, sectioned = SECTIONED) {
    this.#source = source;
    this.#found = found;
    this.#sectioned = sectioned;
  }

  /** The sections on a page: those of the first documents in their order, then those of the documents that follow. */
  async page(
    asked: DecidedSearch,
    request: SearchRequest,
    documents: number,
    signal?: AbortSignal,
  ): Promise<Hit[]> {
    const first = (request.page - 1) * request.size;
    const last = first + request.size;
    const together = this.#sectioned;
    const { statistics } = this.#source;
    const shown = new Map<number, number>();
    const hits: Hit[] = [];
    let length = 0;
    for (let from = 0; from < documents && length < last; from += together) {
      const part = { from, size: together, isFolded: false };
      const some = await candidatesOf(this.#source, asked, request.sort, part, signal);
      const inOrder = some.toSorted((a, b) => a.order - b.order);
      const orders = inOrder.map(({ order }) => order);
      const collection = await this.#found.shown(orders, keysOfPlan(asked.plan), signal);
      const matched = searchExact(collection, request);
      const ranking = rankedSections(
        inOrder,
        collection,
        matched.marks,
        rankedFor(asked, request),
        statistics,
      );
      const listed = sectionEntries(ranking, request, shown);
      const page = listed.slice(Math.max(0, first - length), last - length);
      length += listed.length;
      if (page.length === 0) continue;
      const folded = request.duplicates === 'collapse' ? page.map(({ candidate }) => candidate) : [];
      const copies = await copiesBeneath(this.#source.documents, foundClause(asked), folded, signal);
      for (const { candidate, section, score } of page) {
        const document = orders.indexOf(candidate.order);
        const own = copies.get(candidate.order) ?? [];
        hits.push(sectionHit(collection, matched, request, { document, section, score, copies: own }));
      }
    }
    return hits;
  }
}
