import type { GivenFact } from '../article.ts';
import { titleBreaks } from '../lines/broken-titles.ts';
import { isTitleLike, namesDocument } from '../lines/heading-forms.ts';
import { simplified } from '../lines/simplified.ts';
import type { Rule, RuleId } from '../rules/rule.ts';
import { matchRule } from '../rules/rule.ts';
import { HEAD_DATA, type HeadDataRule, TEXT_LABELS } from './head-data-rules.ts';
import type { Page } from './page.ts';
import { readsLikeText } from './stretch-edges.ts';

/**
 * Data about a document that stand above its text as labelled lines: `标题：…`, `发文单位：…`, `来源URL：…`, `正文：`, or,
 * below its title, a table of 索引号, 文号, 发布日期. They are facts about the document, not its text.
 */

/** What a line of the head says of the document. */
export interface HeadFact {
  /** Index of the line. */
  line: number;
  field: GivenFact['field'];
  value: string;
  quote: string;
  rule: RuleId;
}

interface Pair {
  rule: HeadDataRule;
  value: string;
}

/** Lines from the top that are looked at. */
const REACH = 40;
/** Fewest labels that make a block, where none proves it alone. */
const FEWEST = 2;
/** Another label inside a value, but no address. */
const LABEL_INSIDE = /[\s\u3000][\p{Script=Han}]{2,8}\s?[:：]/u;
const BLANK = /[\s\u3000]/;
/** Longer lines hold no labels. */
const LONGEST_LINE = 400;
/** White space is tried from its beginning alone: a row of it without a mark would else be looked through from each of its places. */
const CELL = /(?:(?<!\s)\s+)?[|｜\t]\s*/;
/** Shortest title that a label may state. */
const SHORTEST_TITLE = 4;

/** Takes the labelled data at the head of a page; returns what they say. */
export function takeHeadData(page: Page): HeadFact[] {
  const { found, end } = labelledLines(page);
  const rules = new Set([...found.values()].flatMap(({ pairs }) => pairs.map(({ rule }) => rule)));
  const proved = [...rules].some(({ proof }) => proof === 'alone');
  const strong = [...rules].filter(({ proof }) => proof !== 'weak').length;
  if (!proved && (strong === 0 || rules.size < FEWEST)) return [];
  if (!hasTextBelow(page, end)) return [];
  const facts: HeadFact[] = [];
  const copied = [...rules].some(({ id }) => id === 'head-data/law-database');
  for (const [index, { pairs, by }] of found) {
    const quote = page.lines[index]?.text ?? '';
    page.remove(index, { kind: 'head-data', reason: by.reason, rule: by.id });
    for (const { rule, value } of pairs) {
      // What stands beside the address of a page is the day of the page.
      const field = rule.field === 'date' && copied ? 'published' : rule.field;
      if (field === null || value === '' || (field === 'title' && value.length < SHORTEST_TITLE)) continue;
      facts.push({ line: index, field, value, quote, rule: rule.id });
    }
  }
  return facts;
}

/** What a line of the head holds, and the rule that takes it from the text. */
interface HeadLine {
  pairs: Pair[];
  by: Rule;
}

/** The labelled lines of the head with what they say, and where the head ends. */
function labelledLines(page: Page): { found: Map<number, HeadLine>; end: number } {
  const found = new Map<number, HeadLine>();
  const limit = Math.min(page.lines.length, REACH);
  let end = 0;
  for (let index = 0; index < limit; index++) {
    const line = page.lines[index];
    if (line === undefined) break;
    if (line.removed !== null) continue;
    const pairs = pairsOf(line.text);
    const last = pairs?.at(-1);
    const [first] = pairs ?? [];
    if (pairs !== null && first !== undefined && last !== undefined) {
      found.set(index, { pairs, by: first.rule });
      end = index + 1;
      const below = page.lines[index + 1];
      const titled = last.rule.field !== 'title' && isTitleBelow(page, index);
      if (last.value === '' && below !== undefined && !titled && isValue(below.text, last.rule)) {
        last.value = below.text;
        found.set(index + 1, { pairs: [], by: last.rule });
        end = index + 2;
        index += 1;
      }
      continue;
    }
    const label = found.size > 0 ? TEXT_LABELS.first(line.text) : null;
    if (label !== null) {
      found.set(index, { pairs: [], by: label });
      return { found, end: index + 1 };
    }
    if (readsLikeText(line)) break;
  }
  return { found, end };
}

/** Whether the line below an empty label is the title, which is no value of it: in one line or broken over several. */
function isTitleBelow({ lines }: Page, label: number): boolean {
  return namesDocument(lines[label + 1]?.text ?? '') || titleBreaks(lines, label + 1).length > 0;
}

/** A line that may be the value of the label above it: that of a day holds one. */
function isValue(text: string, { field }: HeadDataRule): boolean {
  if ((field === 'date' || field === 'published') && !DAY.test(text)) return false;
  return text.length <= 80 && !/[:：。]$/.test(text) && pairsOf(text) === null && !TEXT_LABELS.test(text);
}

/** A line that begins with a day in figures, or is one in other numerals: 2006-03-05, 2006年3月5日, 二〇〇六年三月五日. */
const DAY = /^\D{0,6}\d{4}\s?[-/.\p{Script=Han}]\s?\d|^[^\d\s]{6,12}$/u;

/** The labels of a line and their values; null where it holds anything else. */
function pairsOf(text: string): Pair[] | null {
  const cells = text.split(CELL);
  if (cells.length > 1) return pairsOfCells(cells);
  const pairs: Pair[] = [];
  let rest: string | null = text.length > LONGEST_LINE ? null : text;
  while (rest !== null) {
    const found = pairOf(rest);
    if (found === null) return null;
    const next = nextLabel(found.value);
    const value = found.value.slice(0, next ?? undefined).trim();
    // A title may open with the name of a place and a colon.
    if (LABEL_INSIDE.test(found.rule.field === 'title' ? value : ` ${value}`)) return null;
    pairs.push({ rule: found.rule, value });
    rest = next === null ? null : found.value.slice(next);
  }
  return pairs.length === 0 ? null : pairs;
}

/** Where the next label begins, behind white space; null where none does. */
function nextLabel(text: string): number | null {
  for (let at = 0; at < text.length; at++) {
    if ((at === 0 || BLANK.test(text.charAt(at - 1))) && pairOf(text.slice(at)) !== null) return at;
  }
  return null;
}

/**
 * `索引号 | 000014349 | 信息分类 | 综合`: a row of a table whose every other cell is a label. The cell of a value may be missing:
 * `| 文号: | 发布机构: | 县农业局 |`.
 */
function pairsOfCells(cells: readonly string[]): Pair[] | null {
  const first = cells.findIndex((cell) => cell !== '');
  const last = cells.findLastIndex((cell) => cell !== '');
  const filled = cells.slice(first, last + 1);
  const pairs: Pair[] = [];
  for (let index = 0; index < filled.length; index++) {
    const cell = filled[index] ?? '';
    const next = filled[index + 1] ?? '';
    const valued =
      isEmptyLabel(cell) && isEmptyLabel(next) ? null : pairOf(`${cell.replace(/\s?[:：]$/, '')}：${next}`);
    const pair = valued ?? pairOf(cell);
    if (pair === null) {
      if (!UNKNOWN_LABEL.test(cell) || isEmptyLabel(next)) return null;
      index += 1;
      continue;
    }
    pairs.push(pair);
    if (valued !== null) index += 1;
  }
  return pairs.some(({ rule }) => rule.proof !== 'weak') || pairs.length * 2 === filled.length ? pairs : null;
}

/** A label that no rule knows, in a row with some that are known: 主题信息：. */
const UNKNOWN_LABEL = /^[\p{Script=Han}\s]{2,8}[:：]$/u;

/** `发布机构:`: a label that says of itself that it is one, and nothing more. */
function isEmptyLabel(cell: string): boolean {
  return /[:：]$/.test(cell) && pairOf(cell)?.value === '';
}

/** The label that opens a text, in either writing, and the value behind it. */
function pairOf(text: string): Pair | null {
  const read = simplified(text);
  for (const rule of HEAD_DATA.active) {
    const match = matchRule(rule, read);
    if (match !== null) return { rule, value: text.slice(match[0].length).trim() };
  }
  return null;
}

/** Whether anything is left as text: labels with nothing below are the text of the file. */
function hasTextBelow(page: Page, end: number): boolean {
  return page.lines
    .slice(end)
    .some((line) => line.removed === null && (readsLikeText(line) || isTitleLike(line.text)));
}
