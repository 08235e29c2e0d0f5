import { z } from 'zod';
import { RequestError, type RequestProblem } from '../engine/errors.ts';
import { problemOf } from '../engine/request/facet.ts';
import { list, option } from '../engine/request/parameter.ts';
import { describedSearch } from '../engine/request/parameters.ts';
import { readParameters, unknownParameter } from '../engine/request/read-parameters.ts';
import { read } from '../engine/request/reading.ts';
import type { RequestParser } from '../engine/request/request.ts';
import { problemOfQuery } from '../engine/trends/of-query.ts';
import type { Language, SearchRequest, TrendsRequest } from '../engine/types.ts';
import type { QueryParameters } from './query-string.ts';

/** Lines that a reader can still tell apart in one chart. */
const MOST_QUERIES = 8;

const ownParameters = z.strictObject({
  q: list(
    `A query, up to ${MOST_QUERIES} times: each is one series; without any the base alone is answered`,
    read<string>,
  ),
  by: option('What the counts are told by', 'year', 'province', 'prefecture', 'type'),
  across: option(
    'Tells of one query by this as well: cells of a table of both, such as by=province&across=year',
    'none',
    'year',
    'province',
    'prefecture',
    'type',
  ),
});

/** Those of a search; which of its hits are shown, and how, is nothing to trends. */
const { duplicates, ...filterParameters } = describedSearch.omit({
  q: true,
  sort: true,
  page: true,
  size: true,
  group: true,
  passages: true,
}).shape;

/** The parameters of `/api/trends`, as they are described. */
export const trendsParameters = z.strictObject({
  ...ownParameters.shape,
  ...filterParameters,
  duplicates: duplicates.meta({
    ...duplicates.meta(),
    description: 'Read as a search reads it: its totals never depend on it, and so neither do trends',
  }),
});

const KNOWN = Object.keys(trendsParameters.shape);

/** Reads a request for trends. Throws `RequestError` that lists everything wrong with it, of each of its queries. */
export function readTrendsRequest(
  parseRequest: RequestParser,
  { q, by, across, ...search }: QueryParameters,
  lang: Language,
): TrendsRequest {
  const given = Object.entries({ q, by, across }).filter(([, values]) => values !== undefined);
  const own = readParameters(ownParameters, Object.fromEntries(given), lang);
  const problems: RequestProblem[] = [...own.problems];
  const ours = Object.entries(search).filter(([name]) => KNOWN.includes(name));
  for (const name of Object.keys(search)) {
    if (KNOWN.includes(name)) continue;
    problems.push(unknownParameter(name, KNOWN, lang));
  }
  // Read apart from the other parameters: what is wrong with these keeps nothing of the queries back.
  const queries = readParameters(ownParameters, { q }, lang).values?.q ?? [];
  if (queries.length > MOST_QUERIES) {
    problems.push(problemOf('q', { code: 'too-many', detail: String(MOST_QUERIES) }, lang));
  }
  const requests = readQueries(parseRequest, Object.fromEntries(ours), queries, lang, problems);
  const [first] = requests;
  if (own.values !== null) problems.push(...acrossProblems(own.values, lang));
  if (own.values === null || first === undefined || problems.length > 0) throw new RequestError(problems);
  const { filters, match, removed, lang: spoken } = first;
  return {
    queries: queries.length === 0 ? [] : requests.map((request) => request.q),
    by: own.values.by,
    across: own.values.across === 'none' ? null : own.values.across,
    filters,
    match,
    removed,
    lang: spoken,
  };
}

/** Each query with the filters, read as a search; without a query the filters alone. What is wrong goes to `problems`. */
function readQueries(
  parseRequest: RequestParser,
  search: QueryParameters,
  queries: readonly string[],
  lang: Language,
  problems: RequestProblem[],
): SearchRequest[] {
  const asked = queries.length === 0 ? [''] : queries.slice(0, MOST_QUERIES);
  return asked.flatMap((q, index) => {
    try {
      return parseRequest({ ...search, q }, lang);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      for (const problem of error.problems) {
        if (problem.parameter === 'q') {
          problems.push(queries.length > 1 ? problemOfQuery(problem, index, lang) : problem);
        } else if (index === 0) problems.push(problem);
      }
      return [];
    }
  });
}

/** What is wrong with a table of two things. */
function acrossProblems({ q, by, across }: z.output<typeof ownParameters>, lang: Language): RequestProblem[] {
  if (across === 'none') return [];
  if (across === by) return [problemOf('across', { code: 'across-itself', detail: '' }, lang)];
  return q.length === 1 ? [] : [problemOf('across', { code: 'across-one-query', detail: '' }, lang)];
}
