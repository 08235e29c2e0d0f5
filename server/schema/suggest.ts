import { z } from 'zod';
import { wholeNumber } from './values.ts';

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
