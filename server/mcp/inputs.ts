import { z } from 'zod';
import type { QueryParameters } from '../query-string.ts';

/** What tools are asked, in the words of the field. Values are read where those of the HTTP API are, so both mean the same. */

const several = (description: string) =>
  z.array(z.string().max(400)).max(50).optional().describe(description);

/** The query language, as far as an assistant needs it. */
const QUERY_HELP =
  'Terms parted by spaces must all stand in the document, each exactly as its characters are written (no stemming, no synonyms; ' +
  'Traditional and Simplified match each other). "…" a row of characters, OR, -without, ( ), A /s B in one sentence, A /p B in one ' +
  'paragraph, A /10 B within ten characters, 工业*园区 up to ten characters between, ? one. Empty: every document that passes the filters.';

export const query = z.string().max(4_000).describe(QUERY_HELP);

/** Which documents are looked at. */
export const filters = {
  region: several(
    'Places: names (湖南省/常德市, 常德), GB/T 2260 codes (43, 4307), 全国, or unknown; any of them may hold',
  ),
  year: several('Years: 2006, 2002..2010, 2002.., unknown'),
  date: several('ISO dates or ranges: 2006-03, 2006-03-01..2006-06-30'),
  type: several('Types of document: 讲话, 通知, 政府工作报告, 会议纪要 …, unknown'),
  topic: several('Topics by the subject scheme of gov.cn: 农业、林业、水利, 工业、交通/公路 …, unknown'),
  issuer: several(
    'Issuing bodies, by any part of the name; =国务院 is the whole name, as facets count it; unknown',
  ),
  speaker: several(
    'Speakers, by any part of the name; with = before it the whole name, as facets count it; unknown',
  ),
  path: several('Folders or files of the collection'),
};

export const match = z
  .enum(['exact', 'relaxed'])
  .optional()
  .describe(
    'exact (default): as written; relaxed: a question or keywords in plain words, ranked by what they share',
  );

export const duplicates = z
  .enum(['collapse', 'all'])
  .optional()
  .describe('collapse (default): near-duplicates under one of them; all: each by itself');

export const page = z.int().min(1).max(10_000).optional().describe('Page, from 1');

export function pageSize(otherwise: number, most: number) {
  return z
    .int()
    .min(1)
    .max(most)
    .optional()
    .describe(`Entries a page: ${otherwise} by default, ${most} at most`);
}

/** The parameters of the HTTP API that stand for what a tool was asked; what is not given is left out. */
export function asParameters(
  asked: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>,
): QueryParameters {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]): [string, string[]][] => {
      if (value === undefined) return [];
      return [[name, Array.isArray(value) ? value.map(String) : [String(value)]]];
    }),
  );
}
