import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { MOST_ORDINAL } from '../../../engine/request/parameter.ts';
import type { DocumentDetail, DocumentId } from '../../../engine/types.ts';
import { type Answered, briefDocument, quoteLink } from '../answers.ts';
import { knownDocument } from '../known-document.ts';
import { MOST_UNITS } from '../limits.ts';
import { tool } from '../tool.ts';

type Passage = DocumentDetail['passages'][number];

/** Passages read at a time. */
const READ = { otherwise: 20, most: 60 };

const inputSchema = z.strictObject({
  document: z.string().describe('Id of a document'),
  from: z.int().min(0).max(MOST_ORDINAL).optional().describe('Ordinal of the first passage, from 0'),
  count: z.int().min(1).max(READ.most).optional().describe('Passages at most'),
  around: z
    .int()
    .min(0)
    .max(MOST_ORDINAL)
    .optional()
    .describe('Instead of from: the passage to stand in the middle'),
});

export const passagesTool = tool(
  'passages',
  {
    title: bilingual('阅读', 'Read passages'),
    description: `The text of a document, passage by passage, to read and quote from: up to ${READ.most} at a time, each with a link that opens it.`,
    inputSchema,
  },
  async ({ document: id, from, count = READ.otherwise, around }, parts) => {
    const { document, passages } = await knownDocument(id, parts);
    const first = from ?? Math.max(0, (around ?? 0) - Math.floor(count / 2));
    const shown = asManyAsFit(passages.slice(first, first + count));
    const next = first + shown.length;
    return {
      ...briefDocument(document, parts.site),
      of: passages.length,
      passages: shown.map((passage) => readPassage(id, passage, parts.site)),
      next: next < passages.length ? next : undefined,
    };
  },
);

/** The first passages that are not too much to read at once; the first of all, however long it is. */
function asManyAsFit(passages: readonly Passage[]): Passage[] {
  let units = 0;
  const past = passages.findIndex(({ text }, at) => {
    units += text.length;
    return at > 0 && units > MOST_UNITS;
  });
  return past < 0 ? [...passages] : passages.slice(0, past);
}

function readPassage(document: DocumentId, { ordinal, text, kind }: Passage, site: string): Answered {
  const cut = text.slice(0, MOST_UNITS);
  return {
    passage: ordinal,
    kind: kind === 'paragraph' ? undefined : kind,
    text: cut,
    cutAt: cut.length < text.length ? `${cut.length} of ${text.length}` : undefined,
    link: quoteLink(document, ordinal, text, [0, text.length], site),
  };
}
