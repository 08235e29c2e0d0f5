import type { Ask, TextAsk } from '../../ask.ts';
import type { BenchFilter } from '../../queries.ts';
import type { Search } from '../../scale/scale-queries.ts';
import { pairsOfTerm, SENTENCE_MARKS, WILDCARD_REACH } from '../pairs.ts';
import { ANYTHING, PASSAGE_GAP } from './index-body.ts';

/** Queries in OpenSearch's own language. */
type Clause = Record<string, unknown>;

/** Share of the words of a relaxed query that must be there. */
const RELAXED_SHARE = '30%';
const HITS = 20;
const PASSAGES = 3;
/** Of a passage shown, in characters of the field of pairs. */
const FRAGMENT_SIZE = 300;
const VALUES = 30;

function phrase(tokens: readonly string[]): Clause {
  const [first = ''] = tokens;
  return tokens.length === 1
    ? { term: { exact: first } }
    : { match_phrase: { exact: { query: tokens.join(' ') } } };
}

const exactly = ({ text }: TextAsk): Clause => phrase(pairsOfTerm(text));

/** A term as an interval: its pairs in a row. */
const stretch = (text: string): Clause => inARow(pairsOfTerm(text));

const inARow = (tokens: readonly string[]): Clause => ({
  match: { query: tokens.join(' '), max_gaps: 0, ordered: true },
});

const SENTENCE_END = {
  not_containing: {
    any_of: { intervals: SENTENCE_MARKS.map((mark) => ({ match: { query: mark } })) },
  },
};

/** A term has a pair less than characters: between two terms stands one position more than characters. */
const positionsBetween = (characters: number): number => characters + 1;

function matching(ask: Ask): Clause {
  switch (ask.kind) {
    case 'everything':
      return { match_all: {} };
    case 'text':
      return exactly(ask);
    case 'all':
      return { bool: { filter: ask.of.map(exactly) } };
    case 'any':
      return { bool: { should: ask.of.map(exactly), minimum_should_match: 1 } };
    case 'without':
      return { bool: { filter: [exactly(ask.wanted)], must_not: [exactly(ask.unwanted)] } };
    case 'near':
      return near(
        ask.of.map(({ text }) => text),
        ask.within,
      );
    case 'gap':
      return ask.gap === 'one'
        ? phrase([...pairsOfTerm(ask.before), ANYTHING, ANYTHING, ...pairsOfTerm(ask.after)])
        : gap(ask.before, ask.after);
  }
}

/**
 * Two terms with so many characters between them. Where the second begins with the last character of the first, their pairs could
 * share it: the first then takes it in as a token of its own, and so reaches over all of its characters.
 */
function gap(before: string, after: string): Clause {
  const last = [...before].at(-1) ?? '';
  const whole = after.startsWith(last);
  const first = whole ? inARow([...pairsOfTerm(before), last]) : stretch(before);
  return {
    intervals: {
      exact: {
        all_of: {
          ordered: true,
          max_gaps: whole ? WILDCARD_REACH : positionsBetween(WILDCARD_REACH),
          intervals: [first, stretch(after)],
          filter: SENTENCE_END,
        },
      },
    },
  };
}

function near(terms: readonly string[], within: 'sentence' | 'passage' | number): Clause {
  const far = PASSAGE_GAP - 1;
  return {
    intervals: {
      exact: {
        all_of: {
          ordered: false,
          max_gaps: typeof within === 'number' ? positionsBetween(within) : far,
          intervals: terms.map(stretch),
          ...(within === 'sentence' ? { filter: SENTENCE_END } : {}),
        },
      },
    },
  };
}

function filters(filter: BenchFilter | null): Clause[] {
  const clauses: Clause[] = [];
  if (filter?.region != null) clauses.push({ term: { region: filter.region } });
  if (filter?.year != null) clauses.push({ range: { year: { gte: filter.year.from, lte: filter.year.to } } });
  return clauses;
}

/** The words by which the found are ordered. */
function rankedBy(ask: Ask): string {
  switch (ask.kind) {
    case 'everything':
      return '';
    case 'text':
      return ask.text;
    case 'all':
    case 'any':
    case 'near':
      return ask.of.map(({ text }) => text).join(' ');
    case 'without':
      return ask.wanted.text;
    case 'gap':
      return `${ask.before} ${ask.after}`;
  }
}

type Selection = Pick<Search, 'ask' | 'filter' | 'match'>;

/** What matches, by characters, in the order of the field that ranks. */
export function queryClause({ ask, filter, match }: Selection): Clause {
  const words = rankedBy(ask);
  if (match === 'relaxed') {
    const must = { match: { text: { query: words, minimum_should_match: RELAXED_SHARE } } };
    return { bool: { must: [must], filter: filters(filter) } };
  }
  const should = words === '' ? [] : [{ match: { text: words } }];
  return { bool: { filter: [matching(ask), ...filters(filter)], should } };
}

/** A search as a page makes it: 20 hits with up to three passages, counts, three facets. */
export function searchBody(query: Selection & Pick<Search, 'page'>): Clause {
  return {
    query: queryClause(query),
    from: (query.page - 1) * HITS,
    size: HITS,
    track_total_hits: true,
    aggs: {
      region: { terms: { field: 'region', size: VALUES } },
      year: { terms: { field: 'year', size: VALUES } },
      type: { terms: { field: 'type', size: VALUES } },
    },
    highlight: {
      fields: {
        [query.match === 'relaxed' ? 'text' : 'exact']: {
          number_of_fragments: PASSAGES,
          fragment_size: FRAGMENT_SIZE,
        },
      },
    },
  };
}

/** A search for the numbers of all documents found. */
export function findBody(query: Selection, size: number): Clause {
  const { bool } = { bool: { filter: [queryClause(query)] } };
  return { query: { bool }, size, _source: false, docvalue_fields: ['number'], sort: ['_doc'] };
}
