import type { Passage } from '../../engine/types.ts';
import { isField } from '../text-passages.ts';
import type { JoinedFile } from './joined-file.ts';

/**
 * The articles of a file with their fields behind their texts: a person reads the text first, and what describes a text
 * looks at its first and last passages. The map follows.
 */
export function fieldsLast({ articles, segments }: JoinedFile): JoinedFile {
  const moved = new Map<string, readonly number[]>();
  const ordered = articles.map((article) => {
    const { passages } = article;
    const first = passages.findIndex(isField);
    if (first < 0 || passages.slice(first).every(isField)) return article;
    const order = [...passages.keys()].sort((a, b) => rank(passages[a]) - rank(passages[b]) || a - b);
    const places: number[] = [];
    for (const [place, before] of order.entries()) places[before] = place;
    moved.set(article.id, places);
    return { ...article, passages: order.flatMap((before) => passages[before] ?? []) };
  });
  if (moved.size === 0) return { articles, segments };
  return {
    articles: ordered,
    segments: segments.map((segment) => {
      const { document, passage } = segment;
      const place = document === undefined ? undefined : moved.get(document)?.[passage ?? 0];
      return place === undefined || place === passage ? segment : { ...segment, passage: place };
    }),
  };
}

function rank(passage: Passage | undefined): number {
  return passage !== undefined && isField(passage) ? 1 : 0;
}
