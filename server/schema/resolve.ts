import { z } from 'zod';
import { range, wholeNumber } from './values.ts';

const stretch = z.strictObject({ passage: wholeNumber, range });

const place = z.strictObject({
  document: z.string(),
  title: z.string(),
  ...stretch.shape,
  rest: z.array(stretch).optional(),
});

export const resolveAnswer = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('unique'), place }),
  z.strictObject({ status: z.literal('moved'), place }),
  z.strictObject({ status: z.literal('ambiguous'), places: z.array(place) }),
  z.strictObject({ status: z.literal('gone') }),
]);
