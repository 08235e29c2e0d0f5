import { RequestError, type RequestProblem } from '../engine/errors.ts';
import { problemOf } from '../engine/request/facet.ts';
import type { RequestParser } from '../engine/request/request.ts';
import type { Language, MatchesRequest } from '../engine/types.ts';
import { MATCHES_PARAMETERS } from './parameters.ts';
import type { QueryParameters } from './query-string.ts';

/** Reads a request for the matches in one document. Throws `RequestError` that lists everything wrong with it. */
export function readMatchesRequest(
  parseRequest: RequestParser,
  parameters: QueryParameters,
  otherwise: Language,
): MatchesRequest {
  const given = Object.entries(parameters);
  const isKnown = ([name]: [string, unknown]): boolean => MATCHES_PARAMETERS.includes(name);
  const problems: RequestProblem[] = given
    .filter((parameter) => !isKnown(parameter))
    .map(([name]) =>
      problemOf(name, { code: 'unknown-parameter', detail: name, candidates: MATCHES_PARAMETERS }, otherwise),
    );
  try {
    const { q, match, lang } = parseRequest(Object.fromEntries(given.filter(isKnown)), otherwise);
    if (problems.length === 0) return { q, match, lang };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    problems.push(...error.problems);
  }
  throw new RequestError(problems);
}
