import { RequestError } from '../../engine/errors.ts';
import type { Hit, SearchAnswer, SearchRequest } from '../../engine/types.ts';
import { serverMessage } from '../messages.ts';
import type { Members } from './members.ts';
import { addedFacets, addedNothing, addedProblems, addedTotals } from './merged-counts.ts';
import { mergedHits, nextList } from './merged-order.ts';
import type { NamedIds } from './named-ids.ts';

/**
 * The last hit that can be shown page by page: each engine shows all before it as well. Who wants more asks one collection, or
 * exports.
 */
const DEEPEST_HIT = 1_000;
const HITS_AT_A_TIME = 10;

/** One page of what all collections find. Throws `RequestError` for a page that lies too deep. */
export async function mergedSearch(
  members: Members,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<SearchAnswer> {
  const started = performance.now();
  const end = request.page * request.size;
  const first = end - request.size;
  const size = end > DEEPEST_HIT ? 0 : end;
  const answers = await members.ask((engine) => engine.search({ ...request, page: 1, size }, signal));
  const total = addedTotals(answers.map((answer) => answer.total));
  if (end > DEEPEST_HIT && first < (total.sections ?? total.documents)) throw tooDeep(request);
  const lists = answers.map(({ hits }, place) => hits.map((hit) => members.at(place).ids.hit(hit)));
  const nothing = answers.flatMap((answer) => answer.nothing ?? []);
  return {
    query: {
      text: request.q,
      match: request.match,
      terms: [...new Set(answers.flatMap(({ query }) => query.terms))],
      problems: [...members.leftOut(request), ...addedProblems(answers.map(({ query }) => query.problems))],
    },
    total,
    relaxed: { documents: answers.reduce((sum, { relaxed }) => sum + relaxed.documents, 0) },
    ...(total.documents === 0 && nothing.length > 0 ? { nothing: addedNothing(nothing) } : {}),
    hits: mergedHits(lists, request.sort).slice(first, end),
    facets: addedFacets(answers.map(({ facets }) => facets)),
    tookMs: Math.round((performance.now() - started) * 1000) / 1000,
  };
}

/** All that the collections find, some hits at a time: of each collection no more is asked for than is taken. */
export async function* hitsInTurn(
  members: Members,
  request: SearchRequest,
  signal?: AbortSignal,
): AsyncGenerator<Hit[]> {
  const lists = members.all.map(({ engine, ids }) => singly(engine.hits(request, signal), ids));
  try {
    const heads = await Promise.all(lists.map(async (list) => (await list.next()).value ?? undefined));
    let some: Hit[] = [];
    for (;;) {
      const next = nextList(heads, request.sort);
      const hit = next === null ? undefined : heads[next];
      if (next === null || hit === undefined) break;
      some.push(hit);
      if (some.length === HITS_AT_A_TIME) {
        yield some;
        some = [];
      }
      heads[next] = (await lists[next]?.next())?.value ?? undefined;
    }
    if (some.length > 0) yield some;
  } finally {
    await Promise.all(lists.map((list) => list.return(undefined)));
  }
}

async function* singly(some: AsyncIterable<Hit[]>, ids: NamedIds): AsyncGenerator<Hit> {
  for await (const hits of some) for (const hit of hits) yield ids.hit(hit);
}

function tooDeep({ lang }: SearchRequest): RequestError {
  return new RequestError([
    { parameter: 'page', message: serverMessage('too-deep', lang, String(DEEPEST_HIT)) },
  ]);
}
