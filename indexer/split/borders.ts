import { endsSentence } from '../clean/characters.ts';
import { isBrokenTitle } from '../clean/joins.ts';
import type { Line } from '../clean/lines.ts';
import { cutTail } from '../clean/lines.ts';
import { ordinalAt } from '../clean/ordinals.ts';
import {
  comparable,
  isDateLine,
  isHeadMatter,
  isSalutation,
  isSpeechHeading,
  isTitleLike,
  namesDocument,
} from './heading-forms.ts';
import { numberedHeading } from './numbered-heading.ts';
import { copyStarts } from './repeated-runs.ts';

/** One article as a stretch of lines; lines marked as removed belong to no text but stay in place. */
export interface Stretch {
  /** Indices into the lines of the file, half-open. */
  first: number;
  last: number;
  /** The line that heads it, -1 where it has none. */
  heading: number;
  /** What its name is made of beside the path: the heading as it stands, with those it stands under. */
  key: string;
  /** Heading without its number and the junk behind it; null where there is none. */
  title: string | null;
  /** Titles above it, outermost first. */
  context: string[];
  /** Its heading is one that numbers the articles of a page: a title of its own may stand below. */
  numbered: boolean;
}

interface Border {
  index: number;
  number: number;
  title: string;
}

/** Units of text above the first numbered heading that are still an introduction of the site, not an article. */
const LONGEST_INTRODUCTION = 400;
/** How far below its heading an article's own title may stand, in lines. */
const TITLE_REACH = 6;

/** Finds the articles of a page. Marks page titles, containers and false headings among the lines as removed. */
export function findArticles(lines: readonly Line[]): Stretch[] {
  const borders = numberedBorders(lines);
  const first = borders[0];
  if (first === undefined) return splitSpeeches(lines, wholePage(lines));
  const stretches: Stretch[] = [];
  const pageTitle = introduction(lines, first.index, stretches);
  const context = pageTitle === null ? [] : [pageTitle];
  for (const [position, border] of borders.entries()) {
    const end = borders[position + 1]?.index ?? lines.length;
    const heading = lines[border.index];
    if (heading === undefined) continue;
    if (!hasText(lines, border.index + 1, end)) {
      heading.removed = { kind: 'repeated-heading', reason: 'heading without a text of its own' };
      continue;
    }
    const previous = stretches.at(-1);
    if (previous !== undefined && runsOn(lines, previous, border, end)) {
      heading.removed = { kind: 'false-heading', reason: 'the article above goes on below this heading' };
      previous.last = end;
      continue;
    }
    trimHeadingJunk(heading);
    const stretch: Stretch = {
      first: border.index,
      last: end,
      heading: border.index,
      key: heading.text,
      title: border.title === '' ? null : withoutJunk(border.title),
      context,
      numbered: true,
    };
    stretches.push(...splitSpeeches(lines, stretch));
  }
  return stretches;
}

/** The headings that number articles, without those that are an outline (第一篇 with chapters below). */
function numberedBorders(lines: readonly Line[]): Border[] {
  const found: (Border & { form: string })[] = [];
  let chapters = 0;
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null) continue;
    if (line.text.startsWith('第') && /^第\s*[一二三四五六七八九十\d]{1,3}\s*章/.test(line.text))
      chapters += 1;
    const heading = numberedHeading(line.text);
    if (heading === null) continue;
    found.push({ index, number: heading.number, title: heading.title, form: heading.form });
  }
  if (found.length === 0) return [];
  const titles = new Set(
    found.filter((border) => border.form !== 'trail').map((border) => comparable(border.title)),
  );
  const trailing = found.filter((border) => border.form === 'trail').length;
  return found.filter((border) => {
    if (border.form === 'bare') return chapters < 2;
    if (border.form === 'lead') return true;
    const below = lines[border.index + 1]?.text ?? '';
    return trailing > 1 || titles.has(comparable(border.title)) || isSalutation(below);
  });
}

/** Whether the line opens an article by its form alone; what a list of other pages ends at. */
export function opensArticle(line: Line): boolean {
  const heading = numberedHeading(line.text);
  return heading !== null && heading.form !== 'bare';
}

function hasText(lines: readonly Line[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (lines[index]?.removed === null) return true;
  return false;
}

/** What stands above the first numbered heading: the page's title and introduction, or an article of its own. */
function introduction(lines: readonly Line[], end: number, stretches: Stretch[]): string | null {
  const shown = lines.slice(0, end).filter((line) => line.removed === null);
  const title = shown.find((line) => isTitleLike(line.text))?.text ?? null;
  const units = shown.reduce((sum, line) => sum + line.text.length, 0);
  if (units > LONGEST_INTRODUCTION) {
    stretches.push({ ...wholePage(lines.slice(0, end)), last: end });
    return title;
  }
  for (const line of shown) {
    line.removed =
      line.text === title
        ? { kind: 'page-title', reason: 'title of the page, not of an article' }
        : { kind: 'page-introduction', reason: 'introduction of the page, above the first article' };
  }
  return title;
}

/**
 * `一、` and `二、` above the heading, `三、` right below it, under the same title: the number cuts an article in two.
 */
function runsOn(lines: readonly Line[], previous: Stretch, border: Border, end: number): boolean {
  const opening = lines.slice(border.index + 1, end).find((line) => line.removed === null);
  if (opening === undefined) return false;
  const ordinal = ordinalAt(opening.text);
  if (ordinal === null || ordinal.style !== 'han' || ordinal.number < 2) return false;
  let last = 0;
  let announced = false;
  for (const line of lines.slice(previous.first, previous.last)) {
    if (line.removed !== null) continue;
    const above = ordinalAt(line.text);
    if (above?.style === 'han') last = above.number;
    if (ANNOUNCEMENT.test(line.text)) announced = true;
  }
  const sameTitle = previous.title !== null && comparable(previous.title) === comparable(border.title);
  return last === ordinal.number - 1 && (sameTitle || announced || border.title === '');
}

const ANNOUNCEMENT = /[二三四五六七八九两][个点]方?面?[^。]{0,8}(?:意见|问题|要求|建议|工作|看法)[。：:]?$/;

/** Zeros and stray signs behind the title of a heading: `会议纪要00`. */
const JUNK = /(?<=[\p{Script=Han}）)])(?:0{1,4}|[\s?*_#~=]+)$/u;

function trimHeadingJunk(line: Line): void {
  const junk = JUNK.exec(line.text);
  if (junk !== null)
    cutTail(line, junk[0].length, { kind: 'heading-junk', reason: 'left over behind a heading' });
}

function withoutJunk(title: string): string {
  return title.replace(JUNK, '');
}

/** A page that is one article: its heading is the one nearest above the text. */
function wholePage(lines: readonly Line[]): Stretch {
  const { heading, top } = headingOfPage(lines);
  const line = lines[heading];
  const context: string[] = [];
  for (const above of lines.slice(0, top)) {
    if (above.removed !== null) continue;
    if (isTitleLike(above.text) && !isHeadMatter(above.text)) context.push(above.text);
    above.removed = { kind: 'page-title', reason: 'above the heading of the article' };
  }
  if (line !== undefined) removeTemplateTitles(lines, line);
  return {
    first: top,
    last: lines.length,
    heading,
    key: line?.text ?? '',
    title: line?.text ?? null,
    context,
    numbered: false,
  };
}

/** Share of the lines above which a repeated line is the text. */
const MOST_REPEATED = 0.2;
const TEMPLATE = /范[文本]|模板|样本|精选|大全/;

/** A title of a site's template (会议纪要范本) is repeated between paragraphs and is not the document's. */
function removeTemplateTitles(lines: readonly Line[], heading: Line): void {
  const repeated = lines.filter(
    (line) => line !== heading && line.removed === null && line.text === heading.text,
  );
  if (repeated.length === 0) return;
  const template = TEMPLATE.test(heading.text);
  if (!template && (repeated.length < 2 || repeated.length > lines.length * MOST_REPEATED)) return;
  const removal = { kind: 'template-title', reason: 'title of the page repeated inside the text' };
  for (const line of repeated) line.removed = removal;
  if (template) heading.removed = removal;
}

/** Lines of a page among which its heading is looked for. */
const PAGE_HEAD = 30;

/** The heading of a page, and where the page's own matter above it (title of the site, date) ends. */
function headingOfPage(lines: readonly Line[]): { heading: number; top: number } {
  const marked = lines.findIndex((line) => line.removed === null && line.hint?.level === 1);
  if (marked >= 0) return { heading: marked, top: 0 };
  let heading = -1;
  let top = 0;
  let divided = false;
  for (const [index, line] of lines.slice(0, PAGE_HEAD).entries()) {
    if (line.removed !== null) {
      divided = heading >= 0;
      continue;
    }
    if (!isTitleLike(line.text) || isSalutation(line.text) || ordinalAt(line.text) !== null) break;
    if (isHeadMatter(line.text)) continue;
    if (heading < 0) {
      heading = index;
    } else if (divided && line.text.length >= 6) {
      heading = index;
      top = index;
    } else if (isBetterTitle(lines[heading], line)) {
      heading = index;
    }
    divided = false;
  }
  return { heading, top };
}

/** A line that names a kind of document below one that does not, and that is not the end of that one. */
function isBetterTitle(heading: Line | undefined, line: Line): boolean {
  return (
    heading !== undefined &&
    !namesDocument(heading.text) &&
    namesDocument(line.text) &&
    !isBrokenTitle(heading, line)
  );
}

/** Cuts a stretch where another speech begins inside it: one nested, one unannounced, or a second copy of the first. */
function splitSpeeches(lines: readonly Line[], stretch: Stretch): Stretch[] {
  const heads = speechHeads(lines, stretch);
  const ownHeading = stretch.heading >= 0 && lines[stretch.heading]?.removed === null;
  const body = stretch.heading >= 0 ? stretch.heading + 1 : stretch.first;
  const opening = nextShown(lines, body, stretch.last);
  const isContainer = heads.length > 1 && heads[0] === opening && ownHeading;
  const inner = isContainer ? heads : heads.filter((index) => hasSentence(lines, body, index));
  const copies = copyStarts(lines, stretch.first, stretch.last, inner);
  const cuts = [...inner, ...copies].sort((a, b) => a - b);
  if (cuts.length === 0) return [stretch];
  const container = lines[stretch.heading];
  const title = stretch.title ?? container?.text ?? null;
  const context = isContainer && title !== null ? [...stretch.context, title] : stretch.context;
  const parts: Stretch[] = [];
  if (isContainer && container !== undefined) {
    container.removed = { kind: 'container-heading', reason: 'heading of several texts, each with its own' };
  } else {
    parts.push({ ...stretch, last: cuts[0] ?? stretch.last });
  }
  for (const [position, cut] of cuts.entries()) {
    const line = lines[cut];
    if (line === undefined) continue;
    const headed = inner.includes(cut);
    parts.push({
      first: cut,
      last: cuts[position + 1] ?? stretch.last,
      heading: headed ? cut : -1,
      key: headed ? `${stretch.key}\n${line.text}` : `${stretch.key}\n`,
      title: headed ? line.text : title,
      context,
      numbered: false,
    });
  }
  return parts;
}

/** Whether text stands between two lines: a heading below no text is a title of the same article. */
function hasSentence(lines: readonly Line[], from: number, to: number): boolean {
  return lines
    .slice(from, to)
    .some(
      (line) =>
        line.removed === null && line.text.length > 20 && endsSentence(line.text) && !isSalutation(line.text),
    );
}

function nextShown(lines: readonly Line[], from: number, to: number): number {
  for (let index = from; index < to; index++) if (lines[index]?.removed === null) return index;
  return to;
}

/** Lines like 市长的讲话 with a salutation below (a date or name may stand between). */
function speechHeads(lines: readonly Line[], stretch: Stretch): number[] {
  const heads: number[] = [];
  for (let index = stretch.first; index < stretch.last; index++) {
    const line = lines[index];
    if (line === undefined || line.removed !== null || index === stretch.heading) continue;
    if (line.hint?.kind !== undefined || !isSpeechHeading(line.text)) continue;
    if (isGreetedBelow(lines, index, stretch.last)) heads.push(index);
  }
  return heads;
}

function isGreetedBelow(lines: readonly Line[], heading: number, end: number): boolean {
  let shown = 0;
  for (let index = heading + 1; index < end && shown < 3; index++) {
    const line = lines[index];
    if (line === undefined || line.removed !== null) continue;
    if (isSalutation(line.text)) return true;
    if (!isDateLine(line.text) && !isTitleLike(line.text)) return false;
    if (isSpeechHeading(line.text)) return false;
    shown += 1;
  }
  return false;
}

/** The title that stands below the heading of a numbered article; null where the text follows at once. */
export function innerTitle(lines: readonly Line[], stretch: Stretch): { index: number; text: string } | null {
  if (stretch.heading < 0) return null;
  let candidate: { index: number; text: string } | null = null;
  let seen = 0;
  for (let index = stretch.heading + 1; index < stretch.last && seen < TITLE_REACH; index++) {
    const line = lines[index];
    if (line === undefined || line.removed !== null) continue;
    seen += 1;
    const { text } = line;
    if (!isTitleLike(text) || isSalutation(text) || ordinalAt(text) !== null) break;
    if (isHeadMatter(text) || text.length < 5) continue;
    if (stretch.title !== null && comparable(text) === comparable(stretch.title)) return { index, text };
    if (!stretch.numbered) continue;
    if (namesDocument(text)) return { index, text };
    candidate ??= { index, text };
  }
  return candidate;
}
