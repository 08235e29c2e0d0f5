import { z } from 'zod';

/** What CSL-JSON calls the kinds of work that the texts of a collection can be. */
const CSL_TYPES = [
  'article-newspaper',
  'chapter',
  'document',
  'legislation',
  'report',
  'speech',
  'webpage',
] as const;
export type CslType = (typeof CSL_TYPES)[number];

/** Names are never cut into family and given name: where one ends is not written in Chinese. */
const name = z.strictObject({ literal: z.string() });
const dateParts = z
  .union([
    z.tuple([z.number().int()]),
    z.tuple([z.number().int(), z.number().int()]),
    z.tuple([z.number().int(), z.number().int(), z.number().int()]),
  ])
  .describe('year, month, day');
const date = z.union([
  z.strictObject({
    'date-parts': z.array(dateParts).min(1).max(2).describe('a day, month or year, or two that bound a span'),
    circa: z.literal(true).optional().describe('not stated by the text itself'),
  }),
  z.strictObject({ literal: z.string() }),
]);

/** An entry of CSL-JSON (schema of Citation Style Language 1.0.2), with the members that are used here. */
export const cslItem = z.strictObject({
  id: z.string().describe('citation key: ASCII letters, digits and hyphens, the same on every machine'),
  type: z.enum(CSL_TYPES),
  title: z.string().describe('in square brackets where it was taken from the name of the file'),
  author: z.array(name).optional(),
  issued: date.optional(),
  accessed: date.optional(),
  number: z.string().optional().describe('发文字号'),
  genre: z.string().optional().describe('type of document in the words of the collection'),
  publisher: z.string().optional().describe('who issued it, where another is its author'),
  'container-title': z.string().optional(),
  URL: z.string().optional().describe('the link that opens the document on the passage cited'),
  language: z.string(),
  keyword: z.string().optional(),
  note: z
    .string()
    .optional()
    .describe('where the text stands in its file, and what of this entry is inferred'),
});

export type CslItem = z.infer<typeof cslItem>;
export type CslName = z.infer<typeof name>;
export type CslDate = z.infer<typeof date>;
export type CslDateParts = z.infer<typeof dateParts>;
