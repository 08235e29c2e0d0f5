import { isAddressee, isHeadMatter, isSalutation } from '../../lines/heading-forms.ts';
import type { Line } from '../../lines/lines.ts';
import { ISSUE_LINES } from '../title-sign-rules.ts';
import { isExplained } from './encyclopedia.ts';
import { isParagraph } from './running-text.ts';
import { isCredit, isOfSite } from './site-lines.ts';

/** What the lines around one tell of it as a title. */

/** Shortest title below a line that holds it behind the names of its site, and lines below among which it is looked for. */
const SHORTEST_HELD = 8;
const REACH_OF_HELD = 6;

const POINTS = {
  belowFurniture: 2,
  explained: 18,
  /** The number of an issue stands below it: the name of a bulletin. */
  aboveIssue: 7,
  aboveHeadMatter: 2,
  aboveText: 1,
} as const;

/** What the lines right above and below tell. The title takes the lines from `index` on up to `below`. */
export function pointsOfNeighbours(lines: readonly Line[], index: number, below: number): number {
  let points = 0;
  const above = lines[index - 1];
  if (above !== undefined && (above.removed !== null || isOfSite(above.text)))
    points += POINTS.belowFurniture;
  const next = lines[below];
  if (isExplained(lines, index, below)) return points + POINTS.explained;
  if (next === undefined) return points;
  if (ISSUE_LINES.test(next.text)) points += POINTS.aboveIssue;
  if (opensHead(next)) return points + POINTS.aboveHeadMatter;
  return isParagraph(next.text) ? points + POINTS.aboveText : points;
}

/** Whether a line is what stands between a title and its text. */
function opensHead({ text, removed }: Line): boolean {
  if (removed !== null || isOfSite(text) || isCredit(text)) return true;
  return isHeadMatter(text) || isAddressee(text) || isSalutation(text);
}

/** `大河网 法规 大河县浴室管理办法` above `大河县浴室管理办法`: the site has put its own names before a title. */
export function holdsTitleBelow(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  return lines
    .slice(index + 1, index + 1 + REACH_OF_HELD)
    .some(
      (other) =>
        other.removed === null &&
        other.text.length >= SHORTEST_HELD &&
        other.text.length < text.length &&
        text.endsWith(other.text) &&
        /[\s>»|｜]/.test(text.charAt(text.length - other.text.length - 1)),
    );
}
