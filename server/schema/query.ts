import { z } from 'zod';
import { wholeNumber } from './values.ts';

const queryOffer = z.strictObject({ label: z.string(), q: z.string(), documents: wholeNumber });

export const queryProblem = z.strictObject({
  message: z.string(),
  start: wholeNumber,
  end: wholeNumber,
  offers: z.array(queryOffer).optional(),
});

/** How a query was read. */
export const askedQuery = z.strictObject({
  text: z.string(),
  match: z.enum(['exact', 'relaxed']),
  terms: z.array(z.string()),
  problems: z.array(queryProblem),
});
