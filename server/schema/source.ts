import { z } from 'zod';
import { line, range, wholeNumber } from './values.ts';

export const encoding = z.strictObject({ name: z.string(), confidence: z.number() }).nullable();

export const sourceDetail = z.strictObject({
  file: z.string(),
  encoding,
  text: z.string(),
  segments: z.array(
    z.strictObject({
      start: wholeNumber,
      end: wholeNumber,
      fate: z.enum(['kept', 'repaired', 'removed']),
      document: z.string().optional(),
      passage: wholeNumber.optional(),
      offset: wholeNumber.optional(),
      length: wholeNumber,
      kind: z.string(),
      reason: z.string().optional(),
      rule: z.string().optional(),
    }),
  ),
  window: z
    .strictObject({
      start: wholeNumber,
      end: wholeNumber,
      firstLine: line.describe('that start lies in'),
      lineStart: wholeNumber.describe('where that line starts'),
      lineEnd: wholeNumber.describe('where the line that end lies in, or closes, ends'),
      shown: z.tuple([line, line]).readonly().describe('first and last line asked for'),
      lines: wholeNumber.describe('of the whole source'),
      units: wholeNumber.describe('of the whole source'),
      line: line.nullable().describe('that was asked for; that of the first place, if places were'),
      places: z.array(range).describe('where the places asked for stand now'),
    })
    .optional()
    .describe(
      'with lines: the part of the source that text is; segments are those that hold some of it, whole',
    ),
});
