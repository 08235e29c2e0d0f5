import { z } from 'zod';
import { GROUPINGS } from '../../engine/concordance/types.ts';
import { documentSummary } from './document.ts';
import { askedQuery } from './query.ts';
import { wholeNumber } from './values.ts';

export const concordanceAnswer = z.strictObject({
  query: askedQuery,
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
