import { titleBreaks } from '../lines/broken-titles.ts';
import {
  comparable,
  isHeadMatter,
  isSalutation,
  isSpokenLine,
  isTitleLike,
  namesCollection,
  namesDocument,
} from '../lines/heading-forms.ts';
import type { Line, Removal } from '../lines/lines.ts';
import { removeLine } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { REASONS } from '../reasons.ts';
import { equalHeadings } from './equal-headings.ts';
import { opensSentence, runsOn, widthOfHead } from './opened-sentence.ts';
import { bestTitle } from './page-title/page-title.ts';
import { keyOf } from './page-title/stated-names.ts';
import { readableLines } from './readable-lines.ts';
import { BARE_KINDS, TEMPLATE_TITLES } from './split-rules.ts';
import type { Stretch } from './stretch.ts';

/** Finds the heading of a page that is one article, and the title below the heading of a numbered one. */

/** A page that is one article: its heading is the one nearest above the text. */
export function wholePage(lines: readonly Line[], pageTitle: string | null): Stretch {
  const nearest = headingOfPage(readableLines(lines, PAGE_HEAD));
  const found = bestTitle(lines, nearest.heading, pageTitle);
  const heading = found.index;
  const stated = found.stated;
  const top = heading === nearest.heading ? nearest.top : 0;
  const line = lines[heading];
  const context: string[] = [];
  for (const above of lines.slice(0, top)) {
    if (above.removed !== null) continue;
    if (isTitleLike(above.text) && !isHeadMatter(above.text)) context.push(above.text);
    removeLine(above, { kind: 'page-title', reason: REASONS.aboveHeading });
  }
  if (line !== undefined) removeTemplateTitles(lines, line);
  return {
    first: top,
    last: lines.length,
    heading,
    key: line?.text ?? stated ?? '',
    title: line?.text ?? stated,
    ...(stated !== null && { statedTitle: stated }),
    context,
    numbered: false,
  };
}

/** Share of the lines above which a repeated line is the text. */
const MOST_REPEATED = 0.2;

/** A title of a site's template (会议纪要范本) is repeated between paragraphs and is not the document's. */
function removeTemplateTitles(lines: readonly Line[], heading: Line): void {
  if (equalHeadings(lines, lines.indexOf(heading), lines.length).length > 0) return;
  const repeated = lines.filter(
    (line) => line !== heading && line.removed === null && line.text === heading.text,
  );
  if (repeated.length === 0) return;
  const template = TEMPLATE_TITLES.first(heading.text);
  if (template === null && (repeated.length < 2 || repeated.length > lines.length * MOST_REPEATED)) return;
  const removal: Removal = {
    kind: 'template-title',
    reason: REASONS.repeatedPageTitle,
    ...(template !== null && { rule: template.id }),
  };
  for (const line of repeated) removeLine(line, removal);
  if (template !== null) removeLine(heading, removal);
}

/** Lines of a page among which its heading is looked for. */
const PAGE_HEAD = 30;

/** The heading of a page, and where the page's own matter above it (title of the site, date) ends. */
function headingOfPage(lines: readonly Line[]): { heading: number; top: number } {
  const marked = lines.findIndex((line) => line.removed === null && line.hint?.level === 1);
  if (marked >= 0 && ordinalAt(lines[marked]?.text ?? '') === null) return { heading: marked, top: 0 };
  const width = widthOfHead(lines);
  let heading = -1;
  let top = 0;
  let divided = false;
  for (const [index, line] of lines.slice(0, PAGE_HEAD).entries()) {
    if (line.removed !== null) {
      divided = heading >= 0;
      continue;
    }
    if (!isTitleLike(line.text) || isSalutation(line.text) || ordinalAt(line.text) !== null) break;
    if (titleBreaks(lines, index).length > 0) {
      if (heading < 0 || divided || !namesDocument(lines[heading]?.text ?? '')) heading = index;
      if (divided) top = index;
      break;
    }
    if (isHeadMatter(line.text)) continue;
    if (opensSentence(lines, index) || runsOn(lines, index, width)) break;
    if (heading < 0) {
      heading = index;
    } else if (divided && isOwnTitle(lines[heading], line)) {
      heading = index;
      top = index;
    } else if (isBetterTitle(lines[heading], line)) {
      if (namesCollection(lines[heading]?.text ?? '')) top = index;
      heading = index;
    }
    divided = false;
  }
  return { heading, top };
}

/** Shortest title of an article below the title of its page, and longest name of a channel above one. */
const SHORTEST_OWN_TITLE = 6;
const LONGEST_CHANNEL = 8;

/** Whether a line below the date of a page is the title of its article, and the one above it that of the page. */
function isOwnTitle(above: Line | undefined, line: Line): boolean {
  if (above === undefined || line.text.length < SHORTEST_OWN_TITLE) return false;
  if (comparable(above.text) === comparable(line.text)) return true;
  const named = namesDocument(line.text);
  return above.text.length <= LONGEST_CHANNEL || (named && !namesDocument(above.text));
}

/** A line that names a kind of document below one that does not or names nothing else, and that is not the end of that one. */
function isBetterTitle(heading: Line | undefined, line: Line): boolean {
  return (
    heading !== undefined &&
    (BARE_KINDS.test(heading.text) ? line.text.startsWith('关于') : !namesDocument(heading.text)) &&
    namesDocument(line.text)
  );
}

/** How far below its heading an article's own title may stand, in lines. */
const TITLE_REACH = 6;
/** Lines that are looked at for it, removed ones with them. */
const LOOKED_AT = 40;

/** The title that stands below the heading of a numbered article; null where the text follows at once. */
export function innerTitle(lines: readonly Line[], stretch: Stretch): { index: number; text: string } | null {
  if (stretch.heading < 0) return null;
  let candidate: { index: number; text: string } | null = null;
  let seen = 0;
  const top = stretch.heading + 1;
  const near = readableLines(lines.slice(top, Math.min(stretch.last, top + LOOKED_AT)), LOOKED_AT);
  for (let at = 0; at < near.length && seen < TITLE_REACH; at++) {
    const line = near[at];
    if (line === undefined || line.removed !== null) continue;
    seen += 1;
    const { text } = line;
    const found = { index: top + at, text: lines[top + at]?.text ?? text };
    if (!isTitleLike(text) || isSalutation(text) || ordinalAt(text) !== null) break;
    if (stretch.numbered && titleBreaks(near, at).length > 0) return found;
    if (isHeadMatter(text) || text.length < 5) continue;
    if (opensSentence(near, at)) break;
    if (stretch.title !== null && keyOf(text) === keyOf(stretch.title)) return found;
    if (!stretch.numbered) continue;
    if (namesDocument(text)) return found;
    // The heading states the title: who spoke and when is none.
    if (stretch.title !== null && isSpokenLine(text)) continue;
    candidate ??= found;
  }
  return candidate;
}
