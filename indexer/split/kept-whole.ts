import { isTitleLike } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { findArticles } from './borders.ts';
import type { Stretch } from './stretch.ts';

/** Keeps a page of which no article would be left: what nobody can read must not be found nowhere. */

/** What makes a line more than a row of signs. */
const WORDS = /[\p{L}\p{N}]/u;

/** The articles of a page; one of all its lines where every line would go as a title or heading without a text. */
export function articlesOfPage(lines: readonly Line[], pageTitle: string | null): Stretch[] {
  const text = lines.filter((line) => line.removed === null);
  const stretches = findArticles(lines, pageTitle);
  if (stretches.some(({ first, last }) => lines.slice(first, last).some(isShown))) return stretches;
  if (!text.some((line) => WORDS.test(line.text))) return stretches;
  for (const line of text) line.removed = null;
  return [whole(lines)];
}

function whole(lines: readonly Line[]): Stretch {
  const heading = lines.findIndex((line) => isShown(line) && isTitleLike(line.text));
  const title = lines[heading]?.text ?? null;
  return { first: 0, last: lines.length, heading, key: title ?? '', title, context: [], numbered: false };
}

function isShown(line: Line): boolean {
  return line.removed === null;
}
