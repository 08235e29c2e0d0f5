import { z } from 'zod';
import { type ConcordanceRequest, EDGE, GROUPINGS } from '../engine/concordance/types.ts';
import { RequestError, type RequestProblem } from '../engine/errors.ts';
import { problemOf } from '../engine/request/facet.ts';
import { count, option, single } from '../engine/request/parameter.ts';
import { describedSearch } from '../engine/request/parameters.ts';
import { readParameters, unknownParameter } from '../engine/request/read-parameters.ts';
import { read } from '../engine/request/reading.ts';
import type { RequestParser } from '../engine/request/request.ts';
import { fold } from '../engine/text/fold.ts';
import type { Language, SearchRequest } from '../engine/types.ts';
import type { QueryParameters } from './query-string.ts';

/** UTF-16 units of context on either side: as many as a line of a window holds, and as a long paragraph has. */
const DEFAULT_CONTEXT = 40;
const MAX_CONTEXT = 500;
const DEFAULT_SIZE = 100;
const MAX_SIZE = 1_000;
/** Pages beyond the end are empty; a limit only keeps the arithmetic exact. */
const MAX_PAGE = 1_000_000_000;
const MAX_SAMPLE = 100_000;
const DEFAULT_GROUPS = 50;
const MAX_GROUPS = 1_000;
const SEEDS = 2 ** 32;

const ownParameters = z.strictObject({
  sort: option(
    'Order of the rows: of the collection, or by the character or the word at a distance to the left or right (by pinyin; ' +
      'equal ones by those further out), the year or the place',
    'order',
    ...GROUPINGS,
  ),
  context: count('UTF-16 units of text on either side of a match', DEFAULT_CONTEXT, 0, MAX_CONTEXT),
  sample: count('Rows chosen at random, of which all else is told then; 0 takes all', 0, 0, MAX_SAMPLE),
  seed: count('What a sample is drawn by: the same seed draws the same rows', 1, 0, SEEDS - 1),
  by: option('What to count groups of rows by', 'none', ...GROUPINGS),
  value: single(
    `Only the rows of one group of by: its value, ${EDGE} for the edge of a passage`,
    null,
    read<string | null>,
  ),
  groups: count('Groups listed, the largest first', DEFAULT_GROUPS, 1, MAX_GROUPS),
  page: count('Page, from 1', 1, 1, MAX_PAGE),
  size: count('Rows per page; 0 for groups alone', DEFAULT_SIZE, 0, MAX_SIZE),
});
const OWN = Object.keys(ownParameters.shape);

/** Those that say which rows there are, and in which order: what an export of a concordance takes as well. */
export const rowParameters = ownParameters.pick({
  sort: true,
  sample: true,
  seed: true,
  by: true,
  value: true,
});

/** The parameters of `/api/concordance`: its own, and those of a search that decide what is found. */
export const concordanceParameters = z.strictObject({
  ...describedSearch.omit({
    sort: true,
    page: true,
    size: true,
    group: true,
    removed: true,
    passages: true,
  }).shape,
  ...ownParameters.shape,
});
const KNOWN = Object.keys(concordanceParameters.shape);

/** Reads a request for a concordance. Throws `RequestError` that lists everything wrong with it. */
export function readConcordanceRequest(
  parseRequest: RequestParser,
  parameters: QueryParameters,
  lang: Language,
): ConcordanceRequest {
  const among = (names: readonly string[], isAmong: boolean): [string, string[]][] =>
    Object.entries(parameters).filter(([name]) => names.includes(name) === isAmong);
  const own = readParameters(ownParameters, Object.fromEntries(among(OWN, true)), lang);
  const problems: RequestProblem[] = among(KNOWN, false).map(([name]) => unknownParameter(name, KNOWN, lang));
  problems.push(...own.problems);
  const ofSearch = among(KNOWN, true).filter(([name]) => !OWN.includes(name));
  const search = readSearch(parseRequest, Object.fromEntries(ofSearch), lang, problems);
  if (own.values?.value !== null && own.values?.by === 'none') {
    problems.push(problemOf('value', { code: 'value-without-by', detail: '' }, lang));
  }
  if (own.values === null || search === null || problems.length > 0) throw new RequestError(problems);
  const { q, filters, match, duplicates, lang: spoken } = search;
  const { sort, context, sample, seed, by, value, groups, page, size } = own.values;
  return {
    q,
    filters,
    match,
    duplicates,
    lang: spoken,
    sort,
    context,
    sample: sample === 0 ? null : { size: sample, seed },
    by: by === 'none' ? null : by,
    value: value === null ? null : fold(value),
    groups,
    offset: (page - 1) * size,
    limit: size,
  };
}

/** The search whose occurrences are asked for; null where something is wrong with it, which goes to `problems`. */
function readSearch(
  parseRequest: RequestParser,
  parameters: QueryParameters,
  lang: Language,
  problems: RequestProblem[],
): SearchRequest | null {
  try {
    return parseRequest(parameters, lang);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}
