import type { FilterFacet } from '../columns/clauses.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import { readFacets, splitFacets } from '../local/exact-search.ts';
import { noFilters } from '../local/filters.ts';
import { wordTerm } from '../local/relaxed-search.ts';
import type { FacetNode, QueryNode, TermNode } from '../query/ast.ts';
import { parseQuery } from '../query/parser.ts';
import { positiveTermNodes } from '../query/terms.ts';
import { keywordTerms, type QueryTerms, questionTerms } from '../rank/query-terms.ts';
import { type AskedWords, askedOfDocuments, markedWordsOf, type Rarity } from '../rank/relaxed.ts';
import { readRelaxedQuery } from '../request/relaxed.ts';
import type { Filters, SearchRequest } from '../types.ts';
import { idf } from '../words/bm25.ts';
import type { Term } from '../words/field.ts';
import type { RankedField, WholeStatistics } from '../words/whole-statistics.ts';
import { allButOneOf, allOf, anyOf, type ClusterClause, EVERYTHING, NOTHING } from './cluster-clause.ts';
import { type FacetClause, filterClauses } from './filter-clauses.ts';
import { keysOf } from './gram-keys.ts';
import { anywhere } from './pair-tokens.ts';
import { queryClause, standsIn, type Translated } from './query-clauses.ts';
import { roundedShare, weighingEnough } from './weighed-words.ts';

/** What a search asks of the cluster. */
export interface Plan {
  /** Documents that match in their reading texts, before filters. */
  reading: Translated;
  /** The same where terms may stand in what was left out too. */
  widened: Translated;
  /** The filters of the request, and those that stand beside the rest of the query. */
  facets: FacetClause[];
  /** The query without these; null where nothing is left, and of a relaxed query. */
  node: QueryNode | null;
  /** Terms as typed. */
  terms: string[];
  /** The terms of which occurrences count. */
  marked: readonly TermNode[];
  /** What its ranking weighs. */
  words: QueryTerms;
  /** Whether weights are added up in the cluster, so that a rounding there may decide what is found (`Certainty`). */
  isRounded: boolean;
}

type Asked = Pick<SearchRequest, 'q' | 'lang' | 'filters'>;

/** Throws `QuerySyntaxError` and `RequestError`. */
export function planExact(request: Asked, gazetteer: Gazetteer): Plan {
  const { node, terms } = parseQuery(request.q, request.lang);
  const values = readFacets(node, { gazetteer }, request);
  const filtersOf = (facet: FacetNode): Filters => ({
    ...noFilters(),
    possible: request.filters.possible,
    ...values.get(facet),
  });
  const { facets, rest } = splitFacets(node);
  const translate = (reach: 'reading' | 'widened'): Translated =>
    rest === null
      ? { clause: EVERYTHING, decides: true }
      : queryClause(
          rest,
          (facet) => allOf(filterClauses(filtersOf(facet)).map(({ clause }) => clause)),
          reach,
        );
  return {
    reading: translate('reading'),
    widened: translate('widened'),
    facets: [
      ...facets.flatMap((facet) => filterClauses(filtersOf(facet))),
      ...filterClauses(request.filters),
    ],
    node: rest,
    terms,
    marked: rest === null ? [] : positiveTermNodes(rest),
    words: keywordTerms(terms),
    isRounded: false,
  };
}

/** The terms of which the ranking of an exact search asks how rare they are. */
export const termsOfExact = ({ words }: Pick<Plan, 'words'>): Term[] => words.terms.map(({ term }) => term);

/** The same of a relaxed search. Throws `QuerySyntaxError` where the text is too long. */
export function termsOfRelaxed({ q, lang }: Pick<Asked, 'q' | 'lang'>, gazetteer: Gazetteer): Term[] {
  const { text } = readRelaxedQuery(q, (name) => gazetteer.resolve(name), lang);
  const { concepts, terms } = questionTerms(text);
  return [
    ...terms.map(({ term }) => term),
    ...concepts.flatMap(({ word, alternatives }) => [word, ...alternatives]),
  ];
}

/** How sure the cluster must be that what a document holds weighs enough. */
export type Certainty = 'possible' | 'certain';

/**
 * A relaxed search; its terms must be known to the statistics. Where it is rounded, `possible` finds all that match, and such as may
 * by a rounding, and `certain` those that match whatever the rounding; else both find the same. Throws `QuerySyntaxError` where the text is too long.
 */
export function planRelaxed(
  request: Asked,
  gazetteer: Gazetteer,
  statistics: WholeStatistics,
  certainty: Certainty = 'possible',
): Plan {
  const { possible } = request.filters;
  const query = readRelaxedQuery(request.q, (text) => gazetteer.resolve(text), request.lang);
  const fields = query.fields.map((field) => queryClause(field, () => EVERYTHING, 'reading'));
  const asked = questionTerms(query.text);
  const hasText = query.text.trim() !== '';
  const words =
    query.text.trim() === ''
      ? { clause: EVERYTHING, decides: true, isRounded: false }
      : wordsClause(query.text, statistics, certainty);
  const parts = [words, ...fields];
  const reading = {
    clause: allOf(parts.map(({ clause }) => clause)),
    decides: parts.every(({ decides }) => decides),
  };
  return {
    reading,
    widened: reading,
    facets: [
      ...query.facets.flatMap((filter) => filterClauses({ ...noFilters(), possible, ...filter })),
      ...filterClauses(request.filters),
    ],
    node: null,
    terms: [],
    marked: hasText ? markedWords(asked) : [],
    words: asked,
    isRounded: words.isRounded,
  };
}

function wordsClause(
  text: string,
  statistics: WholeStatistics,
  certainty: Certainty,
): Translated & Pick<Plan, 'isRounded'> {
  const rarity = (field: RankedField): Rarity => ({
    idf: (term) => {
      const holders = statistics.holders(term)[field];
      return holders === 0 ? 0 : idf(statistics.fields[field].rows, holders);
    },
  });
  const asked = askedOfDocuments(questionTerms(text), rarity('document'), rarity('title'));
  if (asked.least === 0) return { clause: NOTHING, decides: true, isRounded: false };
  // Pairs count in the bodies of sections alone, which the cluster does not tell from headings.
  const decides = asked.groups.flat().every(({ term }) => typeof term === 'string');
  const clause = weighingEnough(asked, holdsTerm);
  return { clause: clause ?? heavyEnough(asked, certainty), decides, isRounded: clause === null };
}

/** Documents in which the heaviest terms of all groups weigh enough together. */
function heavyEnough({ groups, least }: AskedWords, certainty: Certainty): ClusterClause {
  const should = groups.flatMap((terms) => {
    const queries = terms.map(({ term, weight }) => ({
      constant_score: { filter: holdsTerm(term), boost: weight },
    }));
    return queries.length === 0 ? [] : [{ dis_max: { queries } }];
  });
  const share = roundedShare(groups.length);
  const rounding = certainty === 'possible' ? 1 - share : 1 + share;
  return { function_score: { query: { bool: { should } }, min_score: least * rounding } };
}

/** Documents of which the bodies of sections or the title hold a word; of a pair of characters, any passage. */
function holdsTerm(term: Term): ClusterClause {
  if (typeof term === 'string') return anyOf([{ term: { words: term } }, { term: { titleWords: term } }]);
  const pair = String.fromCharCode(term >>> 16, term & 0xffff);
  return anyOf([standsIn('reading', anywhere(pair)), standsIn('title', anywhere(pair))]);
}

const markedWords = (query: QueryTerms): TermNode[] => markedWordsOf(query).map(wordTerm);

/** The keys of the grams that are looked up where its documents are matched and marked (`keysOf`). */
export function keysOfPlan({ node, marked }: Pick<Plan, 'node' | 'marked'>): number[] {
  const keys = node === null ? marked.flatMap(keysOf) : keysOf(node);
  return [...new Set(keys)].sort((a, b) => a - b);
}

/** All filters must hold. */
export const filtered = ({ facets }: Pick<Plan, 'facets'>): ClusterClause =>
  allOf(facets.map(({ clause }) => clause));

/** All filters must hold but those of one facet: of such documents the counts of facets are made. */
export function filteredButOne({ facets }: Pick<Plan, 'facets'>): ClusterClause {
  return allButOneOf([...byFacet(facets).values()]);
}

/** The filters of each facet as one. */
export function byFacet(facets: readonly FacetClause[]): Map<FilterFacet, ClusterClause> {
  const clauses = new Map<FilterFacet, ClusterClause[]>();
  for (const { facet, clause } of facets) clauses.set(facet, [...(clauses.get(facet) ?? []), clause]);
  return new Map([...clauses].map(([facet, some]) => [facet, allOf(some)]));
}
