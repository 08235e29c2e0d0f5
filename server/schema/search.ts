import { z } from 'zod';
import { regionCount, topicCount, valueCount, yearCount } from './counts.ts';
import { documentSummary } from './document.ts';
import { askedQuery } from './query.ts';
import { range, wholeNumber } from './values.ts';

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

export const searchAnswer = z.strictObject({
  query: askedQuery,
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
