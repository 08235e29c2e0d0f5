import { RequestError, type RequestProblem } from '../../engine/errors.ts';
import { problemOf } from '../../engine/request/facet.ts';
import { describedSearch } from '../../engine/request/parameters.ts';
import { unknownParameter } from '../../engine/request/read-parameters.ts';
import type { RequestParser } from '../../engine/request/request.ts';
import type { Language, SearchRequest } from '../../engine/types.ts';
import type { QueryParameters } from '../query-string.ts';

/** Parameters of a search that a feed does not have: its order, its unit and its only page are always the same. */
export const NOT_OF_FEEDS: readonly string[] = ['sort', 'page', 'group', 'passages', 'removed'];

const KNOWN = Object.keys(describedSearch.shape).filter((name) => !NOT_OF_FEEDS.includes(name));

export interface FeedRequest {
  request: SearchRequest;
  /** The search as it was given, which the page of its results shows too. */
  search: URLSearchParams;
  /** Its query and the values of its filters, in the order given. */
  words: string[];
}

/** Parameters that say nothing of what is looked for. */
const NO_WORDS: readonly string[] = ['lang', 'size', 'match', 'duplicates', 'possible'];

/** Reads a request for a feed. Throws `RequestError` that lists everything wrong with it. */
export function readFeedRequest(
  parseRequest: RequestParser,
  parameters: QueryParameters,
  lang: Language,
): FeedRequest {
  const given = Object.entries(parameters);
  const problems: RequestProblem[] = given
    .filter(([name]) => !KNOWN.includes(name))
    .map(([name]) =>
      NOT_OF_FEEDS.includes(name)
        ? problemOf(name, { code: 'feed-is-newest', detail: name }, lang)
        : unknownParameter(name, KNOWN, lang),
    );
  const own = given.filter(([name]) => KNOWN.includes(name));
  let request: SearchRequest | null = null;
  try {
    request = parseRequest({ ...Object.fromEntries(own), sort: 'newest', passages: '1' }, lang);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    problems.push(...error.problems);
  }
  if (request === null || problems.length > 0) throw new RequestError(problems);
  const pairs = own.flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
  return {
    request,
    search: new URLSearchParams(pairs.filter(([name]) => name !== 'size')),
    words: pairs
      .filter(([name, value]) => value !== '' && !NO_WORDS.includes(name))
      .map(([, value]) => value),
  };
}
