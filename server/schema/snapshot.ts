import { z } from 'zod';
import { wholeNumber } from './values.ts';

export const snapshot = z.strictObject({
  format: z.number().int(),
  pipeline: z.string(),
  fingerprint: z
    .string()
    .describe('names what it was made of: on any machine, equal fingerprints make equal answers'),
  builtAt: z.string(),
  documents: wholeNumber,
  texts: wholeNumber,
  passages: wholeNumber,
});
