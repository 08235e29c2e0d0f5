import { comparable, isAddressee, isSalutation, isTitleLike } from '../../lines/heading-forms.ts';
import { opensSentence, runsOn } from '../opened-sentence.ts';
import { OTHER_TEXTS } from '../title-sign-rules.ts';
import { isInBrackets } from './bracketed-remark.ts';
import { isYear } from './chronicle-year.ts';
import { LinesAbove } from './lines-above.ts';
import { hasPageMarkBelow, opensMottoes } from './motto.ts';
import { isAboveByline, isAboveDateline, pointsOfHeadline } from './news-headline.ts';
import { pointsOfRepeating } from './repeated-titles.ts';
import { isOfSite, isPageMark } from './site-lines.ts';
import type { UntitledPage } from './untitled-page.ts';
import { type Candidate, weighed } from './weight.ts';

/** The lines of a page that may be its title, each with its points. */

/** Points of the line that the older rule, the heading nearest above the text, would take. */
const NEAREST = 4;
/** Longest line that may be a title because a place of the page calls it so. */
const LONGEST_NAMED = 150;
/** Longest line with a question or exclamation in it that may be a headline. */
const LONGEST_QUESTION = 50;

/** Goes down a page to where its text has surely begun. */
export function* candidates(page: UntitledPage): Generator<Candidate> {
  const { lines, nearest } = page;
  const above = new LinesAbove();
  let inMottoes = false;
  for (const [index, { text, removed }] of lines.entries()) {
    if (removed !== null) continue;
    const isMark = isPageMark(text);
    inMottoes = opensMottoes(text) || (inMottoes && !isMark);
    if (inMottoes && hasPageMarkBelow(lines, index)) continue;
    if (isOfSite(text) && !isYear(text)) {
      // It is not counted: what stands below it stands at the head of the text.
      if (index === nearest && !isMark) yield withPoints(weighed(page, index), NEAREST);
      if (OTHER_TEXTS.test(text)) break;
      if (isMark) above.passPageMark();
      continue;
    }
    if (above.isText && index > nearest) break;
    if (index === nearest || (!above.isText && isCandidate(page, index))) yield inPlace(page, index, above);
    above.add(text);
  }
}

/** A line with all that is told of it, what stands above it too. */
function inPlace(page: UntitledPage, index: number, above: LinesAbove): Candidate {
  const { lines, nearest, counts, part } = page;
  const points =
    (index === nearest ? NEAREST : 0) +
    pointsOfRepeating(lines, index, counts) +
    pointsOfHeadline(lines, index, above) +
    above.pointsOf(lines[index]?.text ?? '', index === part);
  return withPoints(withPoints(weighed(page, index), points), above.pointsOfDistance);
}

function withPoints(candidate: Candidate, points: number): Candidate {
  return { ...candidate, points: candidate.points + points };
}

/** A line that may be a title: short, no sentence, not the beginning of one. */
function isCandidate({ lines, names, width }: UntitledPage, index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (isSalutation(text) || isAddressee(text) || isInBrackets(lines, index)) return false;
  const key = comparable(text);
  if (text.length <= LONGEST_NAMED && names.some((name) => name.key === key)) return true;
  const hasForm =
    isTitleLike(text) || isQuestion(text) || isAboveByline(lines, index) || isAboveDateline(lines, index);
  return hasForm && !opensSentence(lines, index) && !runsOn(lines, index, width);
}

/** `小河撤乡并镇？县里答复：…`: a headline that asks or calls. */
function isQuestion(text: string): boolean {
  return (
    text.length <= LONGEST_QUESTION &&
    /[？！?!][^。；]*[^。；：:]$|[？！]$/.test(text) &&
    !/[。；]/.test(text)
  );
}
