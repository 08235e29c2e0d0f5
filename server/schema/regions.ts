import { z } from 'zod';
import { regionCode } from './values.ts';

const regionPath = z.array(z.string()).describe('names from province down');

export const regionsAnswer = z.strictObject({
  regions: z.array(
    z.strictObject({
      value: z.string().describe('as the filter asks for it: its code, or `4307/西湖管理区` for a zone'),
      code: regionCode.describe('its own, or that of what a zone counts under'),
      path: regionPath,
      former: z
        .strictObject({ name: z.string(), until: z.number().int().nullable() })
        .optional()
        .describe('the name given up by which it was found, and its last year'),
    }),
  ),
});

export const namedRegionsAnswer = z.strictObject({
  names: z.array(
    z.strictObject({
      name: z.string(),
      status: z.enum(['found', 'ambiguous', 'unknown']),
      regions: z.array(z.strictObject({ value: z.string(), path: regionPath })),
    }),
  ),
});
