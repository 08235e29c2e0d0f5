import { Agent } from 'node:http';
import { z } from 'zod';
import type { SearchEngine } from '../../engine/engine.ts';
import { noFilters } from '../../engine/local/filters.ts';
import type { LocalEngine } from '../../engine/local/local-engine.ts';
import type { SearchRequest } from '../../engine/types.ts';
import { queryText } from '../ask.ts';
import { exchange } from './exchange.ts';
import type { Questions } from './measure-peer.ts';
import { type ScaleQuery, searchPath } from './scale-queries.ts';
import { warmUp } from './warm-up.ts';

/** How long a query took, and how many documents it was said to find. */
export interface Answer {
  ms: number;
  /** Null where it was not answered, for want of time above all. */
  documents: number | null;
}

const ANSWER = z.object({ total: z.object({ documents: z.number() }) });
/** What the page asks for. */
const HITS = 20;

/** Asks a server one query after the other, each as the page does: facets, counts, 20 hits with 3 passages. */
export async function askServer(
  address: string,
  { queries, warmUpRound }: Pick<Questions, 'queries' | 'warmUpRound'>,
): Promise<Answer[]> {
  const agent = new Agent({ keepAlive: true });
  const ask = async (query: ScaleQuery): Promise<Answer> => {
    const { status, ms, body } = await exchange(agent, `${address}${searchPath(query)}`);
    if (status !== 200) return { ms, documents: null };
    return { ms, documents: ANSWER.parse(JSON.parse(body.toString())).total.documents };
  };
  try {
    await warmUp(async (query) => (await ask(query)).ms, warmUpRound);
    const answers: Answer[] = [];
    for (const query of queries) answers.push(await ask(query));
    return answers;
  } finally {
    agent.destroy();
  }
}

function requestOf({ ask, filter, match, group, page }: ScaleQuery): SearchRequest {
  return {
    q: queryText(ask),
    filters: {
      ...noFilters(),
      region: filter?.region == null ? [] : [filter.region],
      year: filter?.year == null ? [] : [filter.year],
    },
    match,
    group,
    removed: false,
    duplicates: 'collapse',
    sort: 'relevance',
    page,
    size: HITS,
    passages: 0,
    lang: 'zh',
  };
}

/** Times of the engine in this process: match, count and rank the best, as a library is asked; no facets, nothing shown. */
export async function timeEngine(
  engine: LocalEngine,
  { queries, warmUpRound }: Pick<Questions, 'queries' | 'warmUpRound'>,
): Promise<number[]> {
  const time = async (query: ScaleQuery): Promise<number> => {
    const begun = performance.now();
    engine.best(requestOf(query));
    return performance.now() - begun;
  };
  await warmUp(time, warmUpRound);
  const times: number[] = [];
  for (const query of queries) times.push(await time(query));
  return times;
}

/** The numbers of all documents that a query finds. */
export async function findDocuments(
  engine: SearchEngine,
  query: ScaleQuery,
  numbers: ReadonlyMap<string, number>,
): Promise<Set<number>> {
  const found = new Set<number>();
  const all: SearchRequest = { ...requestOf(query), group: 'document', duplicates: 'all' };
  for await (const hits of engine.hits(all)) {
    for (const { document } of hits) found.add(numbers.get(document.id) ?? -1);
  }
  return found;
}
