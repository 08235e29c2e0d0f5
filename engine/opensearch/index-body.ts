import { HEADING_BM25, TEXT_BM25 } from '../words/bm25.ts';

/** What the indexes of a cluster are made with. */

const KEYWORD = { type: 'keyword' } as const;
const INTEGER = { type: 'integer' } as const;
/** Added up or told, and never looked for. */
const COUNT = { type: 'integer', index: false } as const;
/** Not looked at by the cluster: what the server makes its answers of, packed. */
const PACKED = { type: 'binary' } as const;
/** The same by document, each to be got without what else there is of it: stored fields are unpacked 60 KB at a time. */
const PACKED_COLUMN = { type: 'binary', doc_values: true } as const;

/** More positions than a title has, so that no row of tokens reaches from one of its forms into the other. */
const GAP = 100_000;

/**
 * Pairs of characters (`tokensOf`), of which the first character is a token too. Each token of a row scores how often the row
 * stands there, so that occurrences can be added up.
 */
const PAIRS = {
  type: 'text',
  analyzer: 'pairs',
  search_analyzer: 'whitespace',
  similarity: 'frequency',
  index_options: 'positions',
  norms: false,
  position_increment_gap: GAP,
} as const;
/** A passage is a document of its own within its document: a row of tokens lies in one. */
const PASSAGES = {
  type: 'nested',
  dynamic: 'strict',
  properties: { reading: PAIRS, section: COUNT, text: PACKED_COLUMN },
} as const;
/** Words parted by spaces, as often as they stand there. */
const WORDS = { type: 'text', analyzer: 'whitespace', index_options: 'freqs' } as const;

/** Longest title that is listed by itself; Lucene takes no term of more than 32,766 bytes. */
const LONGEST_KEYWORD = 8_000;

/** Settings that decide what is found; how many shards and copies there are is the cluster's business. */
const ANALYSIS = {
  // A token that has a mark is longer, and kept beside its first character and its pair.
  filter: { first_and_pair: { type: 'edge_ngram', min_gram: 1, max_gram: 2, preserve_original: true } },
  analyzer: { pairs: { type: 'custom', tokenizer: 'whitespace', filter: ['first_and_pair'] } },
} as const;

/** How often it stands there; and BM25 as the local index weighs texts, and titles. */
const SIMILARITY = {
  frequency: { type: 'scripted', script: { source: 'return doc.freq;' } },
  text: { type: 'BM25', k1: TEXT_BM25.k1, b: TEXT_BM25.b },
  heading: { type: 'BM25', k1: HEADING_BM25.k1, b: HEADING_BM25.b },
} as const;

/** A table may have a passage for each of its cells. */
const MOST_PASSAGES = 10_000_000;

/** Passages of one document that are told one by one. */
const MOST_PASSAGES_TOLD = 10_000;

/** Of the documents of a collection (`DocumentForm`). */
export const DOCUMENTS_BODY = {
  settings: {
    analysis: ANALYSIS,
    index: {
      similarity: SIMILARITY,
      mapping: { nested_objects: { limit: MOST_PASSAGES } },
      max_inner_result_window: MOST_PASSAGES_TOLD,
    },
  },
  mappings: {
    dynamic: 'strict',
    // What is searched is kept as tokens alone: the texts stand in columns.
    _source: { enabled: false },
    properties: {
      order: INTEGER,
      group: INTEGER,
      copied: { type: 'boolean' },
      characters: INTEGER,
      firstSection: COUNT,
      sections: COUNT,
      passages: PASSAGES,
      leftOut: PASSAGES,
      title: PAIRS,
      issuer: PAIRS,
      speaker: PAIRS,
      path: PAIRS,
      words: { ...WORDS, similarity: 'text' },
      titleWords: { ...WORDS, similarity: 'heading' },
      titleText: { ...KEYWORD, ignore_above: LONGEST_KEYWORD },
      region: KEYWORD,
      regions: KEYWORD,
      year: INTEGER,
      yearFrom: INTEGER,
      yearTo: INTEGER,
      undated: KEYWORD,
      dayFrom: INTEGER,
      dayTo: INTEGER,
      possibleFrom: INTEGER,
      possibleTo: INTEGER,
      mainType: KEYWORD,
      types: KEYWORD,
      topics: KEYWORD,
      issuers: KEYWORD,
      issuerFolded: KEYWORD,
      speakers: KEYWORD,
      speakerFolded: KEYWORD,
      paths: KEYWORD,
      head: PACKED_COLUMN,
      texts: PACKED_COLUMN,
      counted: PACKED_COLUMN,
      terms: PACKED_COLUMN,
    },
  },
} as const;

/** Of what tells of a collection as a whole (`CollectionForm`). */
export const COLLECTION_BODY = {
  mappings: {
    dynamic: 'strict',
    properties: {
      kind: KEYWORD,
      place: INTEGER,
      path: KEYWORD,
      status: KEYWORD,
      encoding: KEYWORD,
      documents: INTEGER,
      characters: { type: 'long' },
      repairs: INTEGER,
      removals: INTEGER,
      unknown: INTEGER,
      problems: INTEGER,
      packed: PACKED,
    },
  },
} as const;
