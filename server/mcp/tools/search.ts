import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import type { Hit, NothingFound, SearchAnswer } from '../../../engine/types.ts';
import { type Answered, briefDocument, foundPassage, remarksOn } from '../answers.ts';
import { asParameters, duplicates, filters, match, page, pageSize, query } from '../inputs.ts';
import { tool } from '../tool.ts';

const HITS = { otherwise: 8, most: 20 };
const PASSAGES_SHOWN = { otherwise: 2, most: 5 };

const inputSchema = z.strictObject({
  query,
  ...filters,
  match,
  duplicates,
  sort: z.enum(['relevance', 'newest', 'oldest']).optional(),
  page,
  size: pageSize(HITS.otherwise, HITS.most),
  passages: z.int().min(0).max(PASSAGES_SHOWN.most).optional().describe('Passages shown of each document'),
});

export const searchTool = tool(
  'search',
  {
    title: bilingual('检索', 'Search'),
    description:
      'Documents that hold the words, with exact counts, the best passages, and a link to each. Says what else may have been meant where nothing is found.',
    inputSchema,
  },
  async (
    { query: q, size = HITS.otherwise, passages = PASSAGES_SHOWN.otherwise, ...rest },
    { engine, parseRequest, site, lang },
  ) => {
    const request = parseRequest(asParameters({ q, size, passages, ...rest }), lang);
    const { total, hits, query: read, relaxed, nothing } = await engine.search(request);
    const listed = request.duplicates === 'all' ? total.documents : total.texts;
    return {
      total: { ...total },
      ...remarksOn(read.problems),
      relaxed: relaxedOffer(total, relaxed),
      nothing: nothing === undefined ? undefined : insteadOfNothing(nothing),
      hits: hits.map((hit) => foundDocument(hit, site)),
      nextPage: request.page * request.size < listed ? request.page + 1 : undefined,
    };
  },
);

function relaxedOffer(total: SearchAnswer['total'], relaxed: SearchAnswer['relaxed']): string | undefined {
  return total.documents === 0 && relaxed.documents > 0
    ? `match=relaxed finds ${relaxed.documents} documents`
    : undefined;
}

/** What each part of a query finds by itself, and what may have been meant. */
function insteadOfNothing({ terms, apart, offers, filters: without }: NothingFound): Answered {
  return {
    eachByItself: terms.map((term) => ({ ...term })),
    neverTogether: apart.map(([a, b]) => [a, b]),
    try: offers.map(({ q: offer, documents }) => ({ query: offer, documents })),
    withoutFilter: without.map((filter) => ({ ...filter })),
  };
}

function foundDocument({ document, occurrences, passages, copies, possible }: Hit, site: string): Answered {
  return {
    ...briefDocument(document, site),
    occurrences,
    yearOnlyPossible: possible,
    copies: copies.length === 0 ? undefined : copies.length,
    passages: passages.map((passage) => foundPassage(document.id, passage, site)),
  };
}
