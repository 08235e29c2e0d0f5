import { z } from 'zod';
import { encoding } from './source.ts';
import { wholeNumber } from './values.ts';

const counts = z.record(z.string(), wholeNumber);

export const fileReport = z.strictObject({
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
