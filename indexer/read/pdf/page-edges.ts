import { PAGE_NUMBERS } from '../../clean/page-number-rules.ts';
import { REASONS } from '../../reasons.ts';
import type { RuleId } from '../../rules/rule.ts';
import type { PageLine } from './page-line.ts';
import { COUNTED_PAGES } from './page-number-rules.ts';
import { RUNNING_HEADS } from './running-head-rules.ts';

/** What stands at the top or foot of pages and is no text: running heads, and the numbers of the pages. */

/** Why a line is left out. */
interface EdgeLine {
  kind: 'page-number' | 'running-head';
  reason: string;
  rule?: RuleId;
}

/** Lines at the top and foot of a page that are looked at. */
const EDGE_LINES = 2;
/** Fewer pages prove no running head. */
const FEWEST_PAGES = 4;
/** Share of all pages on which a running head stands. */
const RUNNING = 0.5;
/** Share of the odd or the even pages, where the two have heads of their own, and their least number. */
const RUNNING_ON_SIDE = 0.6;
const FEWEST_OF_SIDE = 3;
/** Points by which the place of a running head may differ. */
const SAME_PLACE = 6;
/** Longest line that is looked at for the number of a page. */
const LONGEST_NUMBER = 24;

interface Edge {
  line: PageLine;
  page: number;
  /** It is the first or last of the page. */
  outermost: boolean;
}

/** The lines at the edges of pages that are no text. */
export function edgeLines(pages: readonly (readonly PageLine[])[]): Map<PageLine, EdgeLine> {
  const edges = pages.flatMap((lines, page) => edgesOf(lines, page));
  return new Map<PageLine, EdgeLine>([...runningHeads(edges, pages.length), ...pageNumbers(edges)]);
}

function edgesOf(lines: readonly PageLine[], page: number): Edge[] {
  return lines.flatMap((line, at) => {
    const fromFoot = lines.length - 1 - at;
    if (at >= EDGE_LINES && fromFoot >= EDGE_LINES) return [];
    return [{ line, page, outermost: at === 0 || fromFoot === 0 }];
  });
}

/** Numbers in a form that only numbers of pages have, and bare ones that count the pages. */
function* pageNumbers(edges: readonly Edge[]): Generator<[PageLine, EdgeLine]> {
  const bare: { edge: Edge; rule: RuleId; ahead: number }[] = [];
  const counts = new Map<number, number>();
  for (const edge of edges) {
    const { text } = edge.line;
    if (text.length > LONGEST_NUMBER) continue;
    const worded = PAGE_NUMBERS.first(text);
    if (worded !== null) yield [edge.line, numberBy(worded.id)];
    const found = worded === null ? COUNTED_PAGES.match(text) : null;
    if (found === null) continue;
    const ahead = Number((found.match[1] ?? '').normalize('NFKC')) - edge.page;
    bare.push({ edge, rule: found.rule.id, ahead });
    counts.set(ahead, (counts.get(ahead) ?? 0) + 1);
  }
  for (const { edge, rule, ahead } of bare) {
    if ((counts.get(ahead) ?? 0) > 1 || (ahead === 1 && edge.outermost)) yield [edge.line, numberBy(rule)];
  }
}

function numberBy(rule: RuleId): EdgeLine {
  return { kind: 'page-number', reason: REASONS.pageNumber, rule };
}

/** What stands in the same place on most pages, but for the number of the page. */
function* runningHeads(edges: readonly Edge[], pages: number): Generator<[PageLine, EdgeLine]> {
  if (pages < FEWEST_PAGES) return;
  const alike = Map.groupBy(edges, ({ line }) => withoutNumber(line.text));
  for (const [text, group] of alike) {
    const rule = RUNNING_HEADS.first(text);
    if (rule === null) continue;
    for (const place of byPlace(group)) {
      if (!isOnMost(new Set(place.map(({ page }) => page)), pages)) continue;
      for (const { line } of place)
        yield [line, { kind: 'running-head', reason: rule.reason, rule: rule.id }];
    }
  }
}

function byPlace(edges: readonly Edge[]): Edge[][] {
  const places: Edge[][] = [];
  for (const edge of edges.toSorted((a, b) => a.line.across - b.line.across)) {
    const place = places.at(-1);
    const near = place?.at(-1);
    if (place !== undefined && near !== undefined && edge.line.across - near.line.across <= SAME_PLACE)
      place.push(edge);
    else places.push([edge]);
  }
  return places;
}

function isOnMost(on: ReadonlySet<number>, pages: number): boolean {
  if (on.size >= pages * RUNNING) return true;
  const sides = new Set([...on].map((page) => page % 2));
  return sides.size === 1 && on.size >= FEWEST_OF_SIDE && on.size >= (pages / 2) * RUNNING_ON_SIDE;
}

/** Only a number at an end of the line counts pages: those inside it are part of what it says. */
function withoutNumber(line: string): string {
  return line
    .replace(/^[-—–－―·•\s|第]{0,4}\d{1,4}(?![\d年.%])/, '#')
    .replace(/(?<!\d)\d{1,4}\s{0,2}页?[-—–－―·•\s|]{0,4}$/, '#')
    .replace(/(?:第\s{0,2})?\d{1,4}\s{0,2}(?:页\s{0,2}[/,，]?\s{0,2}共\s{0,2}|\/\s{0,2})#$/, '#');
}
