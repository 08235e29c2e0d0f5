import { type Columns, DAY_UNKNOWN } from '../columns/columns.ts';
import type { RankedRows } from '../rank/ranked.ts';
import type { SearchRequest } from '../types.ts';

/** One line of a result list: the document, and the copies of it folded beneath. */
export interface Entry {
  document: number;
  score: number;
  copies: number[];
}

/** Orders documents by their first possible day, unknown ones last, equals as they were. */
export function byDate(
  { rows, scores }: RankedRows,
  columns: Columns,
  sort: 'newest' | 'oldest',
): RankedRows {
  const sign = sort === 'newest' ? -1 : 1;
  const order = Array.from(rows.keys()).sort((a, b) => {
    const dayA = columns.dayFrom[rows[a] ?? 0] ?? DAY_UNKNOWN;
    const dayB = columns.dayFrom[rows[b] ?? 0] ?? DAY_UNKNOWN;
    if (dayA === DAY_UNKNOWN || dayB === DAY_UNKNOWN)
      return Number(dayA === DAY_UNKNOWN) - Number(dayB === DAY_UNKNOWN);
    return sign * (dayA - dayB);
  });
  return {
    rows: Uint32Array.from(order, (i) => rows[i] ?? 0),
    scores: Float32Array.from(order, (i) => scores[i] ?? 0),
  };
}

/** One entry a document, or one a group of copies with the best-ranked of it in front. */
export function entries(
  ranked: RankedRows,
  columns: Columns,
  duplicates: SearchRequest['duplicates'],
): Entry[] {
  const list: Entry[] = [];
  const byText = new Map<number, Entry>();
  ranked.rows.forEach((document, at) => {
    const text = columns.text[document] ?? document;
    const first = duplicates === 'collapse' ? byText.get(text) : undefined;
    if (first !== undefined) {
      first.copies.push(document);
      return;
    }
    const entry: Entry = { document, score: ranked.scores[at] ?? 0, copies: [] };
    byText.set(text, entry);
    list.push(entry);
  });
  return list;
}

/** Number of distinct texts among documents. */
export function distinctTexts(documents: Uint32Array, columns: Columns): number {
  const seen = new Set<number>();
  for (const document of documents) seen.add(columns.text[document] ?? document);
  return seen.size;
}
