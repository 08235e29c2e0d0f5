import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { tool } from '../tool.ts';

export const collectionTool = tool(
  'collection',
  {
    title: bilingual('文集', 'The collection'),
    description:
      'What the collection holds in all, when it was indexed, and its fingerprint: name it where you report numbers.',
    inputSchema: z.strictObject({}),
  },
  async (_asked, { engine, site }) => {
    const { documents, texts, passages, builtAt, fingerprint } = await engine.snapshot();
    const examples = await engine.examples();
    return {
      documents,
      texts,
      passages,
      builtAt,
      fingerprint,
      site,
      examples: examples.map((each) => ({ ...each })),
    };
  },
);
