import { titleBreaks } from '../lines/broken-titles.ts';
import { endsSentence } from '../lines/characters.ts';
import { withoutGlosses } from '../lines/glosses.ts';
import {
  comparable,
  isAddressee,
  isByline,
  isHeadMatter,
  isIssuerLine,
  isSalutation,
  isSpeechHeading,
  isSpokenLine,
  isTitleLike,
  namesDocument,
} from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { simplified } from '../lines/simplified.ts';
import type { WordWidth } from '../lines/width-by-words.ts';
import { matchRule } from '../rules/rule.ts';
import { partOfBook } from './book-part.ts';
import { headlineAround, linesOfHeadline } from './headline.ts';
import { opensSentence, runsOn, widthOfHead } from './opened-sentence.ts';
import { readableLines } from './readable-lines.ts';
import { keyOf, type StatedName, statedNames } from './stated-names.ts';
import {
  DATELINES_BELOW,
  ENTRIES,
  ISSUE_LINES,
  NO_HEADLINES,
  OTHER_TEXTS,
  TITLE_SIGNS,
} from './title-sign-rules.ts';

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
/** Longest line that is asked how often it stands there. */
const LONGEST_REPEATED = 60;
/** Longest line that may be a title because a place of the page calls it so. */
const LONGEST_NAMED = 150;
/** Shortest key of a line of which it is asked. */
const SHORTEST_NAMED = 4;
/** Shortest line that stands twice in a row as a title does. */
const SHORTEST_DOUBLED = 4;
/** Shortest line that may be what a longer one holds behind the names of its site. */
const SHORTEST_SHOWN = 8;
/** Lines below it among which that is looked for. */
const REACH_OF_OTHER = 6;
/** Lines below a headline, removed ones with them, among which its text begins. */
const REACH_OF_TEXT = 6;
/** Lines that are looked at at all, and of the foot. */
const MOST_LINES = 400;
const LINES_OF_FOOT = 6;
/** Marks that part a title from the names of its site. */
const DIVIDER = /[-_|｜–—·\s>»]/u;
const PAPER = 'title-sign/page-of-paper';
const MOTTO = 'title-sign/motto';
/** Pages that explain something by its name. */
const ENCYCLOPEDIAS = /百科|词条|维基/;
/** Books of which a page may hold one part. */
const BOOKS = /(?:志|年鉴|通史|全书|大典|史)(?:[（(].{1,20}[）)])?$/;
/** Longest line with a question or exclamation in it that may be a headline, and of any that a byline follows. */
const LONGEST_QUESTION = 50;
const LONGEST_HEADLINE = 60;
const LONG_PARAGRAPH = 60;
/** Lines that a remark in brackets below a title may fill. */
const LINES_IN_BRACKETS = 12;
const OPENS_BRACKET = /^[（(]/;
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
  /** A place of the page calls it so, or calls it something that holds it; all places together tell no more than the last. */
  isNamed: 6,
  inName: 3,
  mostNamed: 12,
  /** The title of the markup where no line of the page says it and its words are those of any name. */
  unseen: 1,
  repeated: 3,
  doubled: 4,
  headline: 3,
  partOfBook: 3,
  /** The name of a book, on the page of one of its parts. */
  book: -12,
  holdsOther: -8,
  motto: -8,
  /** A year that is no heading among others: the page is that year of a chronicle. */
  oneYear: 1,
  aboveHeadMatter: 2,
  aboveText: 1,
  /** The dateline of a piece of news stands below it, and nothing of the page's own above. */
  aboveDateline: 9,
  /** The number of an issue stands below it: the name of a bulletin. */
  aboveIssue: 7,
  /** What names the publisher and the day stands below it, and no text above. */
  aboveByline: 6,
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
  key: string;
}

/** What a page is called: the line that heads it (-1: none can be known), and what its places call it where that says more. */
export interface PageTitle {
  index: number;
  stated: string | null;
}

/** What is known of a page before its lines are weighed. */
interface Page {
  /** Its lines as they are looked at. */
  lines: readonly Line[];
  /** The heading nearest above its text. */
  nearest: number;
  /** What its places call it, the title of its markup first. */
  names: readonly StatedName[];
  /** The line that heads it as a part of a book, -1 where it is none. */
  part: number;
  /** Its text explains the name of something. */
  explains: boolean;
  /** Where its lines end, where they were set to a width. */
  width: WordWidth | null;
  /** How often each short line stands at its head. */
  counts: ReadonlyMap<string, number>;
}

/** The title of a page. `nearest` is the heading nearest above its text. */
export function bestTitle(written: readonly Line[], nearest: number, pageTitle: string | null): PageTitle {
  const page = pageOf(written, nearest, pageTitle);
  let best: Candidate = { index: -1, points: FEWEST_POINTS, key: '' };
  for (const candidate of candidates(page)) if (candidate.points > best.points) best = candidate;
  const stated = betterName(page, best);
  if (stated === null) return headed(page, written, best.index);
  const line = page.lines[best.index];
  return {
    index: line !== undefined && isPart(stated.key, keyOf(line.text)) ? best.index : -1,
    stated: stated.text,
  };
}

function pageOf(written: readonly Line[], nearest: number, pageTitle: string | null): Page {
  const lines = readableLines(written, MOST_LINES);
  const marked = pageTitle === null ? null : markedName(lines, pageTitle);
  const counts = new Map<string, number>();
  for (const line of lines.slice(0, REPEATED_WITHIN)) {
    if (line.removed !== null || line.text.length > LONGEST_REPEATED) continue;
    const key = comparable(line.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    lines,
    nearest,
    names: [...(marked === null ? [] : [marked]), ...statedNames(written)],
    part: partOfBook(lines),
    explains: [...lines.slice(0, PAGE_HEAD), ...lines.slice(-LINES_OF_FOOT)].some(({ text }) =>
      ENCYCLOPEDIAS.test(text),
    ),
    width: widthOfHead(lines),
    counts,
  };
}

/** What the markup of a page calls it; null where that is its site. What a line leaves of it behind a mark is the site's too. */
function markedName(lines: readonly Line[], pageTitle: string): StatedName | null {
  const bare = withoutGlosses(pageTitle);
  const plain = simplified(bare);
  let text = bare;
  for (const line of lines) {
    if (line.removed !== null || line.text.length < SHORTEST_SHOWN || line.text.length >= plain.length)
      continue;
    const behind = plain.startsWith(line.text) ? plain.charAt(line.text.length) : '';
    const before = plain.endsWith(line.text) ? plain.charAt(plain.length - line.text.length - 1) : '';
    if (behind !== '' && DIVIDER.test(behind)) text = bare.slice(0, line.text.length);
    else if (before !== '' && DIVIDER.test(before)) text = bare.slice(-line.text.length);
    else continue;
    break;
  }
  if (TITLE_SIGNS.named(PAPER, plain) !== null) return null;
  const key = keyOf(text);
  const isShown = lines.some(({ text: shown }) => isPart(comparable(shown), key));
  const points =
    isShown || pointsOfWords(simplified(text)) > POINTS.long ? POINTS.isNamed - 1 : POINTS.unseen;
  return { text, key, points, marked: true };
}

/** The name that the places of a page state, where it is more of a title than the best line. */
function betterName({ names, lines }: Page, best: Candidate): StatedName | null {
  let found: StatedName | null = null;
  let most = best.points;
  const line = lines[best.index];
  for (const name of names) {
    const words = pointsOfWords(simplified(name.text));
    if (name.key === best.key) {
      if (name.marked) return name;
      continue;
    }
    if (line !== undefined && isPart(name.key, best.key)) {
      if (words < pointsOfWords(line.text)) continue;
      return name;
    }
    const points = name.points + words + pointsOfNames(name.key, names) - POINTS.isNamed;
    if (points <= most) continue;
    most = points;
    found = name;
  }
  return found;
}

/** Most lines of the words above the subtitle of a speech, and the longest of them. */
const LINES_OF_MOTTO = 3;
const LONGEST_MOTTO = 32;

/**
 * The lines from one on down to the subtitle of a speech (`乘势而上` / `开创新局面` / `——在全县大会上的讲话`), where they are but words of its
 * title; 1 where they are not.
 */
function linesAboveSubtitle(lines: readonly Line[], index: number): number {
  for (let count = 1; count <= LINES_OF_MOTTO; count++) {
    const line = lines[index + count - 1];
    const below = lines[index + count];
    if (line === undefined || below === undefined || line.removed !== null || below.removed !== null)
      return 1;
    const { text } = line;
    if (text.length < SHORTEST_NAMED || text.length > LONGEST_MOTTO || !isTitleLike(text)) return 1;
    if (isHeadMatter(text) || isSpokenLine(text) || namesDocument(text) || ordinalAt(text) !== null) return 1;
    if (/^[—－―─]{1,2}在/.test(below.text) && isSpeechHeading(below.text.replace(/^[—－―─]{1,2}/, '')))
      return count;
  }
  return 1;
}

/** The line that heads the page, with the lines of its headline where it has several. */
function headed({ lines, names }: Page, written: readonly Line[], index: number): PageTitle {
  const headline = index < 0 ? null : headlineAround(lines, index);
  const count = index < 0 || headline !== null ? 1 : linesAboveSubtitle(lines, index);
  if (count > 1) {
    const words = written.slice(index, index + count).map((line) => line.text);
    return { index, stated: words.join(' ') };
  }
  if (headline === null || linesOfHeadline(lines, headline).length < 2) return { index, stated: null };
  const text = linesOfHeadline(written, headline)
    .map((line) => line.text)
    .join(' ');
  return { index: headline.first, stated: names.find(({ key }) => key === keyOf(text))?.text ?? text };
}

/** Whether a name holds what a line says. */
function isPart(name: string, key: string): boolean {
  return key !== '' && name.includes(key);
}

/** What the words of a title tell. */
function pointsOfWords(text: string): number {
  let points = 0;
  for (const sign of TITLE_SIGNS.active) if (matchRule(sign, text) !== null) points += sign.points;
  if (namesDocument(text)) points += POINTS.namesKind;
  return points + (text.length < 5 ? POINTS.veryShort : text.length < 8 ? POINTS.short : POINTS.long);
}

function* candidates(page: Page): Generator<Candidate> {
  const { lines, nearest, counts } = page;
  let seen = 0;
  let paragraphs = 0;
  let numbered = false;
  let quoted = '';
  let onPaper = false;
  let inArticle = false;
  let inMotto = false;
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null) continue;
    if (TITLE_SIGNS.named(MOTTO, line.text) !== null) inMotto = true;
    else if (TITLE_SIGNS.named(PAPER, line.text) !== null) inMotto = false;
    if (inMotto && hasPaperBelow(lines, index)) continue;
    if (isOfSite(line.text) && !isYear(line.text)) {
      // It is not counted: what stands below it stands at the head of the text.
      if (index === nearest && TITLE_SIGNS.named(PAPER, line.text) === null)
        yield { ...weighed(page, index), points: POINTS.nearest + weighed(page, index).points };
      if (OTHER_TEXTS.test(line.text)) break;
      if (!inArticle && TITLE_SIGNS.named(PAPER, line.text) !== null) {
        // An advertisement or a motto stood above: the first article of the page begins here.
        seen = 0;
        paragraphs = 0;
        onPaper = true;
      }
      continue;
    }
    const isNearest = index === nearest;
    const past = seen >= PAGE_HEAD || paragraphs >= MOST_PARAGRAPHS;
    if (past && index > nearest) break;
    if ((!past || isNearest) && (isNearest || isCandidate(page, index))) {
      const candidate = weighed(page, index);
      if (isNearest) candidate.points += POINTS.nearest;
      if ((counts.get(comparable(line.text)) ?? 0) > 1 && line.text.length >= SHORTEST_REPEATED)
        candidate.points += POINTS.repeated;
      if (isDoubled(lines, index)) candidate.points += POINTS.doubled;
      if (paragraphs === 0 && isAboveByline(lines, index)) candidate.points += POINTS.aboveByline;
      if (seen === 0 && (isAboveDateline(lines, index) || isAboveText(lines, index)))
        candidate.points += POINTS.aboveDateline;
      if (numbered && index !== page.part) candidate.points += POINTS.belowNumber;
      if (quoted.includes(`《${line.text}》`) || quoted.includes(`将${line.text}`))
        candidate.points += POINTS.quoted;
      candidate.points += seen * POINTS.eachLineAbove + paragraphs * POINTS.eachParagraphAbove;
      yield candidate;
    }
    seen += 1;
    if (isParagraph(line.text) || isAddressee(line.text)) paragraphs += 1;
    inArticle ||= onPaper && line.text.length > LONG_PARAGRAPH;
    if (isParagraph(line.text)) quoted += line.text.slice(0, QUOTED_WITHIN);
    if (ordinalAt(line.text) !== null) numbered = true;
  }
}

/** Whether a line stands twice in a row: sites put the title of a page above its text. */
function isDoubled(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  return (
    line !== undefined &&
    next?.removed === null &&
    next.text === line.text &&
    line.text.length >= SHORTEST_DOUBLED
  );
}

/** Shortest headline that is known by the byline below it. */
const SHORTEST_HEADLINE = 6;

/** Whether a line stands above the one that names the publisher: a headline, whatever its form. */
function isAboveByline(lines: readonly Line[], index: number): boolean {
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

/** Signs against a title that say nothing against a headline above a dateline: 小河：春茶飘香. */
const OF_HEADLINES: ReadonlySet<string> = new Set(['title-sign/label', 'title-sign/call']);

/** Whether a line stands above the dateline of a piece of news and is nothing else: a headline, whatever its form. */
function isAboveDateline(lines: readonly Line[], index: number): boolean {
  const below = lines[index + 1];
  return below !== undefined && DATELINES_BELOW.test(below.text) && isHeadline(lines[index]?.text ?? '');
}

/** Units behind the colon of a headline that opens with what it is about: labels have short values. */
const SHORTEST_TOLD = 6;

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

/** Whether a line is of the site or the paper that shows the text. */
function isOfSite(text: string): boolean {
  return text.length <= LONGEST_OF_SITE && (TITLE_SIGNS.first(text)?.ofSite === true || isByline(text));
}

function isParagraph(text: string): boolean {
  return (text.length > 20 && endsSentence(text)) || text.length > LONG_PARAGRAPH;
}

/** A line that may be a title: short, no sentence, not the beginning of one. */
function isCandidate(page: Page, index: number): boolean {
  const { lines, names } = page;
  const text = lines[index]?.text ?? '';
  if (isSalutation(text) || isAddressee(text) || isInBrackets(lines, index)) return false;
  const key = comparable(text);
  if (text.length <= LONGEST_NAMED && names.some((name) => name.key === key)) return true;
  if (
    !isTitleLike(text) &&
    !isQuestion(text) &&
    !isAboveByline(lines, index) &&
    !isAboveDateline(lines, index)
  )
    return false;
  return !opensSentence(lines, index) && !runsOn(lines, index, page.width);
}

/** Whether a bracket that opens a line above is still open: `（1994年…通过` / `根据…修订` / `…修正）`. */
function isInBrackets(lines: readonly Line[], index: number): boolean {
  let open = 0;
  for (const { text } of lines.slice(Math.max(0, index - LINES_IN_BRACKETS), index)) {
    if (open === 0 && !OPENS_BRACKET.test(text)) continue;
    for (const unit of text) {
      if (unit === '（' || unit === '(') open += 1;
      else if (unit === '）' || unit === ')') open = Math.max(0, open - 1);
    }
  }
  return open > 0;
}

/** `小河撤乡并镇？县里答复：…`: a headline that asks or calls. */
function isQuestion(text: string): boolean {
  return (
    text.length <= LONGEST_QUESTION &&
    /[？！?!][^。；]*[^。；：:]$|[？！]$/.test(text) &&
    !/[。；]/.test(text)
  );
}

/** A line as a title: what its words, its place and the other places of the page tell. */
function weighed(page: Page, index: number): Candidate {
  const { lines, names } = page;
  const line = lines[index];
  if (line === undefined) return { index, points: 0, key: '' };
  const headline = headlineAround(lines, index);
  const length = titleBreaks(lines, index).length + 1;
  const text = lines
    .slice(index, index + length)
    .map((part) => part.text)
    .join('');
  const key = comparable(
    headline === null
      ? text
      : linesOfHeadline(lines, headline)
          .map((part) => part.text)
          .join(''),
  );
  let points = pointsOfWords(text);
  if (isYear(line.text) && (isDoubled(lines, index) || !holdsYears(lines, index))) points = POINTS.oneYear;
  // What markup or a newspaper sets as a heading may be short.
  if ((line.hint?.level !== undefined || headline !== null) && text.length > 2 && text.length < 5)
    points -= POINTS.veryShort;
  if (!isTitleLike(line.text)) points += POINTS.question;
  if (isHeadMatter(line.text) && length === 1 && !(page.explains && isIssuerLine(line.text)))
    points += POINTS.headMatter;
  if (index === page.part) points += POINTS.partOfBook;
  else if (ordinalAt(line.text) !== null) points += POINTS.numbered;
  if (page.part > index && BOOKS.test(line.text)) points += POINTS.book;
  if (isMotto(lines, index)) points += POINTS.motto;
  if (holdsOther(page, index)) points += POINTS.holdsOther;
  points += POINTS.marked[line.hint?.level ?? 0] ?? 0;
  if (headline !== null) points += POINTS.headline;
  points += pointsOfNames(key, names);
  points += pointsOfPlace(lines, index, index + length);
  return { index, points, key };
}

/** What it tells that places of the page call it so. */
function pointsOfNames(key: string, names: readonly StatedName[]): number {
  if (key.length < SHORTEST_NAMED) return 0;
  let points = 0;
  for (const name of names) {
    if (name.key === key) points += POINTS.isNamed;
    else if (key.length >= SHORTEST_REPEATED && (name.key.includes(key) || key.includes(name.key)))
      points += POINTS.inName;
  }
  return Math.min(points, POINTS.mostNamed);
}

/** A line of a newspaper's page below which the mark of the page stands again before any text: a motto. */
function isMotto(lines: readonly Line[], index: number): boolean {
  for (const { text, removed } of lines.slice(index + 1, index + 1 + REACH_OF_OTHER)) {
    if (removed !== null) continue;
    if (text.length > LONG_PARAGRAPH) return false;
    if (TITLE_SIGNS.named(PAPER, text) !== null)
      return lines.slice(0, index).some((line) => TITLE_SIGNS.named(PAPER, line.text) !== null);
  }
  return false;
}

/** Whether the mark of a newspaper's page stands again within a few lines. */
function hasPaperBelow(lines: readonly Line[], index: number): boolean {
  return lines
    .slice(index + 1, index + 1 + REACH_OF_OTHER)
    .some(({ text }) => TITLE_SIGNS.named(PAPER, text) !== null);
}

function isYear(text: string): boolean {
  return TITLE_SIGNS.named('title-sign/year', text) !== null;
}

/** Whether another year heads lines below. */
function holdsYears(lines: readonly Line[], index: number): boolean {
  const year = lines[index]?.text;
  return lines.slice(index + 1).some(({ text }) => text !== year && isYear(text));
}

/** `大河网 法规 大河县浴室管理办法` above `大河县浴室管理办法`: the site has put its own names before a title. */
function holdsOther({ lines }: Page, index: number): boolean {
  const text = lines[index]?.text ?? '';
  return lines
    .slice(index + 1, index + 1 + REACH_OF_OTHER)
    .some(
      (other) =>
        other.removed === null &&
        other.text.length >= SHORTEST_SHOWN &&
        other.text.length < text.length &&
        text.endsWith(other.text) &&
        /[\s>»|｜]/.test(text.charAt(text.length - other.text.length - 1)),
    );
}

function isCredit(text: string): boolean {
  return TITLE_SIGNS.named('title-sign/credit', text) !== null;
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
        ENTRIES.test(text.slice(name.length, name.length + LONGEST_ENTRY)),
    );
}

/** What the lines around it tell. */
function pointsOfPlace(lines: readonly Line[], index: number, below: number): number {
  let points = 0;
  const above = lines[index - 1];
  if (above !== undefined && (above.removed !== null || isOfSite(above.text)))
    points += POINTS.belowFurniture;
  const next = lines[below];
  if (isExplained(lines, index, below)) return points + POINTS.explained;
  if (next === undefined) return points;
  if (ISSUE_LINES.test(next.text)) points += POINTS.aboveIssue;
  if (next.removed !== null || isOfSite(next.text) || isCredit(next.text))
    return points + POINTS.aboveHeadMatter;
  if (isHeadMatter(next.text) || isAddressee(next.text) || isSalutation(next.text))
    return points + POINTS.aboveHeadMatter;
  return isParagraph(next.text) ? points + POINTS.aboveText : points;
}
