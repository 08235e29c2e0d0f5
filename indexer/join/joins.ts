import { titleBreaks } from '../lines/broken-titles.ts';
import { breaksWord } from '../lines/broken-words.ts';
import { endsSentence, isHan } from '../lines/characters.ts';
import {
  countAbout,
  FULL_LINE,
  type Measure,
  measuredWidth,
  PATTERN,
  THROUGHOUT,
  WIDTH_TOLERANCE,
} from '../lines/common-width.ts';
import { isAddressee, isByline, isDocNumber, isTurnOfTalk, namesDocument } from '../lines/heading-forms.ts';
import { COUNTED, isForeign, runsOver, type Setting, settingTo } from '../lines/interrupted.ts';
import { aroundLineEnd, REACH_ABOVE } from '../lines/line-end.ts';
import { indentOf, type Line } from '../lines/lines.ts';
import type { OrdinalStyle } from '../lines/ordinals.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { type WordWidth, widthByWords } from '../lines/width-by-words.ts';
import { REASONS } from '../reasons.ts';
import type { Rule, RuleId } from '../rules/rule.ts';
import { LINE_JOINS, LONE_LINES } from './line-join-rules.ts';
import { NOUN_RUNS_ON, PARAGRAPH_STARTS, RUNNING_ON } from './paragraph-rules.ts';

/**
 * Finds the line ends that are no ends of paragraphs: lines broken at a fixed width, at the foot of a page, or in the
 * middle of a word.
 */

/** How the lines of an article are broken. */
export interface Wrapping {
  /** Columns at which unfinished lines end, 0 where they end at no common width. */
  width: number;
  /** How wide a line is, in these columns. */
  measure: Measure;
  /** Most lines end there: the article was set to a width. */
  throughout: boolean;
  /** The width of few or narrow lines that break words, where the article was not set to one by its widths alone. */
  byWords: WordWidth | null;
  /** Columns of the longest line, where two lines at least are about as long; else 0. */
  longest: number;
  /** Paragraphs open with an indent. */
  indented: boolean;
  /** Every line stands alone between empty lines. */
  doubleSpaced: boolean;
  /** Numbered items of this style end their lines with a full stop: they are paragraphs, not headings. */
  paragraphStyles: ReadonlySet<OrdinalStyle>;
  /** Items of this style may be paragraphs: one is, whole, in its line (for 一、 and (一), which mostly are headings, most are). */
  finishedStyles: ReadonlySet<OrdinalStyle>;
}

/** Shortest lines, in columns, that can be full: a narrower setting does not occur. */
const NARROWEST = 36;
/** Longest line, in units, that may have been set to a width. */
const LONGEST_SET = 200;

/** Measures how the lines of one article are broken. */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  const open: string[] = [];
  const styles = new Map<OrdinalStyle, { ended: number; open: number }>();
  let indented = 0;
  let spaced = 0;
  for (const [index, line] of lines.entries()) {
    if (line.blanksAbove > 0) spaced += 1;
    const finished = endsSentence(line.text);
    if (indentOf(line) >= 2) indented += 1;
    const ordinal = ordinalAt(line.text);
    if (ordinal !== null && line.text.length > 12) {
      const counted = styles.get(ordinal.style) ?? { ended: 0, open: 0 };
      if (isParagraphItem(line, lines[index + 1], ordinal.style)) counted.ended += 1;
      else counted.open += 1;
      styles.set(ordinal.style, counted);
    }
    if (!finished && line.text.length <= LONGEST_SET) open.push(line.text);
  }
  const { width, count, looked, measure } = measuredWidth(
    open,
    lines.map(({ text }) => text),
    NARROWEST,
  );
  const full = new Map<number, number>();
  let longest = 0;
  for (const { text } of lines) {
    const own = text.length > LONGEST_SET ? 2 * LONGEST_SET : measure(text);
    longest = Math.max(longest, own);
    if (text.length <= LONGEST_SET) full.set(own, (full.get(own) ?? 0) + 1);
  }
  const paragraphStyles = new Set<OrdinalStyle>();
  const finishedStyles = new Set<OrdinalStyle>();
  for (const [style, counted] of styles) {
    if (counted.ended > counted.open) paragraphStyles.add(style);
    if (counted.ended > counted.open || (counted.ended > 0 && style === 'arabic')) finishedStyles.add(style);
  }
  const isPattern = count >= PATTERN && count >= looked * 0.5;
  const throughout = isPattern && count >= lines.length * THROUGHOUT && longest <= width + WIDTH_TOLERANCE;
  return {
    width: isPattern ? width : 0,
    measure,
    throughout,
    byWords: throughout ? null : widthByWords(lines),
    longest: countAbout(full, longest) >= 2 ? longest : 0,
    indented: indented >= 2 && indented >= lines.length * 0.05 && indented <= lines.length * 0.85,
    doubleSpaced: lines.length > 3 && spaced >= lines.length * 0.7,
    paragraphStyles,
    finishedStyles,
  };
}

/** Units from which an item that ends a sentence is a paragraph; one numbered 1. with a clause in it from fewer on. */
const LONG_ITEM = 45;
const LONG_ARABIC_ITEM = 25;

/** A numbered line that is a paragraph or the beginning of one, and no heading. */
function isParagraphItem(line: Line, below: Line | undefined, style: OrdinalStyle): boolean {
  const { text } = line;
  if (!endsSentence(text)) return below !== undefined && isBroken(line, below);
  return (
    text.length > LONG_ITEM || (style === 'arabic' && text.length > LONG_ARABIC_ITEM && /[，,]/.test(text))
  );
}

/** The line ends inside a word. */
function isBroken(line: Line, below: Line): boolean {
  return (
    below.blanksAbove <= 1 &&
    line.text.length >= 2 &&
    ordinalAt(below.text) === null &&
    /[，,。；;：:]/.test(below.text) &&
    breaksWord(line.text, below.text)
  );
}

/** Why a line goes on in the next, and by which rule. */
export interface Join {
  readonly reason: string;
  readonly rule: RuleId;
}

/** Why a line goes on in the next, null where it does not. `textBegun`: a sentence has ended above. */
export function joinReason(line: Line, below: Line, wrapping: Wrapping, textBegun: boolean): Join | null {
  if (isMarked(line) || isMarked(below)) return null;
  if (line.next === line.end || line.text.length < 2) return null;
  const text = line.text.slice(-REACH_ABOVE);
  const both = aroundLineEnd(line.text, below.text);
  const by = (name: string): Join | null => joinBy(name, both);
  if (line.goesOn !== undefined) return by(line.goesOn);
  const brackets = by('inside-brackets');
  if (brackets !== null) return brackets;
  const inNumber =
    (below.blanksAbove <= 1 ? by('ordinal-sign') : null) ??
    (below.blanksAbove === 0 ? by('inside-number') : null);
  if (inNumber !== null) return inNumber;
  if (PARAGRAPH_STARTS.test(below.text) || isTurnOfTalk(below.text)) return null;
  const adjacent = below.blanksAbove === 0 || (wrapping.doubleSpaced && below.blanksAbove === 1);
  if (isAddressee(line.text) || isByline(line.text)) return null;
  if (endsSentence(text)) {
    if (!joinsFullLine(line, below, wrapping)) return null;
    return by(wrapping.byWords !== null ? 'to-width-of-words' : 'to-width');
  }
  if (ordinalAt(below.text) !== null && !/^[0-9]/.test(below.text)) return null;
  if (startsItem(below.text)) return null;
  const close = below.blanksAbove <= 1;
  const mark = close ? RUNNING_ON.first(below.text) : null;
  if (mark !== null) return joinOf(mark);
  const hanLast = isHan(text.charCodeAt(text.length - 1));
  const noun = below.blanksAbove === 0 && hanLast ? NOUN_RUNS_ON.first(below.text) : null;
  if (noun !== null) return joinOf(noun);
  const comma = close && text.length >= (below.blanksAbove === 0 ? 6 : 15) ? by('comma') : null;
  if (comma !== null) return comma;
  if (LONE_LINES.test(text)) return null;
  const word = isBroken(line, below) ? by('inside-word') : null;
  if (word !== null) return word;
  return adjacent
    ? (by('item-number') ?? by('unfinished') ?? widthJoin(line, below, wrapping, textBegun, by))
    : null;
}

/** Why a line goes on in the next by how the article is set. */
function widthJoin(
  line: Line,
  below: Line,
  wrapping: Wrapping,
  textBegun: boolean,
  by: (name: string) => Join | null,
): Join | null {
  const width = wrapping.measure(line.text);
  if (wrapping.throughout) {
    return width >= wrapping.width * FULL_LINE && !isIndented(below, wrapping) ? by('to-width') : null;
  }
  const reaches = wrapping.byWords?.isFull(line) === true && !isIndented(below, wrapping);
  const byWords = reaches && (textBegun || opensText(line, below)) ? by('to-width-of-words') : null;
  if (byWords !== null) return byWords;
  const full = wrapping.width > 0 && Math.abs(width - wrapping.width) <= WIDTH_TOLERANCE;
  const ordinal = ordinalAt(line.text);
  const clause =
    full && (ordinal === null || wrapping.finishedStyles.has(ordinal.style)) ? by('clause-to-width') : null;
  if (clause !== null) return clause;
  if (ordinal === null) return textBegun ? by('text-clause') : null;
  const item = isFullItem(line, below, wrapping) ? by('item-to-width') : null;
  return item ?? (wrapping.paragraphStyles.has(ordinal.style) ? by('item-clause') : null);
}

/** Whether a line above which no sentence has ended is of the text, and no title. */
function opensText(line: Line, below: Line): boolean {
  if (MARK.test(line.text) || breaksWord(line.text, below.text)) return true;
  return (indentOf(line) >= 2 || line.blanksAbove > 0) && !namesDocument(line.text);
}

/** The join by the rule of that name, where it is found in the two lines. */
function joinBy(name: string, both: string): Join | null {
  const rule = LINE_JOINS.named(`line-join/${name}`, both);
  return rule === null ? null : joinOf(rule);
}

function joinOf({ reason, id }: Rule): Join {
  return { reason, rule: id };
}

/** A numbered line as long as the longest lines, which goes on: the first line of an item that was set to a width. */
function isFullItem(line: Line, below: Line, wrapping: Wrapping): boolean {
  const width = wrapping.measure(line.text);
  if (wrapping.longest === 0 || width < NARROWEST || width < wrapping.longest - WIDTH_TOLERANCE) return false;
  return ordinalAt(below.text) === null && !isIndented(below, wrapping);
}

/** A line of which the format says that it stands alone. */
function isMarked(line: Line): boolean {
  return line.hint?.level !== undefined || line.hint?.kind !== undefined;
}

/** `1.` or `2、` at the start of the line below, but not `8.7%` or `1-10月`. */
function startsItem(text: string): boolean {
  const ordinal = ordinalAt(text);
  return ordinal !== null && (ordinal.style === 'arabic' || ordinal.style === 'arabic-bracketed');
}

function isIndented(line: Line, wrapping: Wrapping): boolean {
  return wrapping.indented && indentOf(line) >= 2;
}

/** In a text set to a width with indented paragraphs, a full line that ends a sentence goes on unless the next is indented. */
function joinsFullLine(line: Line, below: Line, wrapping: Wrapping): boolean {
  if (!wrapping.indented || below.blanksAbove > 0) return false;
  if (isIndented(below, wrapping) || ordinalAt(below.text) !== null) return false;
  if (wrapping.byWords !== null) return wrapping.byWords.isFull(line);
  return wrapping.throughout && wrapping.measure(line.text) >= wrapping.width * FULL_LINE;
}

/** Lines within which the number before or after a numbered line is looked for. */
const NUMBER_REACH = 200;

/** `…全省唯` above `一、…`: a number only by its looks, which ends a word and does not fit the numbers around it. */
function isFalseOrdinal(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  if (line === undefined || above === undefined || line.blanksAbove > 0) return false;
  const ordinal = ordinalAt(line.text);
  if (ordinal?.style !== 'han' || endsSentence(above.text) || !breaksWord(above.text, line.text))
    return false;
  const numberAt = (position: number): number | null => {
    const found = ordinalAt(lines[position]?.text ?? '');
    return found?.style === 'han' ? found.number : null;
  };
  let before = 0;
  for (let at = index - 1; at >= Math.max(0, index - NUMBER_REACH) && before === 0; at--)
    before = numberAt(at) ?? 0;
  let after: number | null = null;
  for (let at = index + 1; at < Math.min(lines.length, index + NUMBER_REACH) && after === null; at++)
    after = numberAt(at);
  return ordinal.number !== before + 1 || after === ordinal.number;
}

const MARK = /[，,。；;：:、！？!?]/;
/** Fewest lines without a mark that make a list where none of them ends inside a word. */
const FEWEST_OF_LIST = 3;

/**
 * Which line ends lie within a list: lines as wide as each other by chance (names, works, titles), without a mark of a
 * sentence in them. Running text of three such lines would break some word at a line end.
 */
function listEnds(lines: readonly Line[]): Set<number> {
  const ends = new Set<number>();
  let from = 0;
  while (from < lines.length) {
    let to = from;
    while (to < lines.length && isBare(lines[to], to > from)) to += 1;
    if (to - from >= FEWEST_OF_LIST && !breaksWords(lines, from, to)) {
      for (let index = from; index < to; index++) ends.add(index);
    }
    from = Math.max(to, from + 1);
  }
  return ends;
}

/** A line without a mark of a sentence, right below the one above it where there is one. */
function isBare(line: Line | undefined, below: boolean): boolean {
  return line !== undefined && !MARK.test(line.text) && !(below && line.blanksAbove > 0);
}

/** Whether a line of `[from, to)` ends inside a word that goes on in the next. */
function breaksWords(lines: readonly Line[], from: number, to: number): boolean {
  for (let index = from; index < Math.min(to, lines.length - 1); index++) {
    if (breaksWord(lines[index]?.text ?? '', lines[index + 1]?.text ?? '')) return true;
  }
  return false;
}

/** A bare number in a line of its own. */
const BARE_NUMBER = /^[\d０-９]{1,4}$/;
/** Names and words that a page breaks off into a line of their own are the sentence's. */
const QUOTED = /[《》“”]/;

/**
 * Whether the line is none of the sentence around it: a short one between two that were set to a width, or a bare number of
 * which nothing is said to be counted. It may be what a page has at its edge, and is joined to neither.
 */
function isIntruder(lines: readonly Line[], index: number, setting: Setting | null): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  const below = lines[index + 1];
  if (line === undefined || above === undefined || below === undefined) return false;
  if (BARE_NUMBER.test(line.text)) return !COUNTED.test(below.text);
  if (setting === null || QUOTED.test(line.text)) return false;
  return runsOver(above, below, setting) && isForeign(line, above, below, setting);
}

/** Lines that belong together, and why each but the last goes on in the next. */
export interface Paragraph {
  lines: Line[];
  joins: Join[];
}

/** Shared by the paragraphs of one line, which may be a million. */
const NO_JOINS: Join[] = [];
const NO_TITLE: ReadonlyMap<number, Join> = new Map();

const NO_LISTS: ReadonlySet<number> = new Set();

/** As `joinReason`, but that lines of a list are not joined for their width, and what intrudes for nothing but brackets. */
function joinReasonOutside(
  list: boolean,
  intruder: boolean,
  above: Line,
  line: Line,
  wrapping: Wrapping,
  textBegun: boolean,
): Join | null {
  const join = joinReason(above, line, wrapping, textBegun);
  if (intruder && join?.reason !== REASONS.insideBrackets) return null;
  return list && join?.reason === REASONS.setToWidth ? null : join;
}

/** The lines of one article as paragraphs: each a run of lines that belong together. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const wrapping = wrappingOf(lines);
  const paragraphs: Paragraph[] = [];
  let current: Paragraph | null = null;
  let textBegun = false;
  let title = NO_TITLE;
  const lists = wrapping.width > 0 || wrapping.byWords !== null ? listEnds(lines) : NO_LISTS;
  const setting = wrapping.width > 0 ? settingTo(wrapping) : null;
  const intrudes = (index: number): boolean =>
    isIntruder(lines, index, setting) || isIntruder(lines, index - 1, setting);
  for (const [index, line] of lines.entries()) {
    const above = current?.lines.at(-1);
    if (above !== undefined) textBegun ||= endsSentence(above.text) && lengthOf(current) > 20;
    const isText = textBegun || (wrapping.byWords !== null && isRun(current));
    const join =
      above === undefined
        ? null
        : (title.get(index) ??
          (!textBegun && isDocNumber(line.text)
            ? null
            : joinReasonOutside(lists.has(index - 1), intrudes(index), above, line, wrapping, isText)) ??
          (isFalseOrdinal(lines, index)
            ? joinBy('number-like-word', aroundLineEnd(above.text, line.text))
            : null));
    if (!textBegun && !title.has(index)) title = titleJoins(lines, index);
    if (current !== null && join !== null) {
      current.lines.push(line);
      if (current.joins === NO_JOINS) current.joins = [join];
      else current.joins.push(join);
    } else {
      current = { lines: [line], joins: NO_JOINS };
      paragraphs.push(current);
    }
  }
  return paragraphs;
}

/** Whether lines have gone on in one another. */
const isRun = (paragraph: Paragraph | null): boolean => paragraph !== null && paragraph.lines.length > 1;

/** Units of a paragraph. */
function lengthOf(paragraph: Paragraph | null): number {
  return paragraph?.lines.reduce((length, { text }) => length + text.length, 0) ?? 0;
}

/** By the index of the line: why the title that begins in this line goes on there. */
function titleJoins(lines: readonly Line[], index: number): ReadonlyMap<number, Join> {
  const breaks = titleBreaks(lines, index);
  if (breaks.length === 0 || lines.slice(index, index + breaks.length + 1).some(isMarked)) return NO_TITLE;
  return new Map(breaks.map((rule, at) => [index + at + 1, joinOf(rule)]));
}
