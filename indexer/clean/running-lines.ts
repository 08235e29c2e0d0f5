import { fold, squeeze } from '../../engine/text/fold.ts';
import { breaksWord } from '../lines/broken-words.ts';
import { endsSentence } from '../lines/characters.ts';
import { isDateLine, isDocNumber, isIssuerLine, isSalutation } from '../lines/heading-forms.ts';
import {
  COUNTED,
  COUNTS,
  hasGap,
  isForeign,
  runsOver,
  type Setting,
  settingOf,
} from '../lines/interrupted.ts';
import { type Line, removeLine } from '../lines/lines.ts';
import type { Rule } from '../rules/rule.ts';
import { RUNNING_LINES } from './running-line-rules.ts';
import { isNumberedText, readsLikeText } from './stretch-edges.ts';

/**
 * Headers, footers and bare numbers of pages that stand in the middle of sentences. The proof is the sentence: in a text
 * set to a width a short line between two full ones is none of it, and one that does so again is of the pages.
 */

/** Longest line that is looked at, in units without the gaps in it, and with them. */
const LONGEST = 48;
const LONGEST_SET = 160;
/** Lines that may stand between the halves of a sentence. */
const MOST_BETWEEN = 3;
/** Fewest sentences that a line must interrupt. */
const TIMES = 2;
/** Numbers that may be years. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2040];
/** Fewest lines from one number to the next: those of the rows of a table stand closer. */
const PAGE = 8;
/** Units of a line that may be a page by itself. */
const LINE_AS_PAGE = 100;
/** Fewest lines from one to the next of words that pages need not have: those of a column repeat as well, but closer. */
const WORDS_APART = 15;
/** A line that is repeated from here is the title of the text. */
const LAST_OF_TITLE = 3;

const NUMBER = 'running-line/number';
const BOOK = 'running-line/book';
const WORDS = 'running-line/words';
const NUMBER_BESIDE =
  /^[-—–·•第]{0,2}\s{0,2}(\d{1,4})\s{0,2}[-—–·•页]{0,2}\s{1,100}(?=\S)|(?<!\s)\s{1,100}[-—–·•第]{0,2}\s{0,2}(\d{1,4})\s{0,2}[-—–·•页]{0,2}$/;

/** A line that may be of the pages. */
interface Candidate {
  index: number;
  line: Line;
  rule: Rule;
  /** What is the same on every page; empty for a bare number. */
  form: string;
  /** The number of the page, where it says one. */
  number: number | null;
  /** It says that it is one: 第3页. */
  isWorded: boolean;
}

/** A candidate between the lines of text around it. */
interface Placed extends Candidate {
  above: Line | undefined;
  below: Line | undefined;
  /** It stands between the halves of a sentence. */
  interrupts: boolean;
  /** It does, and is no part of that. */
  proves: boolean;
  /** It cuts a word. */
  isSure: boolean;
  /** A page ends here: a number of one or a form feed stands beside it. */
  atPage: boolean;
}

/** Removes headers, footers and numbers of pages that interrupt sentences. */
export function removeRunningLines(lines: readonly Line[]): void {
  const candidates = candidatesAmong(lines);
  if (candidates.length === 0) return;
  const indices = new Set(candidates.map(({ index }) => index));
  const setting = settingOf(lines.filter(({ removed }, index) => removed === null && !indices.has(index)));
  if (setting === null) return;
  const placed = (some: readonly Candidate[]): Placed[] =>
    some.map((candidate) => place(lines, candidate, indices, setting));
  for (const run of countingRuns(placed(candidates.filter(({ form }) => form === '')))) removeRun(run);
  // Numbers that have been taken out tell where pages end.
  const words = placed(candidates.filter(({ form }) => form !== ''));
  for (const group of Map.groupBy(words, ({ form }) => form).values()) if (isRunning(group)) removeRun(group);
}

function candidatesAmong(lines: readonly Line[]): Candidate[] {
  const found: Candidate[] = [];
  const times = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const { text, hint } = line;
    const isMarked = hint?.level !== undefined || hint?.kind !== undefined;
    if (line.removed !== null || isMarked || isLong(text) || isNumberedText(text)) continue;
    const isHead = isDateLine(text) || isDocNumber(text) || isSalutation(text);
    const candidate = isHead ? null : candidateOf(index, line);
    if (candidate === null) continue;
    found.push(candidate);
    times.set(candidate.form, (times.get(candidate.form) ?? 0) + 1);
  }
  return found.filter(
    (one) =>
      one.form === '' ||
      (times.get(one.form) ?? 0) >= TIMES ||
      namesBookAtPage(one) ||
      isBesideNumber(lines, one.index),
  );
}

/** Whether a line holds more than the header of a page; its parts may stand at both edges of that. */
function isLong(text: string): boolean {
  return (
    text.length > LONGEST && (text.length > LONGEST_SET || text.replace(/\s{2,}/g, ' ').length > LONGEST)
  );
}

/** Whether a line is the name of a book and the number of its page at the other edge. */
const namesBookAtPage = ({ rule, number, line }: Candidate): boolean =>
  rule.id === BOOK && number !== null && hasGap(line.text);

/** Whether the number of a page has been removed right above or below. */
function isBesideNumber(lines: readonly Line[], index: number): boolean {
  return [index - 1, index + 1].some((at) => lines[at]?.removed?.kind === 'page-number');
}

function candidateOf(index: number, line: Line): Candidate | null {
  const bare = RUNNING_LINES.named(NUMBER, line.text);
  if (bare !== null)
    return { index, line, rule: bare, form: '', number: numberOf(line.text), isWorded: false };
  const beside = NUMBER_BESIDE.exec(line.text);
  const words = beside === null ? line.text : line.text.replace(beside[0], '');
  const rule = RUNNING_LINES.named(BOOK, words) ?? RUNNING_LINES.named(WORDS, words);
  if (rule === null) return null;
  const digits = beside?.[1] ?? beside?.[2];
  return {
    index,
    line,
    rule,
    form: squeeze(fold(words)).text,
    number: digits === undefined ? null : numberOf(digits),
    isWorded: /第.*页/.test(beside?.[0] ?? ''),
  };
}

function numberOf(digits: string): number {
  return Number(digits.normalize('NFKC'));
}

function place(
  lines: readonly Line[],
  candidate: Candidate,
  candidates: ReadonlySet<number>,
  setting: Setting,
): Placed {
  const { index, line } = candidate;
  const isText = (at: number): boolean => lines[at]?.removed === null && !candidates.has(at);
  let first = index - 1;
  while (first >= 0 && !isText(first)) first -= 1;
  let last = index + 1;
  while (last < lines.length && !isText(last)) last += 1;
  const above = lines[first];
  const below = lines[last];
  const between = lines.slice(first + 1, last);
  const interrupts =
    above !== undefined &&
    below !== undefined &&
    between.length <= MOST_BETWEEN &&
    runsOver(above, below, setting);
  const proves = interrupts && (candidate.number !== null || isForeign(line, above, below, setting));
  const isSure = proves && breaksWord(above.text, below.text);
  const atPage =
    between.some(({ removed }) => removed?.kind === 'page-number') ||
    lines.slice(first + 1, last + 1).some(({ pageAbove }) => pageAbove === true);
  return { ...candidate, above, below, interrupts, proves, isSure, atPage };
}

/** Whether lines of one form are of the pages. */
function isRunning(group: readonly Placed[]): boolean {
  const numbers = group.flatMap(({ number }) => number ?? []);
  if (numbers.some((number, at) => at > 0 && number <= (numbers[at - 1] ?? 0))) return false;
  const [first] = group;
  if (first === undefined) return false;
  // One alone is told by the number of a page beside it, from which a sentence goes on.
  if (group.length < TIMES) return first.proves && (first.atPage || namesBookAtPage(first));
  const [onPage, ...others] = isTitleOf(first) ? group.slice(1) : group;
  if (onPage !== undefined && others.length === 0 && onPage.proves && onPage.atPage) return true;
  const pages = group.filter(({ index, number }) => index >= LAST_OF_TITLE || number !== null);
  if (pages.length >= TIMES && pages.every(({ isWorded }) => isWorded)) return true;
  if (isAtEachPage(group)) return true;
  const isOfPages = first.rule.id === BOOK || numbers.length === pages.length;
  if (isOfPages && cutsWord(group)) return true;
  const interrupting = group.filter(({ proves }) => proves);
  if (interrupting.length < TIMES || interrupting.length * 2 < group.length - 1) return false;
  if (isOfPages) return true;
  if (!group.some(({ isSure }) => isSure)) return false;
  if (isTitleOf(first)) return true;
  if (interrupting.filter(({ atPage }) => atPage).length >= TIMES) return true;
  return !isIssuerLine(first.line.text) && group.every((one, at) => isApart(group[at - 1], one, WORDS_APART));
}

/** Pages at the end of each of which a line stands, where only one of them ends in a sentence. */
const PAGES = 3;

/** Whether lines stand where pages end and nowhere else, or each with the number of its page, one of them at least in a sentence. */
function isAtEachPage(group: readonly Placed[]): boolean {
  const pages = group.filter((one) => one.index > 0);
  if (!pages.some(({ proves }) => proves)) return false;
  return (pages.length >= PAGES && pages.every(({ atPage }) => atPage)) || areNumberedApart(pages);
}

/** Whether each of some lines bears a number at its other edge, a page apart from the next. */
function areNumberedApart(pages: readonly Placed[]): boolean {
  return (
    pages.length >= TIMES &&
    pages.every(
      (one, at) => one.number !== null && hasGap(one.line.text) && isApart(pages[at - 1], one, PAGE),
    )
  );
}

/** Whether the line is the title of the text, which the pages repeat. */
const isTitleOf = ({ index, interrupts }: Placed): boolean => index < LAST_OF_TITLE && !interrupts;

/** Whether one of the lines cuts a word and the others stand between paragraphs, where pages end as well. */
function cutsWord(group: readonly Placed[]): boolean {
  const rest = group.filter(({ proves }) => !proves);
  return rest.length < group.length && group.some(({ isSure }) => isSure) && rest.every(isBetweenParagraphs);
}

function isApart(above: Placed | undefined, { index }: Placed, lines: number): boolean {
  return above === undefined || index - above.index >= lines;
}

/** Whether the line above is as long as a page. */
function isBelowPage({ above }: Placed): boolean {
  return (above?.text.length ?? 0) >= LINE_AS_PAGE;
}

/** Bare numbers that count on from page to page and interrupt sentences. */
function countingRuns(numbers: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const one of numbers) {
    const run = runs.find((run) => {
      const last = run.at(-1);
      return (
        last?.number === (one.number ?? 0) - 1 &&
        (isApart(last, one, PAGE) || one.atPage || isBelowPage(one) || one.below === undefined)
      );
    });
    if (run === undefined) runs.push([one]);
    else run.push(one);
  }
  return runs.filter((run) => {
    // The years of a chronicle head its entries.
    if (run.every(({ number }) => number !== null && number >= FIRST_YEAR && number <= LAST_YEAR))
      return false;
    const { length } = run.filter(({ proves }) => proves);
    if (length >= TIMES && length * 2 >= run.length) return true;
    return (run.length >= TIMES && cutsWord(run)) || (run.length === numbers.length && isOfShortText(run));
  });
}

/** Largest number that a text has pages, where one of them alone proves it. */
const FEW_PAGES = 99;

/**
 * Whether the only number of a text that stands between the halves of a sentence is that of its page: a line in the midst of
 * a paragraph that was set to a width is full, so that a short one is none of it. It may be what is counted below it, or what a
 * word before it counts, unless a number stands before it already.
 */
function isOfShortText(run: readonly Placed[]): boolean {
  const [first, ...others] = run.filter(({ proves }) => proves);
  if (first === undefined || others.length > 0 || (first.number ?? 0) > FEW_PAGES) return false;
  const above = first.above?.text ?? '';
  const isOfSentence = !/\d$/.test(above) && (COUNTS.test(above) || COUNTED.test(first.below?.text ?? ''));
  return !isOfSentence && run.every((one) => one === first || isBetweenParagraphs(one));
}

/** Removes what interrupts a sentence, and what stands between paragraphs; the first line of words may be a heading. */
function removeRun(run: readonly Placed[]): void {
  const isOfPages = isAtEachPage(run);
  for (const [at, one] of run.entries()) {
    const mayStay = (at === 0 && mayBeHeading(one)) || !(isOfPages || isBetweenParagraphs(one));
    if (!one.interrupts && mayStay) continue;
    const { rule } = one;
    const kind = rule.id === NUMBER ? 'page-number' : 'running-head';
    removeLine(one.line, { kind, reason: rule.reason, rule: rule.id });
  }
}

function mayBeHeading({ index, line, number, rule }: Placed): boolean {
  return number === null && !hasGap(line.text) && (rule.id !== BOOK || index < LAST_OF_TITLE);
}

function isBetweenParagraphs({ above, below, number }: Placed): boolean {
  if (above === undefined || !readsLikeText(above) || !endsSentence(above.text)) return false;
  return below === undefined ? number !== null : readsLikeText(below);
}
