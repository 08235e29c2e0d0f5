import { z } from 'zod';
import { wholeNumber } from './values.ts';

export const examplesAnswer = z.strictObject({
  examples: z.array(z.strictObject({ q: z.string(), documents: wholeNumber })),
});
