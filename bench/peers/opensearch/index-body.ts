import type { ShownDocument } from '../../texts.ts';
import { pairsOf } from '../pairs.ts';
import { regionSteps } from '../region-steps.ts';

/** Stands in a phrase for a position of which nothing is asked. */
export const ANYTHING = '∅';
/** More positions than a passage has, so that nothing reaches from one into the next. */
export const PASSAGE_GAP = 100_000;

const KEYWORD = { type: 'keyword' } as const;

/**
 * Settings and fields: `exact` holds the pairs of characters, of which the index keeps the first character and the pair;
 * `text` ranks, by the analyzer that the server has for Chinese; the rest is counted and filtered by.
 */
export const INDEX_BODY = {
  settings: {
    index: {
      number_of_shards: 1,
      number_of_replicas: 0,
      refresh_interval: '-1',
      max_result_window: 10_000_000,
      translog: { durability: 'async' },
    },
    analysis: {
      filter: {
        first_and_pair: { type: 'edge_ngram', min_gram: 1, max_gram: 2 },
        hole: { type: 'stop', stopwords: [ANYTHING] },
      },
      analyzer: {
        pairs: { type: 'custom', tokenizer: 'whitespace', filter: ['first_and_pair'] },
        pairs_asked: { type: 'custom', tokenizer: 'whitespace', filter: ['hole'] },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    _source: { excludes: ['exact', 'text'] },
    properties: {
      number: { type: 'integer' },
      title: { ...KEYWORD, index: false },
      region: KEYWORD,
      year: { type: 'short' },
      type: KEYWORD,
      text: { type: 'text', analyzer: 'cjk', position_increment_gap: PASSAGE_GAP },
      exact: {
        type: 'text',
        analyzer: 'pairs',
        search_analyzer: 'pairs_asked',
        index_options: 'offsets',
        norms: false,
        store: true,
        position_increment_gap: PASSAGE_GAP,
      },
    },
  },
} as const;

interface IndexedUnit {
  number: number;
  title: string;
  /** Code and those above it: `43`, `4307`. */
  region: string[];
  year: number | null;
  type: string;
  text: string[];
  exact: string[];
}

function unitOf(number: number, document: ShownDocument, passages: readonly string[]): IndexedUnit {
  const { title, region, year, type } = document;
  return {
    number,
    title,
    region: regionSteps(region),
    year,
    type,
    text: [...passages],
    exact: passages.map((passage) => pairsOf(passage).join(' ')),
  };
}

/** A document as one unit of the index. */
export function documentUnit(number: number, document: ShownDocument): IndexedUnit[] {
  return [unitOf(number, document, document.passages)];
}

/** Its sections, each a unit. */
export function sectionUnits(number: number, document: ShownDocument): IndexedUnit[] {
  return document.sections.map(({ first, last }) =>
    unitOf(number, document, document.passages.slice(first, last + 1)),
  );
}

/** Lines of a bulk request that add the units. */
export function bulkLines(units: readonly IndexedUnit[]): string {
  return units.map((unit) => `{"index":{}}\n${JSON.stringify(unit)}\n`).join('');
}
