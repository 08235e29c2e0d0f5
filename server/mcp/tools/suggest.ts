import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { suggest } from '../../suggest.ts';
import { tool } from '../tool.ts';

export const suggestTool = tool(
  'suggest',
  {
    title: bilingual('补全', 'Suggest'),
    description:
      'Frequent words, titles, issuers, speakers and places of the collection that hold or begin with what is given; places by pinyin too; of several terms the last is completed. To find out how this collection writes a thing.',
    inputSchema: z.strictObject({ text: z.string().max(100), limit: z.int().min(1).max(20).optional() }),
  },
  async ({ text, limit = 10 }, { engine }) => ({
    suggestions: (await suggest(engine, text, limit)).map(({ text: found, kind, count }) => ({
      text: found,
      kind,
      count,
    })),
  }),
);
