import { withoutGlosses } from '../../lines/glosses.ts';
import { comparable } from '../../lines/heading-forms.ts';
import type { Line } from '../../lines/lines.ts';
import { simplified } from '../../lines/simplified.ts';
import { POINTS_OF_NAME } from './names-of-page.ts';
import { isPageMark } from './site-lines.ts';
import { isPart, keyOf, type StatedName } from './stated-names.ts';
import { POINTS_OF_LENGTH, pointsOfWords } from './title-words.ts';

/** Shortest line that may be what the title of the markup holds beside the names of its site. */
const SHORTEST_SHOWN = 8;
/** Marks that part a title from the names of its site. */
const DIVIDER = /[-_|｜–—·\s>»]/u;

const POINTS = {
  /** A line of the page says it, or its words are those of a title: a little less than the other places of the page. */
  titled: POINTS_OF_NAME.same - 1,
  /** No line of the page says it and its words are those of any name. */
  unseen: 1,
} as const;

/** What the markup of a page calls it; null where that is its site. What a line leaves of it behind a mark is the site's too. */
export function markedName(lines: readonly Line[], pageTitle: string): StatedName | null {
  const title = withoutGlosses(pageTitle);
  if (isPageMark(simplified(title))) return null;
  const text = withoutSite(lines, title);
  const key = keyOf(text);
  const isShown = lines.some(({ text: shown }) => isPart(comparable(shown), key));
  const isTitled = isShown || pointsOfWords(simplified(text)) > POINTS_OF_LENGTH.long;
  return { text, key, points: isTitled ? POINTS.titled : POINTS.unseen, marked: true };
}

/** The title as far as a line of the page shows it, where a mark parts that from the rest; else all of it. */
function withoutSite(lines: readonly Line[], title: string): string {
  const plain = simplified(title);
  for (const { text, removed } of lines) {
    if (removed !== null || text.length < SHORTEST_SHOWN || text.length >= plain.length) continue;
    const behind = plain.startsWith(text) ? plain.charAt(text.length) : '';
    if (behind !== '' && DIVIDER.test(behind)) return title.slice(0, text.length);
    const before = plain.endsWith(text) ? plain.charAt(plain.length - text.length - 1) : '';
    if (before !== '' && DIVIDER.test(before)) return title.slice(-text.length);
  }
  return title;
}
