import { z } from 'zod';
import { snapshot } from './snapshot.ts';
import { wholeNumber } from './values.ts';

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
