import { endsSentence } from '../lines/characters.ts';
import {
  comparable,
  isSalutation,
  isTitleLike,
  namesCollection,
  namesDocument,
} from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { cutTail, removeLine } from '../lines/lines.ts';
import { numberedHeading } from '../lines/numbered-heading.ts';
import type { OrdinalStyle } from '../lines/ordinals.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { REASONS } from '../reasons.ts';
import { articlesOfPaper } from './articles-of-paper.ts';
import { listedTitles } from './contents-list.ts';
import { countedTitles } from './counted-titles.ts';
import { titlesAboveDays } from './dated-headlines.ts';
import { datedTitles, titlesBelowDays } from './dated-titles.ts';
import { dividedTitles } from './divided-titles.ts';
import { type DocumentsInRow, documentsInRow } from './documents-in-row.ts';
import { opensAnew } from './equal-headings.ts';
import { explanationsBelow } from './explanations.ts';
import { issuesInRow } from './issues-in-row.ts';
import { ordersInRow } from './orders-in-row.ts';
import { wholePage } from './page-heading.ts';
import { provisionsInRow } from './provisions-in-row.ts';
import { reportsInRow } from './reports-in-row.ts';
import { CONTENTS_LABELS } from './row-rules.ts';
import { ruledApart } from './ruled-apart.ts';
import { splitSpeeches } from './speeches.ts';
import { ANNOUNCEMENTS, CHAPTERS, HEADING_JUNK } from './split-rules.ts';
import type { Stretch } from './stretch.ts';
import { ISSUE_LINES } from './title-sign-rules.ts';
import { type TitleInRow, titlesInRow } from './titles-in-row.ts';
import { bareTitle, titlesSetAlike } from './titles-set-alike.ts';
import { wholeTitle } from './whole-title.ts';

interface Border {
  index: number;
  number: number;
  title: string;
}

/**
 * Finds the articles of a page; none where its numbers have no text below. Marks page titles, containers and false headings
 * among the lines as removed.
 */
export function findArticles(lines: readonly Line[], pageTitle: string | null = null): Stretch[] {
  const numbered = numberedBorders(lines);
  const listed = numbered.length > 0 ? numbered : collectedBorders(lines);
  const borders = listed.length > 0 ? listed : countedTitles(lines, pageTitle);
  const first = borders[0];
  if (first === undefined) return unnumbered(lines, pageTitle);
  if (!borders.some(({ index }, at) => hasText(lines, index + 1, borders[at + 1]?.index ?? lines.length)))
    return [];
  const stretches: Stretch[] = [];
  removeContents(lines, borders);
  const above = aboveNumbers(lines, first.index, stretches);
  const context = above.title === null ? [] : [above.title];
  for (const [position, border] of borders.entries()) {
    const end = borders[position + 1]?.index ?? lines.length;
    const heading = lines[border.index];
    if (heading === undefined) continue;
    if (!hasText(lines, border.index + 1, end)) {
      removeLine(heading, { kind: 'repeated-heading', reason: REASONS.headingWithoutText });
      continue;
    }
    const previous = stretches.at(-1);
    if (previous !== undefined && repeatsHeading(lines, previous, border, end)) {
      previous.last = end;
      continue;
    }
    if (previous !== undefined && runsOn(lines, previous, border, end)) {
      removeLine(heading, { kind: 'false-heading', reason: REASONS.falseHeading });
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
  const [top] = stretches;
  if (top !== undefined) top.first = Math.min(top.first, above.labels);
  return stretches;
}

/** The articles of a page that numbers none: documents one below the other, each with speeches that may stand in it. */
function unnumbered(lines: readonly Line[], pageTitle: string | null): Stretch[] {
  // What the markup of a page says of its text is said of one, unless its headings say that there are several.
  const row = rowOf(lines, pageTitle);
  const documents = pageTitle === null ? documentsInRow(lines) : null;
  const below =
    documents === null
      ? []
      : [
          ...documents.starts,
          ...reportsInRow(lines),
          ...articlesOfPaper(lines),
          ...issuesInRow(lines),
          ...explanationsBelow(lines),
        ];
  const top = row.length > 0 || documents === null ? null : belowMasthead(lines, documents);
  const starts = [...new Set([...row.slice(1).map(({ index }) => index), ...below])].sort((a, b) => a - b);
  return [0, ...starts].flatMap((from, at) => {
    const end = starts[at] ?? lines.length;
    const own = lines.slice(from, end);
    const whole = wholePage(own, at === 0 && row.length === 0 ? pageTitle : null);
    const title =
      row.find(({ index }) => index >= from && index < end) ?? (at === 0 ? top : null) ?? undefined;
    return splitSpeeches(own, title === undefined ? whole : entitled(whole, title, from)).map((stretch) =>
      shifted(stretch, from),
    );
  });
}

/** The title of the first document of a gazette, above which the name of the gazette stands with the number of its issue. */
function belowMasthead(lines: readonly Line[], { starts, first }: DocumentsInRow): TitleInRow | null {
  const text = lines[first?.index ?? -1]?.text;
  if (starts.length === 0 || first === null || text === undefined) return null;
  const above = lines.slice(0, first.index).filter(({ removed }) => removed === null);
  if (!above.some((line) => ISSUE_LINES.test(line.text))) return null;
  return { index: first.index, text, title: first.title, placed: text !== first.title };
}

/** The titles of documents one below the other, by the first of the signs that tells any, each from its first line on. */
function rowOf(lines: readonly Line[], pageTitle: string | null): readonly TitleInRow[] {
  const told = rowBySigns(lines, pageTitle);
  const set = titlesSetAlike(lines, pageTitle);
  const alike = set.length > 0 || pageTitle === null ? set : listedTitles(lines, pageTitle);
  // What is set alike may be of kinds that no other sign tells; it has all that others have, or goes for nothing.
  const isMore = told.every(({ index }) => alike.some((title) => title.index === index));
  return (isMore && alike.length > told.length ? alike : told).map((title) => whole(lines, title));
}

function rowBySigns(lines: readonly Line[], pageTitle: string | null): readonly TitleInRow[] {
  const apart = pageTitle === null ? ruledApart(lines) : [];
  const row = apart.length > 0 ? apart : titlesInRow(lines, pageTitle !== null);
  if (row.length > 0 || pageTitle !== null) return row;
  for (const find of [
    listedTitles,
    provisionsInRow,
    dividedTitles,
    datedTitles,
    titlesBelowDays,
    ordersInRow,
    titlesAboveDays,
  ]) {
    const found = find(lines);
    if (found.length > 0) return found;
  }
  return [];
}

/** A title of a row with the lines above that are of it, and without the sign before it. */
function whole(lines: readonly Line[], title: TitleInRow): TitleInRow {
  if (title.placed) return title;
  const found = wholeTitle(lines, title.index);
  if (found.index < title.index) return { ...title, ...found, title: found.text };
  const bare = bareTitle(title.title);
  return bare === title.title ? title : { ...title, title: bare, placed: true };
}

/** A document of a row under its title there, without the number that it has in the row. */
function entitled(stretch: Stretch, { index, title, text, placed }: TitleInRow, from: number): Stretch {
  const { statedTitle: _, ...own } = stretch;
  return { ...own, heading: index - from, key: text, title: text, ...(placed && { statedTitle: title }) };
}

function shifted(stretch: Stretch, by: number): Stretch {
  return {
    ...stretch,
    first: stretch.first + by,
    last: stretch.last + by,
    heading: stretch.heading < 0 ? -1 : stretch.heading + by,
  };
}

/** The headings that number articles, without those that are an outline (第一篇 with chapters below). */
function numberedBorders(lines: readonly Line[]): Border[] {
  const found: (Border & { form: string })[] = [];
  let chapters = 0;
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null) continue;
    if (line.text.startsWith('第') && CHAPTERS.test(line.text)) chapters += 1;
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

/** Styles of numbers under which a collection lists its documents. */
const COLLECTING: readonly OrdinalStyle[] = ['part', 'han-bracketed', 'han', 'arabic-bracketed', 'arabic'];

/**
 * The documents of a page that calls itself a collection and numbers them 第一部分, (一) or 一、: every line that has such
 * a number names a document, and the numbers run from 1 without a gap.
 */
function collectedBorders(lines: readonly Line[]): Border[] {
  const title = lines.find((line) => line.removed === null)?.text ?? '';
  if (!isTitleLike(title) || !namesCollection(title)) return [];
  for (const style of COLLECTING) {
    const found: Border[] = [];
    for (const [index, line] of lines.entries()) {
      const ordinal = line.removed === null ? ordinalAt(line.text) : null;
      if (ordinal?.style !== style) continue;
      const words = line.text.slice(ordinal.length).replace(/^[:：\s]+/, '');
      if (!namesDocument(words) || !isTitleLike(words) || ordinal.number !== found.length + 1) {
        found.length = 0;
        break;
      }
      found.push({ index, number: ordinal.number, title: words });
    }
    if (found.length > 1) return found;
  }
  return [];
}

function hasText(lines: readonly Line[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (lines[index]?.removed === null) return true;
  return false;
}

/** Lines of a list above the numbered headings, and what stands before their titles there. */
const MOST_LISTED = 60;
const BEFORE_LISTED = /^(?:[-•·*●◆►▶○]\s?|\d{1,3}\s?[.．、]\s?|[（(]\d{1,3}[)）]\s?)/;

/** Removes the list of the articles above them, and what calls it one: it is of the page and not of the first of them. */
function removeContents(lines: readonly Line[], borders: readonly Border[]): void {
  const first = borders.find(({ index }, at) =>
    hasText(lines, index + 1, borders[at + 1]?.index ?? lines.length),
  );
  if (first === undefined) return;
  const names = new Set(
    borders.flatMap(({ index, title }) => [comparable(lines[index]?.text ?? ''), comparable(title)]),
  );
  const above = lines.slice(0, first.index).filter(({ removed }) => removed === null);
  const listed = above.filter(
    ({ text }) => names.has(comparable(text)) || names.has(comparable(text.replace(BEFORE_LISTED, ''))),
  );
  if (listed.length < 2 || listed.length > MOST_LISTED) return;
  for (const line of above) {
    if (listed.includes(line) || CONTENTS_LABELS.test(line.text))
      removeLine(line, { kind: 'page-title', reason: REASONS.contentsList });
  }
}

/** What stands above the first numbered heading: the title of the page, and where labels that the first article takes begin. */
interface Above {
  title: string | null;
  labels: number;
}

/** Text above the first numbered heading is an article of its own; lines without a sentence open the first article. */
function aboveNumbers(lines: readonly Line[], end: number, stretches: Stretch[]): Above {
  const shown = lines.slice(0, end).filter((line) => line.removed === null);
  const title = shown.find((line) => isTitleLike(line.text)) ?? null;
  if (shown.some((line) => line !== title && endsSentence(line.text))) {
    stretches.push({ ...wholePage(lines.slice(0, end), null), last: end });
    return { title: title?.text ?? null, labels: 0 };
  }
  const [top, next] = shown;
  const labels = top === title ? next : top;
  if (top !== undefined && top === title) removeLine(top, { kind: 'page-title', reason: REASONS.pageTitle });
  return { title: title?.text ?? null, labels: labels === undefined ? end : lines.indexOf(labels) };
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
    if (ANNOUNCEMENTS.test(line.text)) announced = true;
  }
  const sameTitle = previous.title !== null && comparable(previous.title) === comparable(border.title);
  return last === ordinal.number - 1 && (sameTitle || announced || border.title === '');
}

/**
 * The very heading of the article above, its number behind it, stands again between its paragraphs; a copy would begin as
 * that does. The line stays in the text. A number in front (第一篇：) opens an article, whatever stands above.
 */
function repeatsHeading(lines: readonly Line[], previous: Stretch, border: Border, end: number): boolean {
  const heading = lines[border.index]?.text ?? '';
  if (lines[previous.heading]?.text !== heading || numberedHeading(heading)?.form === 'lead') return false;
  const opening = lines.slice(border.index + 1, end).find((line) => line.removed === null);
  if (opening === undefined || isSalutation(opening.text) || isTitleLike(opening.text)) return false;
  if (opensAnew(lines, previous.heading, border.index, end)) return false;
  return !lines.slice(previous.first, border.index).some((line) => line.text === opening.text);
}

function trimHeadingJunk(line: Line): void {
  const junk = HEADING_JUNK.match(line.text);
  if (junk === null) return;
  const { rule, match } = junk;
  cutTail(line, match[0].length, { kind: 'heading-junk', reason: rule.reason, rule: rule.id });
}

function withoutJunk(title: string): string {
  const junk = HEADING_JUNK.match(title);
  return junk === null ? title : title.slice(0, junk.match.index);
}
