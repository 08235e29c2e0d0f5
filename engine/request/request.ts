import { RequestError, type RequestProblem } from '../errors.ts';
import { parseQuery } from '../query/parser.ts';
import { facetNodes } from '../query/terms.ts';
import type { Language, Match, SearchRequest } from '../types.ts';
import { facetProblem, problemOf, readFacet } from './facet.ts';
import {
  languageNamed,
  objectionOf,
  SEARCH_PARAMETER_NAMES,
  type SearchParameters,
  searchParameters,
} from './parameters.ts';
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
    const parsed = schema.safeParse(parameters);
    const problems = parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, lang));
    const match = memberOf(parameters, 'match') === 'relaxed' ? 'relaxed' : 'exact';
    const query = parsed.success ? parsed.data.q : queryText(memberOf(parameters, 'q'));
    problems.push(...queryProblems(query, match, resolveRegion, lang));
    if (!parsed.success || problems.length > 0) throw new RequestError(problems);
    return searchRequest(parsed.data, lang);
  };
}

function searchRequest(parameters: SearchParameters, lang: Language): SearchRequest {
  const { q, sort, page, size, match, group, duplicates, passages } = parameters;
  const { region, year, date, type, topic, issuer, speaker, path, possible } = parameters;
  const filters = { region, year, date, type, topic, issuer, speaker, path, possible };
  return { q, filters, match, group, duplicates, sort, page, size, passages, lang };
}

function problemsOf(issue: Parameters<typeof objectionOf>[0], lang: Language): RequestProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problemOf(key, { code: 'unknown-parameter', detail: key, candidates: SEARCH_PARAMETER_NAMES }, lang),
    );
  }
  const [parameter] = issue.path;
  if (parameter === undefined) return [problemOf('', { code: 'not-an-object', detail: '' }, lang)];
  return [problemOf(String(parameter), objectionOf(issue), lang)];
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

function languageAsked(parameters: unknown): Language | null {
  const lang = memberOf(parameters, 'lang');
  return typeof lang === 'string' ? languageNamed(lang) : null;
}

/** The query of a request that is wrong elsewhere. */
function queryText(q: unknown): string {
  return typeof q === 'string' ? q : '';
}

/** A member of a value that may be no object; of an array with one entry, that entry. */
function memberOf(parameters: unknown, name: string): unknown {
  const value: unknown =
    typeof parameters === 'object' && parameters !== null ? Reflect.get(parameters, name) : undefined;
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
