import { BudgetError, withinBudget } from '../../engine/budget.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import { RequestError } from '../../engine/errors.ts';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import type { QueryNode } from '../../engine/query/ast.ts';
import { parseQuery } from '../../engine/query/parser.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import type { SearchRequest } from '../../engine/types.ts';
import type { Random } from '../random.ts';
import type { Expected } from './expected.ts';
import { randomQuery } from './grammar.ts';

/** Longest time for an answer, ms. */
const BUDGET_MS = 1_000;

/** What became of the queries. */
export interface QueryTrial {
  asked: number;
  answered: number;
  /** Not to be read, or with a value that is none. */
  refused: number;
  /** Given up when their time was over. */
  givenUp: number;
  /** Those whose counts were compared with the naive evaluator's. */
  compared: number;
  /** The longest time for one, ms, and its query. */
  slowest: { ms: number; query: string };
  /** Queries at which anything else happened. */
  failures: { query: string; what: string }[];
}

const gazetteer = loadGazetteer();
const parseRequest = createRequestParser((text) => gazetteer.resolve(text));

/** The request that gives every document of a collection. */
export function everything(): SearchRequest {
  return parseRequest({ q: '', duplicates: 'all' });
}

/** Asks so many random queries; every `sample`-th that the naive evaluator can answer is compared with it. */
export async function tryQueries(
  engine: SearchEngine,
  expected: (node: QueryNode) => Expected | null,
  {
    count,
    sample,
    random,
    progress,
  }: { count: number; sample: number; random: Random; progress?: (asked: number) => void },
): Promise<QueryTrial> {
  const trial: QueryTrial = {
    asked: 0,
    answered: 0,
    refused: 0,
    givenUp: 0,
    compared: 0,
    slowest: { ms: 0, query: '' },
    failures: [],
  };
  // The first question loads the dictionary.
  await engine.search(parseRequest({ q: '工业 园区', match: 'relaxed' }));
  while (trial.asked < count) {
    const query = randomQuery(random);
    const relaxed = random.chance(0.1);
    const begun = performance.now();
    trial.asked += 1;
    try {
      const request = parseRequest({
        q: query,
        match: relaxed ? 'relaxed' : 'exact',
        duplicates: 'all',
        ...page(random),
      });
      const { total } = await withinBudget({ milliseconds: BUDGET_MS }, () => engine.search(request));
      trial.answered += 1;
      // Line ends within a query are read over before it is parsed.
      const { node } = relaxed || trial.asked % sample > 0 ? { node: null } : parseQuery(request.q);
      const right = node === null ? null : expected(node);
      if (right !== null) {
        trial.compared += 1;
        if (right.documents !== total.documents || right.occurrences !== total.occurrences) {
          const found = `${total.documents} documents, ${total.occurrences} occurrences`;
          const what = `found ${found}; right are ${right.documents} and ${right.occurrences}`;
          trial.failures.push({ query, what });
        }
      }
    } catch (error) {
      if (error instanceof RequestError) trial.refused += 1;
      else if (error instanceof BudgetError) trial.givenUp += 1;
      else
        trial.failures.push({
          query,
          what: error instanceof Error ? (error.stack ?? error.message) : String(error),
        });
    }
    const ms = performance.now() - begun;
    if (ms > trial.slowest.ms) trial.slowest = { ms, query };
    progress?.(trial.asked);
  }
  return trial;
}

function page(random: Random): Record<string, string> {
  if (random.chance(0.6)) return {};
  return {
    sort: random.pick(['relevance', 'newest', 'oldest']),
    group: random.pick(['document', 'section']),
    removed: random.pick(['true', 'false']),
    size: random.pick(['1', '10', '100']),
  };
}
