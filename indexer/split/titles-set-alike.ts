import { titleBreaks } from '../lines/broken-titles.ts';
import { breaksWord } from '../lines/broken-words.ts';
import {
  comparable,
  headsDocument,
  isDateLine,
  isHeadMatter,
  isSalutation,
  isSpokenLine,
  isTitleLike,
  namesCollection,
  namesDocument,
} from '../lines/heading-forms.ts';
import { indentOf, type Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { unspaced } from '../lines/spaced-words.ts';
import { hasSentence, isClosed, sendsOn } from './document-edges.ts';
import { BROUGHT_TITLES, LABELS_OF_ATTACHED } from './document-head-rules.ts';
import { ISSUE_NUMBERS } from './row-rules.ts';
import type { TitleInRow } from './titles-in-row.ts';

/**
 * Documents whose titles are set alike and unlike all else: as headings of one level, farther in than the text, below a gap,
 * behind a sign, with the same kind of line below. No title proves anything; what does is that everything so set is the title
 * of a document of its own, the first of them above all text. Where one line is set so and is none, there is no row.
 */

/** What sets a line apart; null where nothing does. Lines with equal marks are set alike. */
interface Setting {
  mark: (line: Line, index: number) => string | null;
  /** It is what stands above that sets a line apart: above the first of a page nothing need stand. */
  above: boolean;
  /** It is of the page and not of a text: headlines of any form may stand there beside titles that name a document. */
  ofPage: boolean;
}

interface SetTitle extends TitleInRow {
  /** Behind the last line of the title. */
  end: number;
  /** It says what kind of document it heads. */
  naming: boolean;
}

/** Which share of the titles of a row say so, where what stands between its documents is no part of any. */
const NAMING = 0.6;

/** Shortest name of a page that says which document it shows. */
const SHORTEST_NAME = 6;
/** Lines below a title in which what belongs to its head stands. */
const HEAD_LINES = 3;

/** The titles of a row by the first setting that shows one; none where none does. `pageTitle`: what the markup calls the page. */
export function titlesSetAlike(lines: readonly Line[], pageTitle: string | null): readonly TitleInRow[] {
  const titles = lines.map((_, index) => titleAt(lines, index));
  if (titles.filter((title) => title !== null).length < 2) return [];
  for (const setting of settingsOf(lines)) {
    const row = rowSetBy(lines, titles, setting);
    if (row.length > 1 && !isNamedBy(pageTitle, row)) return row;
  }
  return [];
}

function settingsOf(lines: readonly Line[]): readonly Setting[] {
  const text = lines.filter(({ removed, text: words }) => removed === null && words.length > LINE_OF_TEXT);
  const indent = commonest(text.map(indentOf));
  const blanks = commonest(text.map(({ blanksAbove }) => blanksAbove));
  return [
    of(({ hint }) => (hint?.level === undefined ? null : `level ${hint.level}`)),
    below((line) => (line.fileAbove === true ? 'file' : null)),
    below((line) => (line.pageAbove === true ? 'page' : null)),
    ofPage((_, index) => (isBelowFurniture(lines, index) ? 'furniture' : null)),
    of(({ text: words }) => SIGN_BEFORE.exec(words)?.[1] ?? BRACKETED.exec(words)?.[1] ?? null),
    of((line) => (unspaced(line.text) === line.text ? null : 'spaced')),
    of((line) => (indentOf(line) > indent && indentOf(line) > 0 ? 'indent' : null)),
    of((line) => (indentOf(line) === 0 && indent > 0 ? 'margin' : null)),
    below((line) => (line.blanksAbove > blanks ? 'gap' : null)),
    of((_, index) => counterAbove(lines, index)),
    of((_, index) => headBelow(lines[index + 1])),
  ];
}

const of = (mark: Setting['mark']): Setting => ({ mark, above: false, ofPage: false });
const below = (mark: Setting['mark']): Setting => ({ mark, above: true, ofPage: false });
const ofPage = (mark: Setting['mark']): Setting => ({ mark, above: true, ofPage: true });

/** Units from which on a line is one of running text, by which the lines of a page are measured. */
const LINE_OF_TEXT = 16;

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A sign before a title, which it is no part of. */
const SIGN_BEFORE = /^([◆◇■□●○★☆▲△※◎▌➤►▶✦❖§#])\s{0,4}(?=[^\s◆◇■□●○★☆▲△※◎▌➤►▶✦❖§#])/u;
/** A title that is all in brackets. */
const BRACKETED = /^([《【〖「『])([^《》【】〖〗「」『』]{4,60})[》】〗」』]$/u;
/** A number of two digits before a title. */
const NUMBERED = /^0\d\s{1,4}(?=\p{Script=Han})/u;

/** A title without the sign, the number or the brackets with which a site sets it. */
export const bareTitle = (text: string): string =>
  text.replace(BRACKETED, '$2').replace(SIGN_BEFORE, '').replace(NUMBERED, '');

/** Longest line that counts the documents of a page. */
const LONGEST_COUNTER = 16;
const NUMERAL = /\d{1,3}|[一二三四五六七八九十]{1,3}/;

/** How the line above counts, but for its number: `[1]`, `材料一`; null where it does not. */
function counterAbove(lines: readonly Line[], index: number): string | null {
  const above = lines[index - 1];
  if (above === undefined || above.removed !== null || above.text.length > LONGEST_COUNTER) return null;
  if (isDateLine(above.text) || !isTitleLike(above.text) || LABELS_OF_ATTACHED.test(above.text)) return null;
  return NUMERAL.test(above.text) ? above.text.replace(NUMERAL, '#') : null;
}

const FURNITURE: ReadonlySet<string> = new Set(['site-furniture', 'uploader-note', 'see-also', 'disclaimer']);

function isBelowFurniture(lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1]?.removed;
  return lines[index]?.removed === null && above != null && FURNITURE.has(above.kind);
}

/** What of the head of a document a line is: the day in brackets, who spoke, the number of an issue. */
function headBelow(line: Line | undefined): string | null {
  if (line === undefined || line.removed !== null) return null;
  if (ISSUE_NUMBERS.test(line.text)) return 'issue';
  if (/^[（(]/.test(line.text) && isDateLine(line.text)) return 'day';
  return isSpokenLine(line.text) && !isDateLine(line.text) ? 'speaker' : null;
}

/** The titles that a setting shows, if they are a row. `titles`: those that begin in each line. */
function rowSetBy(
  lines: readonly Line[],
  titles: readonly (SetTitle | null)[],
  setting: Setting,
): readonly SetTitle[] {
  const row: SetTitle[] = [];
  let mark: string | null = null;
  let from = 0;
  for (const [index, line] of lines.entries()) {
    const isTop = setting.above && row.length === 0 && titles[index] != null && !hasSentence(lines, 0, index);
    const own = line.removed !== null ? null : (setting.mark(line, index) ?? (isTop ? '' : null));
    if (index < from || own === null || (mark !== null && own !== mark && own !== '')) continue;
    const title = titles[index] ?? (setting.ofPage ? headlineAt(lines, index) : null);
    if (title === null) {
      const isOfHead = row.length > 0 && isInHead(lines, from, index);
      if (isOfHead || (row.length === 0 && !namesDocument(line.text))) continue;
      if (row.length > 0 && isBelowLast(lines, index)) continue;
      return [];
    }
    if (own !== '') mark ??= own;
    row.push(title);
    from = title.end;
  }
  return isRow(lines, row) ? row : [];
}

/** Whether a line is the first one below a title, or of the head below it. */
function isInHead(lines: readonly Line[], from: number, index: number): boolean {
  const above = lines.slice(from, index).filter(({ removed }) => removed === null);
  const line = lines[index];
  return above.length === 0 || (above.length < HEAD_LINES && line !== undefined && isOfHeadMatter(line));
}

const isOfHeadMatter = ({ text }: Line): boolean =>
  isHeadMatter(text) || isSpokenLine(text) || isSalutation(text) || ISSUE_NUMBERS.test(text);

/** Whether no sentence stands below a line: it is of the last signature, or of the foot of the page. */
const isBelowLast = (lines: readonly Line[], index: number): boolean =>
  !hasSentence(lines, index, lines.length);

/** Whether titles head documents of their own, each above a text, the first above all text. */
function isRow(lines: readonly Line[], row: readonly SetTitle[]): boolean {
  const [first] = row;
  if (first === undefined || row.length < 2 || hasSentence(lines, 0, first.index)) return false;
  if (lines.slice(0, first.index).some(isMainTitle)) return false;
  // The name of what is issued heads every issue: its documents have titles of their own below.
  if (new Set(row.map(({ title }) => comparable(title))).size === 1) return false;
  const naming = row.filter((title) => title.naming).length;
  if (naming < 2 || naming < row.length * NAMING) return false;
  let above = '';
  for (const [at, { index, end, title }] of row.entries()) {
    const next = row[at + 1]?.index ?? lines.length;
    if (!hasSentence(lines, end, next)) return false;
    const own = comparable(title);
    // What the text above names is its attachment or its part; a copy has a title that stands above, too.
    const isCopy = row.slice(0, at).some((other) => comparable(other.title) === own);
    if (at > 0 && !isCopy && above.includes(own.replace(ABOUT, ''))) return false;
    if (at > 0 && isOfDocumentAbove(lines, index, title, row[at - 1]?.title ?? '')) return false;
    const text = lines.slice(index, next).filter(({ removed }) => removed === null);
    const isLast = at === row.length - 1;
    const words = text.map((line) => line.text);
    if (!isLast && (sendsOn(title, words) || words.some(announcesDocument))) return false;
    above += comparable(words.join(''));
  }
  return true;
}

/** Whether a line calls a document, or what stands below it, an attachment: lists of names and tables are none. */
function announcesDocument(text: string): boolean {
  if (!LABELS_OF_ATTACHED.test(text)) return false;
  const name = text.replace(/^附\s{0,2}[件录]?\s{0,2}[\d一二三四五六七八九十]{0,3}\s{0,2}[:：]?\s{0,2}/, '');
  return name === '' || namesDocument(name) || ordinalAt(name) !== null;
}

/** Which share of the pairs of characters of a title the one above it has, where it is what that brings into force. */
const SHARED_PAIRS = 0.5;

/**
 * Whether a title names a plan or rules that the document above brings: that says so in its own, or is a notice that nobody has
 * signed before they begin.
 */
function isOfDocumentAbove(lines: readonly Line[], index: number, title: string, above: string): boolean {
  if (BROUGHT_TITLES.named(BROUGHT, title) === null || BROUGHT_TITLES.named(BROUGHT, above) !== null)
    return false;
  if (BROUGHT_TITLES.named(BRINGING, above) !== null && !isClosed(lines, index)) return true;
  const subject = comparable(title).slice(0, -2);
  const pairs = Array.from({ length: Math.max(0, subject.length - 1) }, (_, at) => subject.slice(at, at + 2));
  return pairs.filter((pair) => above.includes(pair)).length > pairs.length * SHARED_PAIRS;
}

const BROUGHT = 'brought-title/plan-or-rules';
const BRINGING = 'brought-title/notice';

/** What stands before the subject of a title, and the kind behind it. */
const ABOUT = /^.*?关于(?=.{4})|的?[^的]{2}$/g;

/** The title of a document in which the others would be parts. */
const isMainTitle = ({ text, removed }: Line): boolean =>
  removed === null && isTitleLike(text) && namesDocument(text) && !namesCollection(text);

/** Whether the markup calls the page what one of the titles says: then it shows that document, with what belongs to it. */
function isNamedBy(pageTitle: string | null, row: readonly SetTitle[]): boolean {
  const name = comparable(pageTitle ?? '');
  const isSaid = (title: string): boolean =>
    name.includes(title) || (name.length >= SHORTEST_NAME && title.includes(name));
  return name !== '' && row.some(({ title }) => isSaid(comparable(title)));
}

/** The title that begins in a line and may be broken over those below; null where none does. */
function titleAt(lines: readonly Line[], index: number): SetTitle | null {
  const line = lines[index];
  if (line === undefined || line.removed !== null || line.hint?.kind === 'table') return null;
  if (!isTitleLike(line.text)) return null;
  const end = index + titleBreaks(lines, index).length + 1;
  const text = lines
    .slice(index, end)
    .map((part) => unspaced(part.text))
    .join('');
  const bare = bareTitle(text);
  const number = ordinalAt(bare);
  if (number !== null && (number.style !== 'arabic' || line.hint?.level === undefined)) return null;
  const title = number === null ? bare : bare.slice(number.length);
  if (!headsDocument(title) || LABELS_OF_ATTACHED.test(title)) return null;
  if (lines[index - 1]?.removed === null && LABELS_OF_ATTACHED.test(lines[index - 1]?.text ?? ''))
    return null;
  return { index, end, text: line.text, title, placed: title !== line.text, naming: true };
}

/** A line that may be the title of anything. */
function headlineAt(lines: readonly Line[], index: number): SetTitle | null {
  const line = lines[index];
  if (line === undefined || !isTitleLike(line.text) || line.text.length < SHORTEST_NAME) return null;
  if (ordinalAt(line.text) !== null || isOfHeadMatter(line) || LABELS_OF_ATTACHED.test(line.text))
    return null;
  if (!hasSentence(lines, index, lines.length) || isRunningText(lines, index)) return null;
  return { index, end: index + 1, text: line.text, title: line.text, placed: false, naming: false };
}

/** Whether a line goes on in the next: its last words are no end of a title. */
const isRunningText = (lines: readonly Line[], index: number): boolean =>
  breaksWord(lines[index]?.text ?? '', lines[index + 1]?.text ?? '');
