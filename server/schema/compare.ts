import { z } from 'zod';
import { documentSummary } from './document.ts';
import { wholeNumber } from './values.ts';

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
