import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import type { RegionCount } from '../../../engine/types.ts';
import type { Answered } from '../answers.ts';
import { asParameters, filters, match, query } from '../inputs.ts';
import { MOST_COUNTED } from '../limits.ts';
import { tool } from '../tool.ts';

export const facetsTool = tool(
  'facets',
  {
    title: bilingual('分布', 'What a search holds'),
    description:
      'How many of the documents found are of each place, year, type and topic; unknown is a value. Without a query of the whole collection.',
    inputSchema: z.strictObject({ query: query.optional(), ...filters, match }),
  },
  async ({ query: q = '', ...rest }, { engine, parseRequest, lang }) => {
    const request = parseRequest(asParameters({ q, size: 1, passages: 0, ...rest }), lang);
    const { total, facets } = await engine.search(request);
    return {
      total: { ...total },
      region: facets.region.slice(0, MOST_COUNTED).map(place),
      year: facets.year.map((each) => ({ ...each })),
      type: facets.type.map((each) => ({ ...each })),
      topic: facets.topic.map(({ value, count }) => ({ value, count })),
      issuer: facets.issuer.slice(0, MOST_COUNTED).map((each) => ({ ...each })),
    };
  },
);

/** A place with those within it. */
function place({ value, label, count, children }: RegionCount): Answered {
  return {
    value,
    label,
    count,
    within:
      children.length === 0
        ? undefined
        : children
            .slice(0, MOST_COUNTED)
            .map((child) => ({ value: child.value, label: child.label, count: child.count })),
  };
}
