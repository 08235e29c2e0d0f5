import { type Ask, queryText, type TextAsk } from '../ask.ts';
import type { BenchFilter } from '../queries.ts';
import { type Random, seededRandom } from '../random.ts';
import { TermSource } from '../term-source.ts';
import type { BenchDocument } from '../texts.ts';

export const SCALE_KINDS = [
  'one character',
  'two characters',
  'phrase of four',
  'phrase of eight',
  'two terms',
  'three joined by OR',
  'one without another',
  'in one sentence, /s',
  'near, /N',
  'wildcard',
  'relaxed',
  'in a region',
  'in years',
  'sections',
  'empty',
] as const;
export type ScaleKind = (typeof SCALE_KINDS)[number];

/** A search, apart from any engine's notation. */
export interface Search {
  /** Of a relaxed one all its words. */
  ask: Ask;
  filter: BenchFilter | null;
  match: 'exact' | 'relaxed';
  group: 'document' | 'section';
  /** From 1. */
  page: number;
}

/** A search whose time is measured. */
export interface ScaleQuery extends Search {
  kind: ScaleKind;
}

/** Reach of a measured `/N`. */
const NEAR_CHARACTERS = [5, 20] as const;
const PROVINCE_DIGITS = 2;
const MOST_YEARS_AROUND = 3;
/** An empty query is the same each time; people turn its pages. */
const PAGES = 5;
const PLAIN = { filter: null, match: 'exact', group: 'document', page: 1 } as const;

/** Varied queries over the texts, `each` of every kind, the kinds by turns; the same on every run of one seed over the same texts. */
export function drawScaleQueries(
  documents: readonly BenchDocument[],
  each: number,
  seed: number,
): ScaleQuery[] {
  const random = seededRandom(seed);
  const of = (known: readonly BenchDocument[]): TermSource =>
    new TermSource(known.length === 0 ? documents : known, random);
  const sources: Sources = {
    all: of(documents),
    placed: of(documents.filter(({ region }) => region !== null)),
    dated: of(documents.filter(({ year }) => year !== null)),
  };
  return Array.from({ length: each }, (_, at) =>
    SCALE_KINDS.map((kind) => ({ kind, ...PLAIN, ...drawn(kind, sources, random, at) })),
  ).flat();
}

/** Where terms come from: any document, or one whose region or year is known. */
type Sources = Record<'all' | 'placed' | 'dated', TermSource>;

function drawn(
  kind: ScaleKind,
  { all: terms, placed, dated }: Sources,
  random: Random,
  at: number,
): Pick<ScaleQuery, 'ask'> & Partial<ScaleQuery> {
  switch (kind) {
    case 'one character':
      return { ask: plain(terms, 1) };
    case 'two characters':
      return { ask: plain(terms, 2) };
    case 'phrase of four':
      return { ask: plain(terms, 4) };
    case 'phrase of eight':
      return { ask: plain(terms, 8) };
    case 'two terms':
      return { ask: { kind: 'all', of: terms.wordPair() } };
    case 'three joined by OR':
      return { ask: { kind: 'any', of: [terms.word(), terms.word(), terms.word()] } };
    case 'one without another': {
      const [wanted, unwanted] = terms.wordPair();
      return { ask: { kind: 'without', wanted, unwanted } };
    }
    case 'in one sentence, /s':
      return { ask: { kind: 'near', within: 'sentence', of: terms.wordPair() } };
    case 'near, /N':
      return { ask: { kind: 'near', within: random.integer(...NEAR_CHARACTERS), of: terms.wordPair() } };
    case 'wildcard':
      return { ask: terms.gap() };
    case 'relaxed':
      return { ask: { kind: 'all', of: [...terms.wordPair(), ...terms.wordPair()] }, match: 'relaxed' };
    case 'in a region': {
      const { word, document } = placed.wordAndDocument();
      const region = document.region?.slice(0, PROVINCE_DIGITS) ?? null;
      return { ask: word, filter: { region, year: null } };
    }
    case 'in years': {
      const { word, document } = dated.wordAndDocument();
      const year = yearsAround(document.year, random);
      return { ask: word, filter: { region: null, year } };
    }
    case 'sections':
      return { ask: terms.word(), group: 'section' };
    case 'empty':
      return { ask: { kind: 'everything' }, page: 1 + (at % PAGES) };
  }
}

function plain(terms: TermSource, characters: number): TextAsk {
  return { ...terms.run(characters, characters), quoted: false };
}

function yearsAround(year: number | null, random: Random): BenchFilter['year'] {
  const [before, after] = [random.integer(0, MOST_YEARS_AROUND), random.integer(0, MOST_YEARS_AROUND)];
  return year === null ? null : { from: year - before, to: year + after };
}

/** The parameters by which `/api/search` is asked it. */
export function searchPath({ ask, filter, match, group, page }: Search): string {
  const parameters = new URLSearchParams({ q: queryText(ask) });
  if (filter?.region != null) parameters.set('region', filter.region);
  if (filter?.year != null) parameters.set('year', `${filter.year.from}..${filter.year.to}`);
  if (match === 'relaxed') parameters.set('match', match);
  if (group === 'section') parameters.set('group', group);
  if (page > 1) parameters.set('page', String(page));
  return `/api/search?${parameters}`;
}

/** What it is called where queries are listed. */
export function queryName(query: ScaleQuery): string {
  return `${query.kind}: ${decodeURIComponent(searchPath(query).replaceAll('+', ' '))}`;
}
