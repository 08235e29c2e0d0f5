import { z } from 'zod';
import { wholeNumber } from './values.ts';

export const errorAnswer = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    details: z.array(
      z.strictObject({
        parameter: z.string(),
        message: z.string(),
        index: wholeNumber
          .optional()
          .describe('which value of a parameter that was given several times, from 0'),
        start: wholeNumber.optional(),
        end: wholeNumber.optional(),
        candidates: z.array(z.string()).optional(),
      }),
    ),
  }),
});

export type ErrorAnswer = z.infer<typeof errorAnswer>;
