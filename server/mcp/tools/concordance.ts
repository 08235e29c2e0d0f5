import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { type ConcordanceRow, GROUPINGS } from '../../../engine/concordance/types.ts';
import { passageAddress } from '../../../links/passage-link.ts';
import { readConcordanceRequest } from '../../concordance-request.ts';
import { type Answered, remarksOn } from '../answers.ts';
import { asParameters, duplicates, filters, match, page, pageSize, query } from '../inputs.ts';
import { MOST_COUNTED } from '../limits.ts';
import { tool } from '../tool.ts';

const ROWS = { otherwise: 30, most: 100 };
/** UTF-16 units on either side by which a link finds the words again where they stand several times. */
const BESIDE = 16;

const inputSchema = z.strictObject({
  query,
  ...filters,
  match,
  duplicates,
  sort: z.enum(['order', ...GROUPINGS]).optional(),
  by: z.enum(GROUPINGS).optional().describe('Count the rows by this (what follows most often: right-word1)'),
  value: z.string().optional().describe('Only the rows of this value of by'),
  context: z.int().min(0).max(120).optional().describe('Characters on either side'),
  sample: z.int().min(1).max(1_000).optional().describe('Rows chosen at random'),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional(),
  page,
  size: pageSize(ROWS.otherwise, ROWS.most),
});

export const concordanceTool = tool(
  'concordance',
  {
    title: bilingual('逐条索引', 'Concordance'),
    description:
      'Every occurrence with what stands to its left and right, a row each, sorted or counted by the character or word beside it, by year or place; or a random sample that the same seed draws again.',
    inputSchema,
  },
  async ({ query: q, size = ROWS.otherwise, ...rest }, { engine, parseRequest, site, lang }) => {
    const asked = asParameters({ q, size, groups: MOST_COUNTED, ...rest });
    const request = readConcordanceRequest(parseRequest, asked, lang);
    const { total, rows, groups, query: read } = await engine.concordance(request);
    return {
      total: { ...total },
      ...remarksOn(read.problems),
      groups: groups?.values.map((group) => ({ ...group })),
      rows: rows.map((row) => occurrence(row, site)),
      nextPage: request.offset + rows.length < total.rows ? request.offset / request.limit + 2 : undefined,
    };
  },
);

/** An occurrence in its surroundings, with a link that opens it. */
function occurrence(
  { document, passage, start, left, match: words, right }: ConcordanceRow,
  site: string,
): Answered {
  return {
    document: document.id,
    title: document.title,
    year: document.year ?? undefined,
    region: document.region.path.join('/') || undefined,
    passage,
    start,
    left,
    match: words,
    right,
    link:
      site +
      passageAddress({
        document: document.id,
        passage,
        quote: words,
        prefix: left.slice(-BESIDE),
        suffix: right.slice(0, BESIDE),
      }),
  };
}
