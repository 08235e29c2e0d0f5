import { titleBreaks } from '../lines/broken-titles.ts';
import { endsSentence } from '../lines/characters.ts';
import {
  comparable,
  isAddressee,
  isHeadMatter,
  isSalutation,
  isTitleLike,
  namesDocument,
} from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { simplified } from '../lines/simplified.ts';
import { matchRule } from '../rules/rule.ts';
import { opensSentence } from './opened-sentence.ts';
import { ENTRIES, OTHER_TEXTS, TITLE_SIGNS } from './title-sign-rules.ts';

/**
 * Which line of a page is its title: every short line at its head is a candidate and gets points for what it says and
 * where it stands. So a rule that is wrong about one line costs it some points and takes nothing away.
 */

/** Lines of a page, not removed, among which its title is looked for, and paragraphs after which no more is. */
const PAGE_HEAD = 40;
const MOST_PARAGRAPHS = 6;
/** Lines among which a title that is repeated is looked for. */
const REPEATED_WITHIN = 80;
const SHORTEST_REPEATED = 6;
/** Longest line with a question or exclamation in it that may be a headline. */
const LONGEST_QUESTION = 50;
const LONG_PARAGRAPH = 60;
/** Longest line that is asked whether the site has written it. */
const LONGEST_OF_SITE = 200;
/** Units of each paragraph in which a quoted title is looked for. */
const QUOTED_WITHIN = 300;
/** Units behind the name of an entry that are looked at. */
const LONGEST_ENTRY = 12;
/** Lines below the name of an entry in which its explanation may begin. */
const ENTRY_REACH = 6;
/** Fewest points of a title: a page may have none that can be read. */
const FEWEST_POINTS = 1;

/** Points for the place of a line. */
const POINTS = {
  /** It is what the older rule, the heading nearest above the text, would take. */
  nearest: 4,
  marked: [0, 4, 3, 2],
  namesKind: 4,
  quoted: 4,
  isPageTitle: 6,
  inPageTitle: 3,
  repeated: 3,
  aboveHeadMatter: 2,
  aboveText: 1,
  explained: 18,
  belowFurniture: 2,
  long: 1,
  veryShort: -6,
  short: -1,
  headMatter: -9,
  numbered: -4,
  belowNumber: -4,
  question: -1,
  eachLineAbove: -0.2,
  eachParagraphAbove: -2.5,
} as const;

interface Candidate {
  index: number;
  points: number;
}

/** What a page is called: the line that heads it (-1: none can be known), and what markup calls it where that says more. */
export interface PageTitle {
  index: number;
  stated: string | null;
}

/** The title of a page. `nearest` is the heading nearest above its text. */
export function bestTitle(lines: readonly Line[], nearest: number, pageTitle: string | null): PageTitle {
  let best: Candidate = { index: -1, points: FEWEST_POINTS };
  for (const candidate of candidates(lines, nearest, pageTitle)) {
    if (candidate.points > best.points) best = candidate;
  }
  const stated = pageTitle !== null && isStatedBetter(pageTitle, lines, best) ? pageTitle : null;
  return { index: stated !== null && !isPart(stated, lines[best.index]) ? -1 : best.index, stated };
}

/** Whether what markup calls the page is more of a title than the best line is. */
function isStatedBetter(pageTitle: string, lines: readonly Line[], best: Candidate): boolean {
  const line = lines[best.index];
  if (line !== undefined && isPart(pageTitle, line))
    return pointsOfWords(simplified(pageTitle)) >= pointsOfWords(simplified(line.text));
  return pointsOfStated(pageTitle) > best.points;
}

function isPart(title: string, line: Line | undefined): boolean {
  return line !== undefined && comparable(title).includes(comparable(line.text));
}

/** Points of the title that markup states; a line that says the same has more. */
function pointsOfStated(pageTitle: string): number {
  return POINTS.isPageTitle - 1 + pointsOfWords(simplified(pageTitle));
}

/** What the words of a title tell. */
function pointsOfWords(text: string): number {
  let points = 0;
  for (const sign of TITLE_SIGNS.active) if (matchRule(sign, text) !== null) points += sign.points;
  if (namesDocument(text)) points += POINTS.namesKind;
  return points + (text.length < 5 ? POINTS.veryShort : text.length < 8 ? POINTS.short : POINTS.long);
}

function* candidates(
  lines: readonly Line[],
  nearest: number,
  pageTitle: string | null,
): Generator<Candidate> {
  const counts = new Map<string, number>();
  for (const line of lines.slice(0, REPEATED_WITHIN)) {
    if (line.removed !== null || line.text.length > LONG_PARAGRAPH) continue;
    const key = comparable(line.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const wanted = pageTitle === null ? null : comparable(simplified(pageTitle));
  let seen = 0;
  let paragraphs = 0;
  let numbered = false;
  let quoted = '';
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null) continue;
    if (isOfSite(line.text)) {
      // It is not counted: what stands below it stands at the head of the text.
      if (index === nearest) yield { index, points: POINTS.nearest + pointsOf(lines, index, wanted) };
      if (OTHER_TEXTS.test(line.text)) break;
      continue;
    }
    const isNearest = index === nearest;
    const past = seen >= PAGE_HEAD || paragraphs >= MOST_PARAGRAPHS;
    if (past && index > nearest) break;
    if ((!past || isNearest) && (isNearest || isCandidate(lines, index))) {
      let points = pointsOf(lines, index, wanted);
      if (isNearest) points += POINTS.nearest;
      if ((counts.get(comparable(line.text)) ?? 0) > 1 && line.text.length >= SHORTEST_REPEATED)
        points += POINTS.repeated;
      if (numbered) points += POINTS.belowNumber;
      if (quoted.includes(`《${line.text}》`)) points += POINTS.quoted;
      points += seen * POINTS.eachLineAbove + paragraphs * POINTS.eachParagraphAbove;
      yield { index, points };
    }
    seen += 1;
    if (isParagraph(line.text) || isAddressee(line.text)) paragraphs += 1;
    if (isParagraph(line.text)) quoted += line.text.slice(0, QUOTED_WITHIN);
    if (ordinalAt(line.text) !== null) numbered = true;
  }
}

/** Whether a line is of the site or the paper that shows the text. */
function isOfSite(text: string): boolean {
  return text.length <= LONGEST_OF_SITE && TITLE_SIGNS.first(simplified(text))?.ofSite === true;
}

function isParagraph(text: string): boolean {
  return (text.length > 20 && endsSentence(text)) || text.length > LONG_PARAGRAPH;
}

/** A line that may be a title: short, no sentence, not the beginning of one. */
function isCandidate(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  if (isSalutation(text) || isAddressee(text)) return false;
  if (!isTitleLike(text) && !isQuestion(text)) return false;
  return !opensSentence(lines, index);
}

/** `小河撤乡并镇？县里答复：…`: a headline that asks or calls. */
function isQuestion(text: string): boolean {
  return (
    text.length <= LONGEST_QUESTION &&
    /[？！?!][^。；]*[^。；：:]$|[？！]$/.test(text) &&
    !/[。；]/.test(text)
  );
}

function pointsOf(lines: readonly Line[], index: number, pageTitle: string | null): number {
  const line = lines[index];
  if (line === undefined) return 0;
  const length = titleBreaks(lines, index).length + 1;
  const text = simplified(
    lines
      .slice(index, index + length)
      .map((part) => part.text)
      .join(''),
  );
  let points = pointsOfWords(text);
  if (!isTitleLike(line.text)) points += POINTS.question;
  if (isHeadMatter(line.text) && length === 1) points += POINTS.headMatter;
  if (ordinalAt(line.text) !== null) points += POINTS.numbered;
  points += POINTS.marked[line.hint?.level ?? 0] ?? 0;
  points += pointsOfPageTitle(comparable(text), pageTitle);
  points += pointsOfPlace(lines, index, index + length);
  return points;
}

/** What it tells that the page calls itself so. */
function pointsOfPageTitle(text: string, pageTitle: string | null): number {
  if (pageTitle === null || text.length < SHORTEST_REPEATED) return 0;
  if (text === pageTitle) return POINTS.isPageTitle;
  return pageTitle.includes(text) || text.includes(pageTitle) ? POINTS.inPageTitle : 0;
}

function isCredit(text: string): boolean {
  return TITLE_SIGNS.named('title-sign/credit', simplified(text)) !== null;
}

/** `大河县革命委员会` / `大河县革命委员会简称…，是…`: the entry of an encyclopedia. */
function isExplained(lines: readonly Line[], index: number, below: number): boolean {
  const name = lines[index]?.text ?? '';
  return lines
    .slice(below, below + ENTRY_REACH)
    .some(
      ({ text, removed }) =>
        removed === null &&
        text.startsWith(name) &&
        ENTRIES.test(simplified(text.slice(name.length, name.length + LONGEST_ENTRY))),
    );
}

/** What the lines around it tell. */
function pointsOfPlace(lines: readonly Line[], index: number, below: number): number {
  let points = 0;
  const above = lines[index - 1];
  if (above !== undefined && (above.removed !== null || isOfSite(above.text)))
    points += POINTS.belowFurniture;
  const next = lines[below];
  if (next === undefined) return points;
  if (next.removed !== null || isOfSite(next.text) || isCredit(next.text))
    return points + POINTS.aboveHeadMatter;
  if (isExplained(lines, index, below)) return points + POINTS.explained;
  if (isHeadMatter(next.text) || isAddressee(next.text) || isSalutation(next.text))
    return points + POINTS.aboveHeadMatter;
  return isParagraph(next.text) ? points + POINTS.aboveText : points;
}
