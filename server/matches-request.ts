import { RequestError, type RequestProblem } from '../engine/errors.ts';
import { requireParameters, unknownParameter } from '../engine/request/read-parameters.ts';
import type { RequestParser } from '../engine/request/request.ts';
import type { Language, MatchesRequest } from '../engine/types.ts';
import { MATCHES_PARAMETERS, partParameters, partShape } from './parameters.ts';
import type { QueryParameters } from './query-string.ts';
import { SOURCE_LINES_PARAMETERS, sourceLines, sourceLinesParameters } from './source-request.ts';

const PART_PARAMETERS: readonly string[] = Object.keys(partShape);
const ALL: readonly string[] = [...MATCHES_PARAMETERS, ...SOURCE_LINES_PARAMETERS, ...PART_PARAMETERS];

/** Reads a request for the matches in one document. Throws `RequestError` that lists everything wrong with it. */
export function readMatchesRequest(
  parseRequest: RequestParser,
  parameters: QueryParameters,
  otherwise: Language,
): MatchesRequest {
  const problems = Object.keys(parameters)
    .filter((name) => !ALL.includes(name))
    .map((name) => unknownParameter(name, ALL, otherwise));
  const only = (names: readonly string[]): QueryParameters =>
    Object.fromEntries(Object.entries(parameters).filter(([name]) => names.includes(name)));
  const asked = collecting(problems, () => parseRequest(only(MATCHES_PARAMETERS), otherwise));
  const lines = collecting(problems, () =>
    sourceLines(requireParameters(sourceLinesParameters, only(SOURCE_LINES_PARAMETERS), otherwise)),
  );
  const given = collecting(problems, () =>
    requireParameters(partParameters, only(PART_PARAMETERS), otherwise),
  );
  if (asked === undefined || lines === undefined || given === undefined || problems.length > 0)
    throw new RequestError(problems);
  const { q, match, lang } = asked;
  const { part } = given;
  return {
    q,
    match,
    lang,
    ...(lines === null ? {} : { source: lines }),
    ...(part === undefined ? {} : { part }),
  };
}

/** What is read; undefined where something is wrong with it, which is added to the problems. */
function collecting<T>(problems: RequestProblem[], reading: () => T): T | undefined {
  try {
    return reading();
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
