import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { fullDocument } from '../answers.ts';
import { knownDocument } from '../known-document.ts';
import { tool } from '../tool.ts';

const MOST_HEADINGS = 60;

export const documentTool = tool(
  'document',
  {
    title: bilingual('文件', 'Document'),
    description:
      'What is known of a document, each with how it is known and the words that prove it, its headings and its copies; read its text with passages.',
    inputSchema: z.strictObject({ document: z.string().describe('Id of a document, as search gives it') }),
  },
  async ({ document: id }, parts) => {
    const detail = await knownDocument(id, parts);
    const headings = detail.passages.filter(({ kind }) => kind === 'heading' || kind === 'title');
    return {
      ...fullDocument(detail.document, parts.site),
      passages: detail.passages.length,
      headings: headings.slice(0, MOST_HEADINGS).map(({ ordinal, text }) => ({ passage: ordinal, text })),
      moreHeadings: headings.length > MOST_HEADINGS ? headings.length - MOST_HEADINGS : undefined,
      removed: detail.removed.length,
      related: detail.related.map(({ document, kind, title }) => ({ id: document, kind, title })),
    };
  },
);
