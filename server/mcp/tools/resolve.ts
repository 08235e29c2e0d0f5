import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { MOST_ORDINAL } from '../../../engine/request/parameter.ts';
import type { ResolveAnswer, ResolvedPlace } from '../../../engine/types.ts';
import { serverMessage } from '../../messages.ts';
import { type Answered, quoteLink } from '../answers.ts';
import { askedLink } from '../asked-link.ts';
import { MOST_UNITS } from '../limits.ts';
import { type CallParts, tool } from '../tool.ts';
import { ToolError } from '../tool-error.ts';

const MOST_PLACES = 20;

const inputSchema = z.strictObject({
  link: z.string().max(16_000).optional().describe('A passage link, as other tools give it'),
  document: z.string().optional().describe('Id of a document'),
  quote: z.string().max(4_000).optional().describe('The words quoted, exactly'),
  passage: z.int().min(0).max(MOST_ORDINAL).optional().describe('Ordinal of the passage, where it is known'),
});

export const resolveTool = tool(
  'resolve',
  {
    title: bilingual('核对引文', 'Check a quotation'),
    description:
      'Whether words quoted stand in a document, and where: unique, moved, ambiguous or gone. Give a passage link, or the document and the words.',
    inputSchema,
  },
  async ({ link, document = '', quote = '', passage = 0 }, parts) => {
    const asked = link === undefined ? { document, quote, passage, prefix: '', suffix: '' } : askedLink(link);
    if (asked === null || asked.document === '' || asked.quote === '') {
      throw new ToolError(serverMessage('nothing-to-resolve', parts.lang));
    }
    const answer = await parts.engine.resolve(asked);
    const places = placesOf(answer).slice(0, MOST_PLACES);
    return {
      status: answer.status,
      places: await Promise.all(places.map((place) => standing(place, parts))),
    };
  },
);

function placesOf(answer: ResolveAnswer): readonly ResolvedPlace[] {
  if (answer.status === 'gone') return [];
  return answer.status === 'ambiguous' ? answer.places : [answer.place];
}

/** Where words stand, with the whole passage, so that what surrounds them can be read. */
async function standing(
  { document, title, passage, range }: ResolvedPlace,
  { engine, site }: CallParts,
): Promise<Answered> {
  const text = (await engine.document(document))?.passages[passage]?.text ?? '';
  return {
    document,
    title,
    passage,
    text: text.slice(0, MOST_UNITS),
    link: quoteLink(document, passage, text, range, site),
  };
}
