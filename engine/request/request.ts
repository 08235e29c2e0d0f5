import { RequestError, type RequestProblem } from '../errors.ts';
import { parseQuery } from '../query/parser.ts';
import { facetNodes } from '../query/terms.ts';
import type { FilterValues, Language, Match, SearchRequest } from '../types.ts';
import { facetProblem, problemOf, readFacet } from './facet.ts';
import { type SearchParameters, searchParameters } from './parameters.ts';
import { languageAsked, memberOf, readParameters } from './read-parameters.ts';
import type { RegionResolver } from './region.ts';
import { readRelaxedQuery } from './relaxed.ts';

/** Reads the parameters of one search. Throws `RequestError` that lists everything wrong with them. */
export type RequestParser = (parameters: unknown, lang?: Language) => SearchRequest;

/**
 * The one place where a search request is read: from HTTP parameters, command-line flags or a member of JSON lines
 * (each value alone or in an array, a number or a string). The language of messages is the parameter `lang`, else the
 * one passed in.
 */
export function createRequestParser(resolveRegion: RegionResolver): RequestParser {
  const schema = searchParameters(resolveRegion);
  return (parameters, otherwise = 'zh') => {
    const lang = languageAsked(parameters) ?? otherwise;
    const { values, problems } = readParameters(schema, parameters, lang);
    const match = memberOf(parameters, 'match') === 'relaxed' ? 'relaxed' : 'exact';
    const query = values === null ? queryText(memberOf(parameters, 'q')) : values.q;
    problems.push(...queryProblems(query, match, resolveRegion, lang));
    if (values !== null) problems.push(...removedProblems(values, lang));
    if (values === null || problems.length > 0) throw new RequestError(problems);
    return searchRequest(values, lang);
  };
}

function searchRequest(parameters: SearchParameters, lang: Language): SearchRequest {
  const { q, sort, page, size, match, group, duplicates, removed, passages } = parameters;
  const { region, year, date, type, topic, issuer, speaker, path, possible } = parameters;
  const not: FilterValues = {
    region: parameters.notRegion,
    year: parameters.notYear,
    date: parameters.notDate,
    type: parameters.notType,
    topic: parameters.notTopic,
    issuer: parameters.notIssuer,
    speaker: parameters.notSpeaker,
    path: parameters.notPath,
  };
  const filters = { region, year, date, type, topic, issuer, speaker, path, possible, not };
  return { q, filters, match, group, duplicates, removed, sort, page, size, passages, lang };
}

/** What is wrong with the query text: its syntax, else the values of its filters. */
function queryProblems(
  text: string,
  match: Match,
  resolveRegion: RegionResolver,
  lang: Language,
): RequestProblem[] {
  try {
    if (match === 'relaxed') {
      readRelaxedQuery(text, resolveRegion, lang);
      return [];
    }
    const { node } = parseQuery(text, lang);
    return (node === null ? [] : facetNodes(node)).flatMap((facet) => {
      const reading = readFacet(facet, resolveRegion);
      return reading.ok ? [] : [facetProblem(facet, reading.objection, lang)];
    });
  } catch (error) {
    if (error instanceof RequestError) return [...error.problems];
    throw error;
  }
}

/** Text that was left out has no words to rank by and stands in no section. */
function removedProblems({ removed, match, group }: SearchParameters, lang: Language): RequestProblem[] {
  if (!removed) return [];
  const problems: RequestProblem[] = [];
  if (match !== 'exact')
    problems.push(problemOf('removed', { code: 'removed-not-relaxed', detail: '' }, lang));
  if (group !== 'document') {
    problems.push(problemOf('removed', { code: 'removed-not-sections', detail: '' }, lang));
  }
  return problems;
}

/** The query of a request that is wrong elsewhere. */
function queryText(q: unknown): string {
  return typeof q === 'string' ? q : '';
}
