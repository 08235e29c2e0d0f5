import { isByline, isHeadMatter, namesDocument } from '../../lines/heading-forms.ts';
import type { Line } from '../../lines/lines.ts';
import { matchRule } from '../../rules/rule.ts';
import { DATELINES_BELOW, NO_HEADLINES, TITLE_SIGNS } from '../title-sign-rules.ts';
import { isParagraph } from './running-text.ts';
import { isCredit } from './site-lines.ts';

/** Headlines of news on a site, which are known by what stands below them: the byline, the dateline, the text. */

/** Shortest and longest headline that are known by it. */
const SHORTEST_HEADLINE = 6;
const LONGEST_HEADLINE = 60;
/** Lines below a headline, removed ones with them, among which its text begins. */
const REACH_OF_TEXT = 6;
/** Units behind the colon of a headline that opens with what it is about: labels have short values. */
const SHORTEST_TOLD = 6;
/** Signs against a title that say nothing against a headline above a dateline: 小河：春茶飘香. */
const OF_HEADLINES: ReadonlySet<string> = new Set(['title-sign/label', 'title-sign/call']);

const POINTS = {
  /** What names the publisher and the day stands below it, and no text above. */
  aboveByline: 6,
  /** The dateline of a piece of news stands below it, and nothing of the page's own above. */
  aboveDateline: 9,
} as const;

/** What the beginning of the text below tells of a line. `above` is what has been read of the page so far. */
export function pointsOfHeadline(
  lines: readonly Line[],
  index: number,
  above: { lines: number; paragraphs: number },
): number {
  let points = 0;
  if (above.paragraphs === 0 && isAboveByline(lines, index)) points += POINTS.aboveByline;
  if (above.lines === 0 && (isAboveDateline(lines, index) || isAboveText(lines, index)))
    points += POINTS.aboveDateline;
  return points;
}

/** Whether a line stands above the one that names the publisher: a headline, whatever its form. */
export function isAboveByline(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  const below = lines[index + 1];
  return (
    below !== undefined &&
    isByline(below.text) &&
    text.length >= SHORTEST_HEADLINE &&
    text.length <= LONGEST_HEADLINE &&
    !/[。；：:，,、]$/.test(text)
  );
}

/** Whether a line stands above the dateline of a piece of news and is nothing else: a headline, whatever its form. */
export function isAboveDateline(lines: readonly Line[], index: number): boolean {
  const below = lines[index + 1];
  return below !== undefined && DATELINES_BELOW.test(below.text) && isHeadline(lines[index]?.text ?? '');
}

/** `小河：春茶飘香富农家` right above the text: what opens the headline is no label. */
function isAboveText(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  const told = /^\p{Script=Han}{2,8}[:：]\s?([^\s:：]{4,40})$/u.exec(text)?.[1] ?? '';
  if (told.length < SHORTEST_TOLD || namesDocument(text) || !isHeadline(text)) return false;
  const below = lines
    .slice(index + 1, index + 1 + REACH_OF_TEXT)
    .find((line) => line.removed === null && !isCredit(line.text));
  return below !== undefined && (isParagraph(below.text) || DATELINES_BELOW.test(below.text));
}

/** Whether a line has the form of a headline and is nothing else. */
function isHeadline(text: string): boolean {
  return (
    text.length >= SHORTEST_HEADLINE &&
    text.length <= LONGEST_HEADLINE &&
    !/[。；：:，,、]$|^[—-]/.test(text) &&
    !isHeadMatter(text) &&
    !NO_HEADLINES.test(text) &&
    TITLE_SIGNS.active.every(
      (sign) => sign.points >= 0 || OF_HEADLINES.has(sign.id) || matchRule(sign, text) === null,
    )
  );
}
