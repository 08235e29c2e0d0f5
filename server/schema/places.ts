import { z } from 'zod';
import { yearCount } from './counts.ts';
import { wholeNumber } from './values.ts';

export const placeHeld = z.strictObject({
  region: z.string(),
  label: z.string(),
  documents: wholeNumber.describe('of the place and of all that lies in it; nothing is held where it is 0'),
  years: z.array(yearCount),
  get places(): z.ZodArray<typeof placeHeld> {
    return z.array(placeHeld);
  },
});

export const placesAnswer = z.strictObject({ places: z.array(placeHeld) });
