import { z } from 'zod';

export const sessionAnswer = z.strictObject({
  tokens: z.boolean().describe('whether the server is open to tokens only'),
  name: z.string().nullable().describe('whose token was shown; null where none was'),
  collections: z
    .array(z.string())
    .nullable()
    .describe(
      'those that are open, each under /c/NAME/; null where the server has one collection without a name',
    ),
});

export type SessionAnswer = z.infer<typeof sessionAnswer>;
