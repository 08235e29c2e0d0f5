import type { SearchEngine } from '../engine/engine.ts';
import { noFilters } from '../engine/local/filters.ts';
import type { DocumentId, SearchRequest } from '../engine/types.ts';
import type { BenchQuery } from './queries.ts';

/** What the page asks for: facets, counts, and snippets of the first twenty hits. */
const PAGE_SIZE = 20;
const PASSAGES_PER_HIT = 3;
/** Most hits that one answer may hold: part of the contract. */
const MAX_SIZE = 100;

function requestOf({ q, filter }: BenchQuery, page: number, size: number, passages: number): SearchRequest {
  return {
    q,
    filters: {
      ...noFilters(),
      region: filter?.region == null ? [] : [filter.region],
      year: filter?.year == null ? [] : [filter.year],
    },
    match: 'exact',
    group: 'document',
    removed: false,
    duplicates: 'all',
    sort: 'relevance',
    page,
    size,
    passages,
    lang: 'zh',
  };
}

/** Time in ms of one search as the page makes it, facets and snippets included. */
export async function timeSearch(engine: SearchEngine, query: BenchQuery): Promise<number> {
  const request = requestOf(query, 1, PAGE_SIZE, PASSAGES_PER_HIT);
  const started = performance.now();
  await engine.search(request);
  return performance.now() - started;
}

/** Every document the engine finds, page by page; not timed. */
export async function findAll(engine: SearchEngine, query: BenchQuery): Promise<Set<DocumentId>> {
  const found = new Set<DocumentId>();
  for (let page = 1; ; page++) {
    const { hits, total } = await engine.search(requestOf(query, page, MAX_SIZE, 1));
    for (const { document } of hits) found.add(document.id);
    if (page * MAX_SIZE >= total.documents) return found;
  }
}
