import { z } from 'zod';
import { how, isoDate, range, regionCode, wholeNumber } from './values.ts';

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
  part: z
    .strictObject({ first: wholeNumber, last: wholeNumber, count: wholeNumber })
    .optional()
    .describe(
      'with part, of a long text: which of its passages are given (ordinals, both included), and of how many',
    ),
  overview: z
    .strictObject({
      count: wholeNumber.describe('passages of the whole text; given are only a title and fields of a table'),
      check: z.string().describe('what the whole text is known by in links'),
      outline: z.array(
        z.strictObject({ ordinal: wholeNumber, text: z.string(), level: wholeNumber, end: wholeNumber }),
      ),
      removed: wholeNumber.describe('how many stretches were removed; the first 1,000 are listed'),
      repaired: wholeNumber.describe('how many were mended; the first 1,000 are listed'),
    })
    .optional()
    .describe('with part=overview'),
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
  counts: z
    .strictObject({
      gaps: z.array(wholeNumber).describe('how far each passage that holds a match is behind the one before'),
      counts: z.array(wholeNumber).describe('how many matches it holds'),
    })
    .optional()
    .describe('with part=overview: where matches are, and how many; none is listed'),
});
