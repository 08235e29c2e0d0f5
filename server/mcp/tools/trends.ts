import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import type { TrendsAnswer } from '../../../engine/types.ts';
import { readTrendsRequest } from '../../trends-request.ts';
import { type Answered, remarksOn } from '../answers.ts';
import { asParameters, filters, match } from '../inputs.ts';
import { tool } from '../tool.ts';

const inputSchema = z.strictObject({
  queries: z.array(z.string().max(4_000)).min(1).max(8).describe('Each in the query language of search'),
  by: z.enum(['year', 'province', 'prefecture', 'type']).optional(),
  ...filters,
  match,
});

export const trendsTool = tool(
  'trends',
  {
    title: bilingual('趋势', 'Trends'),
    description:
      'How often up to eight queries are found by year, province, prefecture or type: documents and occurrences, beside what the collection holds of each (base: documents, characters), without which counts say little.',
    inputSchema,
  },
  async ({ queries, ...rest }, { engine, parseRequest, lang }) => {
    const request = readTrendsRequest(parseRequest, asParameters({ q: queries, ...rest }), lang);
    const { by, base, series, problems, fingerprint } = await engine.trends(request);
    return {
      by,
      fingerprint,
      ...remarksOn(problems),
      base: base.map(({ value, label, documents, characters }) => ({ value, label, documents, characters })),
      series: series.map(ofOneQuery),
    };
  },
);

/** How often a query is found; values under which it never is are left out. */
function ofOneQuery({ q, problems, total, points }: TrendsAnswer['series'][number]): Answered {
  return {
    query: q,
    ...remarksOn(problems),
    total: { ...total },
    points: points
      .filter(({ documents, possible }) => documents > 0 || possible > 0)
      .map((point) => ({ ...point })),
  };
}
