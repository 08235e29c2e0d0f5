import { type Ask, queryText } from './ask.ts';
import { type Random, seededRandom } from './random.ts';
import { TermSource } from './term-source.ts';
import type { BenchDocument } from './texts.ts';

export const QUERY_KINDS = [
  'word',
  'two characters',
  'phrase',
  'boolean',
  'proximity',
  'wildcard',
  'filtered',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export interface BenchFilter {
  /** Two digits: a province. */
  region: string | null;
  year: { from: number; to: number } | null;
}

export interface BenchQuery {
  kind: QueryKind;
  /** In this project's query language. */
  q: string;
  ask: Ask;
  filter: BenchFilter | null;
}

/** Any fixed number would do; a run is compared with the run before. */
const SEED = 20_240_601;
const PHRASE_CHARACTERS = [3, 12] as const;
/** Reach of a measured `/N`. */
const NEAR_CHARACTERS = [5, 20] as const;

function filterOf(document: BenchDocument, random: Random): BenchFilter {
  const region = document.region?.slice(0, 2) ?? null;
  const year =
    document.year === null
      ? null
      : { from: document.year - random.integer(0, 3), to: document.year + random.integer(0, 3) };
  return region !== null && random.next() < 0.5 ? { region, year: null } : { region: null, year };
}

function drawQuery(kind: QueryKind, terms: TermSource, random: Random): Pick<BenchQuery, 'ask' | 'filter'> {
  switch (kind) {
    case 'word':
      return { ask: terms.word(), filter: null };
    case 'two characters':
      return { ask: { ...terms.run(2, 2), quoted: false }, filter: null };
    case 'phrase':
      return { ask: terms.run(...PHRASE_CHARACTERS), filter: null };
    case 'boolean': {
      const operator = random.pick(['all', 'any', 'without'] as const);
      if (operator !== 'without') return { ask: { kind: operator, of: terms.wordPair() }, filter: null };
      const [wanted, unwanted] = terms.wordPair();
      return { ask: { kind: 'without', wanted, unwanted }, filter: null };
    }
    case 'proximity': {
      const within = random.pick(['sentence', 'passage', random.integer(...NEAR_CHARACTERS)] as const);
      return { ask: { kind: 'near', within, of: terms.wordPair() }, filter: null };
    }
    case 'wildcard':
      return { ask: terms.gap(), filter: null };
    case 'filtered': {
      const document = terms.document();
      return { ask: terms.word(document), filter: filterOf(document, random) };
    }
  }
}

/** Varied queries over the texts, `count` in all, every kind equally often; the same on every run over the same texts. */
export function drawQueries(documents: readonly BenchDocument[], count: number): BenchQuery[] {
  const random = seededRandom(SEED);
  const terms = new TermSource(documents, random);
  return Array.from({ length: count }, (_, at) => {
    const kind = QUERY_KINDS[at % QUERY_KINDS.length] ?? 'word';
    const { ask, filter } = drawQuery(kind, terms, random);
    return { kind, q: queryText(ask), ask, filter };
  });
}

/** Whether a document passes a query's filter. */
export function passes(document: BenchDocument, filter: BenchFilter | null): boolean {
  if (filter === null) return true;
  if (filter.region !== null && document.region?.slice(0, 2) !== filter.region) return false;
  if (filter.year === null) return true;
  return document.year !== null && document.year >= filter.year.from && document.year <= filter.year.to;
}
