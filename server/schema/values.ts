import { z } from 'zod';

/** What single values on the wire are. */

export const how = z.enum(['stated', 'inferred', 'restored', 'unknown']);
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const regionCode = z.string().regex(/^(?:\d{2}|\d{4}|\d{6})$/);
export const wholeNumber = z.number().int().nonnegative();
export const line = z.number().int().positive();
export const range = z.tuple([wholeNumber, wholeNumber]).readonly().describe('half-open, UTF-16 units');
export const fingerprint = z
  .string()
  .describe('names the input of the snapshot: equal ones give equal answers');
