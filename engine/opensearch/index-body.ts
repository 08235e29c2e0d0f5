/** What the indexes of a cluster are made with. */

/** More positions than any query spans, so that no row of tokens reaches from one passage into the next. */
export const PASSAGE_GAP = 1_000;

const KEYWORD = { type: 'keyword' } as const;
const INTEGER = { type: 'integer' } as const;
/** Not looked at by the cluster: what the server makes its answers of, packed. */
const PACKED = { type: 'binary' } as const;

/** Pairs of characters (`pairTokens`), of which the first character is a token too. */
const PAIRS = {
  type: 'text',
  analyzer: 'pairs',
  search_analyzer: 'whitespace',
  index_options: 'positions',
  position_increment_gap: PASSAGE_GAP,
} as const;
const SHORT_PAIRS = { ...PAIRS, norms: false } as const;
/** Words parted by spaces, each once. */
const WORDS = { type: 'text', analyzer: 'whitespace', index_options: 'docs', norms: false } as const;

/** Longest title that is listed by itself; Lucene takes no term of more than 32,766 bytes. */
const LONGEST_KEYWORD = 8_000;

/** Settings that decide what is found; how many shards and copies there are is the cluster's business. */
const ANALYSIS = {
  filter: { first_and_pair: { type: 'edge_ngram', min_gram: 1, max_gram: 2 } },
  analyzer: { pairs: { type: 'custom', tokenizer: 'whitespace', filter: ['first_and_pair'] } },
} as const;

/** Of the documents of a collection (`DocumentForm`). */
export const DOCUMENTS_BODY = {
  settings: { analysis: ANALYSIS },
  mappings: {
    dynamic: 'strict',
    // What is searched is kept as tokens alone: the texts stand in the record.
    _source: { includes: ['record', 'counted'] },
    properties: {
      order: INTEGER,
      group: INTEGER,
      copied: { type: 'boolean' },
      characters: INTEGER,
      passages: INTEGER,
      reading: PAIRS,
      removed: SHORT_PAIRS,
      title: SHORT_PAIRS,
      issuer: SHORT_PAIRS,
      speaker: SHORT_PAIRS,
      path: SHORT_PAIRS,
      words: WORDS,
      headingWords: WORDS,
      titleWords: WORDS,
      titleText: { ...KEYWORD, ignore_above: LONGEST_KEYWORD },
      region: KEYWORD,
      regions: KEYWORD,
      year: INTEGER,
      yearFrom: INTEGER,
      yearTo: INTEGER,
      dayFrom: INTEGER,
      dayTo: INTEGER,
      possibleFrom: INTEGER,
      possibleTo: INTEGER,
      types: KEYWORD,
      topics: KEYWORD,
      issuers: KEYWORD,
      issuerFolded: KEYWORD,
      speakers: KEYWORD,
      speakerFolded: KEYWORD,
      paths: KEYWORD,
      record: PACKED,
      counted: PACKED,
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
