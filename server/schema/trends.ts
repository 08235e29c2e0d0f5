import { z } from 'zod';
import { queryProblem } from './query.ts';
import { fingerprint, wholeNumber } from './values.ts';

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
  fingerprint,
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
