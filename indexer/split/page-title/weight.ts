import { titleBreaks } from '../../lines/broken-titles.ts';
import { comparable, isHeadMatter, isIssuerLine, isTitleLike } from '../../lines/heading-forms.ts';
import type { Line } from '../../lines/lines.ts';
import { ordinalAt } from '../../lines/ordinals.ts';
import { namesBook } from './book-part.ts';
import { isYearOfPage } from './chronicle-year.ts';
import { headlineAround, linesOfHeadline } from './headline.ts';
import { isMotto } from './motto.ts';
import { pointsOfNames } from './names-of-page.ts';
import { holdsTitleBelow, pointsOfNeighbours } from './neighbours.ts';
import { isVeryShort, POINTS_OF_LENGTH, pointsOfWords } from './title-words.ts';
import type { UntitledPage } from './untitled-page.ts';

/** A line as a title of its page. */
export interface Candidate {
  index: number;
  points: number;
  /** What is compared of it with the names of the page. */
  key: string;
}

const POINTS = {
  /** Markup sets it as a heading of the first level, the second, the third. */
  marked: [0, 4, 3, 2],
  headline: 3,
  /** A year that is no heading among others. */
  oneYear: 1,
  question: -1,
  headMatter: -9,
  partOfBook: 3,
  numbered: -4,
  /** The name of a book, on the page of one of its parts. */
  book: -12,
  motto: -8,
  holdsTitleBelow: -8,
} as const;

/** A line as a title: what its words, its form, its place and the other places of the page tell. */
export function weighed(page: UntitledPage, index: number): Candidate {
  const { lines, names } = page;
  const line = lines[index];
  if (line === undefined) return { index, points: 0, key: '' };
  const headline = headlineAround(lines, index);
  const length = titleBreaks(lines, index).length + 1;
  const text = inOne(lines.slice(index, index + length));
  const key = comparable(headline === null ? text : inOne(linesOfHeadline(lines, headline)));
  const points =
    (isYearOfPage(lines, index) ? POINTS.oneYear : pointsOfWords(text)) +
    pointsOfMarking(line, headline !== null, text) +
    pointsOfForm(line.text, length, page.explains) +
    pointsOfParts(page, index) +
    (isMotto(lines, index) ? POINTS.motto : 0) +
    (holdsTitleBelow(lines, index) ? POINTS.holdsTitleBelow : 0) +
    pointsOfNames(key, names) +
    pointsOfNeighbours(lines, index, index + length);
  return { index, points, key };
}

function inOne(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('');
}

/** What it tells that markup or a newspaper sets a line as a heading, which may then be short. */
function pointsOfMarking({ hint }: Line, inHeadline: boolean, text: string): number {
  const isSet = hint?.level !== undefined || inHeadline;
  const allowed = isSet && text.length > 2 && isVeryShort(text) ? -POINTS_OF_LENGTH.veryShort : 0;
  return allowed + (POINTS.marked[hint?.level ?? 0] ?? 0) + (inHeadline ? POINTS.headline : 0);
}

/** What speaks against the form of a line; `length`: lines of the title that it opens. */
function pointsOfForm(text: string, length: number, explains: boolean): number {
  const isOther = isHeadMatter(text) && length === 1 && !(explains && isIssuerLine(text));
  return (isTitleLike(text) ? 0 : POINTS.question) + (isOther ? POINTS.headMatter : 0);
}

/** What it tells that a line heads a part of something, or names the book of which the page is a part. */
function pointsOfParts({ lines, part }: UntitledPage, index: number): number {
  const text = lines[index]?.text ?? '';
  if (index === part) return POINTS.partOfBook;
  const numbered = ordinalAt(text) !== null ? POINTS.numbered : 0;
  return part > index && namesBook(text) ? numbered + POINTS.book : numbered;
}
