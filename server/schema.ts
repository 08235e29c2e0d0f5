import { z } from 'zod';
import type { CollocationsAnswer, KeywordsAnswer, NgramsAnswer } from '../engine/association/types.ts';
import { type ConcordanceAnswer, GROUPINGS } from '../engine/concordance/types.ts';
import type * as wire from '../engine/types.ts';

/**
 * What crosses the wire, for checks and for the OpenAPI description. The types in `engine/types.ts` are the source;
 * `Described` holds the schemas to them.
 */

const how = z.enum(['stated', 'inferred', 'restored', 'unknown']);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const regionCode = z.string().regex(/^(?:\d{2}|\d{4}|\d{6})$/);
const wholeNumber = z.number().int().nonnegative();
const line = z.number().int().positive();
const range = z.tuple([wholeNumber, wholeNumber]).readonly().describe('half-open, UTF-16 units');

const evidence = z.strictObject({
  quote: z.string(),
  from: z.enum(['text', 'title', 'path', 'column', 'markup', 'metadata', 'copy']),
  document: z.string().optional(),
  passage: wholeNumber.optional(),
  start: wholeNumber.optional(),
  end: wholeNumber.optional(),
  note: z.string().optional(),
  rule: z.string().optional(),
});
const knownShape = { how, evidence: z.array(evidence) };
const known = z.strictObject(knownShape);

export const documentSummary = z.strictObject({
  id: z.string().min(1),
  collection: z
    .string()
    .optional()
    .describe('where several collections are searched together: which it is in; the id then begins with it'),
  title: z.string(),
  type: z.string(),
  alsoTypes: z.array(z.string()),
  topics: z.array(z.string()),
  issuer: z.string().nullable(),
  speaker: z.string().nullable(),
  docNumber: z.string().nullable(),
  region: z.strictObject({
    ...knownShape,
    code: regionCode.nullable(),
    path: z.array(z.string()),
    today: z.string().nullable(),
  }),
  date: z.strictObject({
    ...knownShape,
    year: z.number().int().nullable(),
    iso: isoDate.nullable(),
    from: isoDate.nullable(),
    to: isoDate.nullable(),
    masked: z.string().nullable(),
  }),
  known: z.strictObject({ type: known, topics: known, issuer: known, speaker: known, docNumber: known }),
  source: z.strictObject({
    file: z.string(),
    startLine: z.number().int().positive().nullable(),
    endLine: z.number().int().positive().nullable(),
    page: z.number().int().positive().optional(),
    paragraph: z.number().int().positive().optional(),
  }),
  copies: z.array(z.string()),
  characters: wholeNumber.describe(
    'UTF-16 units of the reading text: those of all passages, also of a title that is a passage of its own',
  ),
});

const queryOffer = z.strictObject({ label: z.string(), q: z.string(), documents: wholeNumber });
export const queryProblem = z.strictObject({
  message: z.string(),
  start: wholeNumber,
  end: wholeNumber,
  offers: z.array(queryOffer).optional(),
});
const nothingFound = z.strictObject({
  terms: z.array(z.strictObject({ q: z.string(), documents: wholeNumber })),
  apart: z.array(z.tuple([z.string(), z.string()])),
  offers: z.array(
    z.strictObject({ kind: z.enum(['without-marks', 'spelling']), q: z.string(), documents: wholeNumber }),
  ),
  filters: z.array(
    z.strictObject({
      filter: z.enum(['region', 'year', 'date', 'type', 'topic', 'issuer', 'speaker', 'path']),
      excluded: z.literal(true).optional().describe('a filter that takes out: notRegion, notYear, …'),
      documents: wholeNumber,
    }),
  ),
});

const hit = z.strictObject({
  document: documentSummary,
  score: z.number(),
  occurrences: wholeNumber.describe('in the reading text'),
  removed: wholeNumber.optional().describe('with removed=true: occurrences in what was left out of it'),
  passages: z.array(
    z.strictObject({
      ordinal: wholeNumber,
      kind: z.literal('title').optional(),
      text: z.string().max(600),
      start: wholeNumber,
      ranges: z.array(range),
      heading: z.string().nullable(),
      removed: z
        .strictObject({
          kind: z.string(),
          reason: z.string().optional(),
          rule: z.string().optional(),
          line: z.number().int().positive().describe('of the source text, where the first match begins'),
          source: z.array(range).describe('the matches in the source text, in step with ranges'),
        })
        .optional()
        .describe('with removed=true: this text was left out of the reading text'),
    }),
  ),
  copies: z.array(z.string()),
  section: z
    .strictObject({ first: wholeNumber, last: wholeNumber, heading: z.string().nullable(), text: z.string() })
    .optional(),
  possible: z.literal(true).optional(),
});

const valueCount = z.strictObject({ value: z.string(), count: wholeNumber });
const topicCount = valueCount.extend({ children: z.array(valueCount) });
const yearCount = z.strictObject({
  value: z.union([z.number().int(), z.literal('unknown')]),
  count: wholeNumber,
  possible: wholeNumber,
});
export const regionCount = z.strictObject({
  value: z.string(),
  label: z.string(),
  count: wholeNumber,
  get children(): z.ZodArray<typeof regionCount> {
    return z.array(regionCount);
  },
});

export const searchAnswer = z.strictObject({
  query: z.strictObject({
    text: z.string(),
    match: z.enum(['exact', 'relaxed']),
    terms: z.array(z.string()),
    problems: z.array(queryProblem),
  }),
  total: z.strictObject({
    documents: wholeNumber,
    texts: wholeNumber.describe('near-duplicates counted once'),
    passages: wholeNumber.describe('of reading text, those that hold an occurrence'),
    occurrences: wholeNumber.describe('in reading text'),
    sections: wholeNumber.optional(),
    removed: wholeNumber
      .optional()
      .describe(
        'with match=exact: occurrences in text that was left out of the reading text, in documents that pass the ' +
          'filters and match where terms may stand there too; the same with and without removed=true',
      ),
  }),
  relaxed: z.strictObject({ documents: wholeNumber }),
  nothing: nothingFound.optional(),
  hits: z.array(hit),
  facets: z.strictObject({
    region: z.array(regionCount),
    year: z.array(yearCount),
    type: z.array(valueCount),
    topic: z.array(topicCount),
    issuer: z.array(valueCount),
    speaker: z.array(valueCount),
    path: z.array(valueCount),
  }),
  tookMs: z.number().nonnegative(),
});

const section = z.strictObject({ first: wholeNumber, last: wholeNumber, heading: z.string().nullable() });
const removed = z.strictObject({
  start: wholeNumber,
  end: wholeNumber,
  line: z.number().int().positive().nullable(),
  text: z.string(),
  kind: z.string(),
  reason: z.string().optional(),
  rule: z.string().optional(),
});

export const documentDetail = z.strictObject({
  document: documentSummary,
  passages: z.array(
    z.strictObject({
      ordinal: wholeNumber,
      text: z.string(),
      level: wholeNumber,
      kind: z.enum(['heading', 'paragraph', 'table', 'attachment', 'field', 'title']),
    }),
  ),
  sections: z.array(section),
  removed: z.array(removed),
  repaired: z.array(removed.extend({ passage: wholeNumber, offset: wholeNumber, became: z.string() })),
  mentions: z.array(
    z.strictObject({ code: regionCode.nullable(), path: z.array(z.string()), count: wholeNumber }),
  ),
  relations: z.array(
    z.strictObject({
      document: z.string(),
      kind: z.enum(['copy', 'excerpt-of', 'has-excerpt']),
      containment: z.number().min(0).max(1),
    }),
  ),
  related: z
    .array(
      z.strictObject({
        document: z.string(),
        kind: z.enum(['copy', 'excerpt-of', 'has-excerpt']).optional(),
        containment: z.number().min(0).max(1).optional(),
        title: z.string(),
        region: z.strictObject({ path: z.array(z.string()), today: z.string().nullable() }),
        date: z.strictObject({
          year: z.number().int().nullable(),
          iso: isoDate.nullable(),
          from: isoDate.nullable(),
          to: isoDate.nullable(),
        }),
        source: documentSummary.shape.source,
      }),
    )
    .describe('the whole group of near-duplicates'),
});

export const documentMatches = z.strictObject({
  terms: z.array(z.string()),
  matches: z.array(z.strictObject({ passage: wholeNumber, ranges: z.array(range) })),
  source: z
    .strictObject({
      total: wholeNumber,
      before: wholeNumber.describe('how many stand before those listed'),
      first: wholeNumber.describe('how many stand before the offset around'),
      places: z
        .array(z.array(range))
        .describe('offsets in the source; several ranges where something was left out in the middle'),
    })
    .optional()
    .describe('with lines: where the query is found in them, and its words as they are written'),
});

export const concordanceAnswer = z.strictObject({
  query: searchAnswer.shape.query,
  total: z.strictObject({
    occurrences: wholeNumber.describe('of the search, copies included'),
    rows: wholeNumber.describe('on all pages: as many with duplicates=all and without sample and value'),
  }),
  sample: z.strictObject({ size: wholeNumber, seed: wholeNumber }).optional(),
  groups: z
    .strictObject({
      by: z.enum(GROUPINGS),
      total: wholeNumber.describe('how many groups there are; of the rows before value picks one'),
      values: z.array(
        z.strictObject({
          value: z
            .string()
            .describe('a neighbour as it is matched, a year, the code of a region, or unknown'),
          text: z.string().describe('how it stands in the first row; the name of a region'),
          count: wholeNumber,
        }),
      ),
    })
    .optional(),
  rows: z.array(
    z.strictObject({
      document: z.strictObject({
        id: z.string().min(1),
        collection: z.string().optional(),
        title: z.string(),
        year: z.number().int().nullable(),
        region: documentSummary.shape.region.pick({ code: true, path: true, today: true }),
      }),
      passage: wholeNumber,
      start: wholeNumber,
      end: wholeNumber,
      left: z.string(),
      match: z.string(),
      right: z.string(),
      possible: z.literal(true).optional(),
    }),
  ),
});

const encoding = z.strictObject({ name: z.string(), confidence: z.number() }).nullable();

export const sourceDetail = z.strictObject({
  file: z.string(),
  encoding,
  text: z.string(),
  segments: z.array(
    z.strictObject({
      start: wholeNumber,
      end: wholeNumber,
      fate: z.enum(['kept', 'repaired', 'removed']),
      document: z.string().optional(),
      passage: wholeNumber.optional(),
      offset: wholeNumber.optional(),
      length: wholeNumber,
      kind: z.string(),
      reason: z.string().optional(),
      rule: z.string().optional(),
    }),
  ),
  window: z
    .strictObject({
      start: wholeNumber,
      end: wholeNumber,
      firstLine: line.describe('that start lies in'),
      lineStart: wholeNumber.describe('where that line starts'),
      lineEnd: wholeNumber.describe('where the line that end lies in, or closes, ends'),
      shown: z.tuple([line, line]).readonly().describe('first and last line asked for'),
      lines: wholeNumber.describe('of the whole source'),
      units: wholeNumber.describe('of the whole source'),
      line: line.nullable().describe('that was asked for; that of the first place, if places were'),
      places: z.array(range).describe('where the places asked for stand now'),
    })
    .optional()
    .describe(
      'with lines: the part of the source that text is; segments are those that hold some of it, whole',
    ),
});

const ordinal = wholeNumber.nullable();
export const compareAnswer = z.strictObject({
  a: documentSummary,
  b: documentSummary,
  shared: wholeNumber.describe('UTF-16 units, white space apart, that both say at the same place'),
  levels: z
    .strictObject({ a: z.array(wholeNumber), b: z.array(wholeNumber) })
    .describe('of each passage, by its ordinal: 0 for body text, 1 and more for headings'),
  rows: z
    .array(
      z.strictObject({
        a: ordinal,
        b: ordinal,
        parts: z.array(
          z.strictObject({
            kind: z
              .enum(['same', 'a', 'b', 'mask'])
              .describe('mask: one text hides what the other says; same: as it is matched'),
            a: z.string(),
            b: z.string(),
          }),
        ),
      }),
    )
    .describe(
      'in the order of both texts; a passage that the other text divides stands in several rows; the parts say all that ' +
        'both texts say',
    ),
});

const stretch = z.strictObject({ passage: wholeNumber, range });
const place = z.strictObject({
  document: z.string(),
  title: z.string(),
  ...stretch.shape,
  rest: z.array(stretch).optional(),
});
export const resolveAnswer = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('unique'), place }),
  z.strictObject({ status: z.literal('moved'), place }),
  z.strictObject({ status: z.literal('ambiguous'), places: z.array(place) }),
  z.strictObject({ status: z.literal('gone') }),
]);

export const suggestAnswer = z.strictObject({
  suggestions: z.array(
    z.strictObject({
      text: z.string(),
      kind: z.enum(['word', 'title', 'issuer', 'speaker', 'path', 'region', 'type', 'topic']),
      count: wholeNumber.describe('documents that hold it; of a place, with all that lies within it'),
      under: z.array(z.string()).optional().describe('of a place: what it lies in, from the province down'),
      former: z.string().optional().describe('of a place: the name given up by which it was found'),
      start: wholeNumber
        .optional()
        .describe('where the last term of q begins, which it completes; absent where it completes all of q'),
    }),
  ),
});

const regionPath = z.array(z.string()).describe('names from province down');
export const regionsAnswer = z.strictObject({
  regions: z.array(
    z.strictObject({
      value: z.string().describe('as the filter asks for it: its code, or `4307/西湖管理区` for a zone'),
      code: regionCode.describe('its own, or that of what a zone counts under'),
      path: regionPath,
      former: z
        .strictObject({ name: z.string(), until: z.number().int().nullable() })
        .optional()
        .describe('the name given up by which it was found, and its last year'),
    }),
  ),
});
export const namedRegionsAnswer = z.strictObject({
  names: z.array(
    z.strictObject({
      name: z.string(),
      status: z.enum(['found', 'ambiguous', 'unknown']),
      regions: z.array(z.strictObject({ value: z.string(), path: regionPath })),
    }),
  ),
});

const counts = z.record(z.string(), wholeNumber);

const fileReport = z.strictObject({
  file: z.string(),
  status: z.enum(['indexed', 'empty', 'rejected', 'skipped']),
  reason: z.string().optional(),
  again: z.boolean().optional(),
  format: z.string().nullable(),
  bytes: wholeNumber,
  encoding,
  documents: wholeNumber,
  characters: wholeNumber,
  repairs: counts,
  removals: counts,
  rules: counts,
  unknown: counts,
  nearDuplicates: wholeNumber,
  problems: z.array(z.string()),
  columns: z
    .array(
      z.strictObject({
        sheet: z.string().optional(),
        name: z.string(),
        as: z.string(),
        by: z.enum(['name', 'content', 'configuration']),
      }),
    )
    .optional(),
});

export const filesAnswer = z.strictObject({
  total: wholeNumber,
  offset: wholeNumber,
  files: z.array(fileReport),
});

export const placeHeld = z.strictObject({
  region: z.string(),
  label: z.string(),
  documents: wholeNumber.describe('of the place and of all that lies in it; nothing is held where it is 0'),
  years: z.array(yearCount),
  get places(): z.ZodArray<typeof placeHeld> {
    return z.array(placeHeld);
  },
});

export const placesAnswer = z.strictObject({ places: z.array(placeHeld) });

export const examplesAnswer = z.strictObject({
  examples: z.array(z.strictObject({ q: z.string(), documents: wholeNumber })),
});

const snapshot = z.strictObject({
  format: z.number().int(),
  pipeline: z.string(),
  fingerprint: z
    .string()
    .describe('names what it was made of: on any machine, equal fingerprints make equal answers'),
  builtAt: z.string(),
  documents: wholeNumber,
  texts: wholeNumber,
  passages: wholeNumber,
});

const divisionTally = z.strictObject({ held: wholeNumber, all: wholeNumber });

export const corpusAnswer = z.strictObject({
  snapshot,
  coverage: z.strictObject({
    region: z.array(regionCount),
    year: z.array(yearCount),
    type: z.array(valueCount),
    topic: z.array(topicCount),
    regionYear: z.array(z.strictObject({ region: z.string(), label: z.string(), years: z.array(yearCount) })),
    divisions: z
      .array(
        z.strictObject({
          region: z.string(),
          label: z.string(),
          held: z.boolean(),
          prefectures: divisionTally,
          counties: divisionTally,
        }),
      )
      .describe('of every province, of how many of its divisions by the gazetteer something is held'),
  }),
  report: z.strictObject({
    files: z.strictObject({
      indexed: wholeNumber,
      empty: wholeNumber,
      rejected: wholeNumber,
      skipped: wholeNumber,
    }),
    documents: wholeNumber,
    texts: wholeNumber,
    passages: wholeNumber,
    characters: wholeNumber,
    bytes: wholeNumber,
    problems: z.array(z.string()),
    rules: z.array(z.strictObject({ id: z.string(), reason: z.string().nullable(), uses: wholeNumber })),
    perFile: z.array(fileReport).describe('the page of files asked for; files counts all'),
    listed: z
      .strictObject({ total: wholeNumber, offset: wholeNumber })
      .describe('files that pass, on all pages, and where this page begins'),
  }),
});

const trendsBy = z.enum(['year', 'province', 'prefecture', 'type']);
const trendsValue = z
  .union([z.number().int(), z.string()])
  .describe(
    'a year, the code of a region (00: the whole country; 43-province: a province itself), a type, or unknown; each is a ' +
      'value of the filter of its name',
  );
const trendsBase = z
  .strictObject({
    value: trendsValue,
    label: z.string().describe('of a region its path'),
    documents: wholeNumber,
    characters: wholeNumber.describe('UTF-16 units of the reading texts'),
    possible: wholeNumber,
  })
  .describe('all documents that pass the filters, whatever they say');
const trendsPoint = z.strictObject({
  value: trendsValue,
  documents: wholeNumber.describe(
    'each counts under one value: its year, its region, the first of its types',
  ),
  occurrences: wholeNumber.describe('of the positive terms in the reading texts'),
  possible: wholeNumber.describe(
    'found, counted under another value, and taken in by a filter by this one all the same: by year those without a ' +
      'fixed one whose span holds it (possible=true), by type those of which it is a further type',
  ),
});

export const trendsAnswer = z.strictObject({
  by: trendsBy,
  problems: z.array(queryProblem),
  fingerprint: z.string().describe('names the input of the snapshot: equal ones give equal answers'),
  base: z.array(trendsBase),
  series: z.array(
    z.strictObject({
      q: z.string(),
      problems: z.array(queryProblem),
      total: z.strictObject({ documents: wholeNumber, occurrences: wholeNumber }),
      points: z.array(trendsPoint).describe('in step with base; their documents add up to total.documents'),
    }),
  ),
  across: z
    .strictObject({
      by: trendsBy,
      base: z.array(trendsBase),
      cells: z
        .array(
          z.strictObject({
            value: trendsValue,
            across: trendsValue,
            documents: wholeNumber,
            occurrences: wholeNumber,
            base: z.strictObject({ documents: wholeNumber, characters: wholeNumber }),
          }),
        )
        .describe('those in which any document stands that passes the filters'),
    })
    .optional(),
});

const askedQuery = searchAnswer.shape.query;
const fingerprint = z.string().describe('names the input of the snapshot: equal ones give equal answers');
const positive = z.number().nonnegative();
const sample = z
  .strictObject({
    share: z.number().min(0).max(1).describe('chance of each text to be counted'),
    documents: wholeNumber.describe('texts counted that the search finds'),
    of: wholeNumber,
    seed: wholeNumber,
  })
  .nullable()
  .describe(
    'where too many texts hold the query to count all within some seconds: the texts counted, else null',
  );

export const collocationsAnswer = z.strictObject({
  query: askedQuery,
  fingerprint,
  total: z.strictObject({
    occurrences: wholeNumber.describe('of the search'),
    counted: wholeNumber.describe(
      'occurrences whose neighbours are counted: in running text (not in headings and titles), copies as duplicates asks, ' +
        'in the sample where there is one',
    ),
    words: wholeNumber.describe('rows on all pages'),
    windowWords: wholeNumber.describe('running words in the windows, each once'),
    allWords: wholeNumber.describe(
      'running words of all texts that pass the filters, but for the occurrences',
    ),
  }),
  sample,
  rows: z.array(
    z.strictObject({
      word: z.string().describe('folded'),
      observed: wholeNumber.describe('in the windows'),
      expected: positive.describe('frequency · windowWords / allWords'),
      frequency: wholeNumber.describe('among allWords'),
      logLikelihood: positive.describe('2 · Σ O · ln(O / E) over the four cells (Dunning 1993)'),
      logDice: z.number().describe('14 + log₂(2 · observed / (counted + frequency)) (Rychlý 2008)'),
    }),
  ),
});

export const keywordsAnswer = z.strictObject({
  query: askedQuery,
  fingerprint,
  total: z.strictObject({
    selectionDocuments: wholeNumber.describe('texts that the search finds, copies as duplicates asks'),
    restDocuments: wholeNumber.describe('all others of the collection'),
    selectionWords: wholeNumber.describe('running words, not of headings and titles'),
    restWords: wholeNumber,
    words: wholeNumber.describe('rows on all pages'),
  }),
  rows: z.array(
    z.strictObject({
      word: z.string().describe('folded'),
      selection: wholeNumber,
      rest: wholeNumber,
      selectionPerMillion: positive,
      restPerMillion: positive,
      logLikelihood: positive.describe('2 · Σ O · ln(O / E) over the four cells (Dunning 1993)'),
      logRatio: z
        .number()
        .describe('log₂ of the relative frequency in the selection over that in the rest (Hardie 2014)'),
    }),
  ),
});

export const ngramsAnswer = z.strictObject({
  query: askedQuery,
  fingerprint,
  total: z.strictObject({
    documents: wholeNumber.describe('texts counted'),
    counted: wholeNumber.describe('n-grams in these, repeats included'),
    ngrams: wholeNumber.describe('rows on all pages'),
  }),
  sample,
  rows: z.array(
    z.strictObject({
      ngram: z.string().describe('folded; words parted by spaces, characters by nothing'),
      count: wholeNumber,
    }),
  ),
});

export const exportAbout = z.strictObject({
  rows: z
    .strictObject({
      occurrences: wholeNumber,
      documents: wholeNumber,
      concordance: wholeNumber.optional().describe('where its rows are asked for'),
    })
    .describe('of each kind, with copies as they are asked for'),
  concordance: z
    .strictObject({
      sort: z.string(),
      by: z.string().optional(),
      value: z.string().optional().describe('the group of by whose rows alone are listed'),
      sample: z.strictObject({ size: wholeNumber, seed: wholeNumber }).optional(),
    })
    .optional()
    .describe('in which order its rows stand, and which of them'),
  total: z.strictObject({ documents: wholeNumber, texts: wholeNumber, occurrences: wholeNumber }),
  search: z.string().describe('query and filters as they were given, as one readable query string'),
  address: z.string().describe('page that shows the search'),
  query: z.string(),
  match: z.enum(['exact', 'relaxed']),
  filters: z.record(z.string(), z.array(z.string())),
  duplicates: z.enum(['collapse', 'all']),
  removed: z.boolean(),
  sort: z.enum(['relevance', 'newest', 'oldest']),
  collection: snapshot.extend({ snapshot: z.string().describe('its name on this server') }),
  exported: z.string().describe('ISO 8601, UTC'),
  note: z.string().describe('all of it in words, for a section on methods'),
});

/** What goes with an export, so that it can be made again and its numbers be understood. */
export type ExportAbout = z.infer<typeof exportAbout>;

export const sessionAnswer = z.strictObject({
  tokens: z.boolean().describe('whether the server is open to tokens only'),
  name: z.string().nullable().describe('whose token was shown; null where none was'),
  collections: z
    .array(z.string())
    .nullable()
    .describe(
      'those that are open, each under /c/NAME/; null where the server has one collection without a name',
    ),
});

export type SessionAnswer = z.infer<typeof sessionAnswer>;

/** Of those who look whether the server is there. */
export const statusAnswer = z.strictObject({ status: z.enum(['ok', 'ready']) });

export const errorAnswer = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    details: z.array(
      z.strictObject({
        parameter: z.string(),
        message: z.string(),
        index: wholeNumber
          .optional()
          .describe('which value of a parameter that was given several times, from 0'),
        start: wholeNumber.optional(),
        end: wholeNumber.optional(),
        candidates: z.array(z.string()).optional(),
      }),
    ),
  }),
});

export type ErrorAnswer = z.infer<typeof errorAnswer>;

/** A schema that every value of the type passes, as far as types can tell; it does not compile for any other. */
type Admits<Schema extends z.ZodType, Value extends z.input<Schema>> = [Schema, Value];

/** The schemas beside the types they describe: a member added or changed in only one of them shows here. */
export type Described = [
  Admits<typeof searchAnswer, wire.SearchAnswer>,
  Admits<typeof documentDetail, wire.DocumentDetail>,
  Admits<typeof documentMatches, wire.DocumentMatches>,
  Admits<typeof sourceDetail, wire.SourceDetail>,
  Admits<typeof compareAnswer, wire.CompareAnswer>,
  Admits<typeof resolveAnswer, wire.ResolveAnswer>,
  Admits<typeof concordanceAnswer, ConcordanceAnswer>,
  Admits<typeof trendsAnswer, wire.TrendsAnswer>,
  Admits<typeof collocationsAnswer, CollocationsAnswer>,
  Admits<typeof keywordsAnswer, KeywordsAnswer>,
  Admits<typeof ngramsAnswer, NgramsAnswer>,
  Admits<typeof suggestAnswer, { suggestions: wire.Suggestion[] }>,
  Admits<typeof regionsAnswer, { regions: wire.FoundRegion[] }>,
  Admits<typeof namedRegionsAnswer, { names: wire.NamedRegion[] }>,
  Admits<typeof corpusAnswer, wire.CorpusAnswer>,
  Admits<typeof filesAnswer, wire.FilesAnswer>,
  Admits<typeof placesAnswer, wire.PlacesAnswer>,
  Admits<typeof examplesAnswer, { examples: wire.Example[] }>,
];
