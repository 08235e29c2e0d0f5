import { z } from 'zod';
import { wholeNumber } from './values.ts';

export const valueCount = z.strictObject({ value: z.string(), count: wholeNumber });
export const topicCount = valueCount.extend({ children: z.array(valueCount) });

export const yearCount = z.strictObject({
  value: z.union([z.number().int(), z.literal('unknown')]),
  count: wholeNumber,
  possible: wholeNumber,
});

export const regionCount = z.strictObject({
  value: z.string(),
  label: z.string(),
  count: wholeNumber,
  get children(): z.ZodArray<typeof regionCount> {
    return z.array(regionCount);
  },
});
