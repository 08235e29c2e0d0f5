import { getDocumentProxy } from 'unpdf';
import type { LineHint } from '../lines/lines.ts';
import { VisibleTextBuilder } from '../mapped-text/visible-text.ts';
import { firstPages, pagesWithoutText, pdfDamaged, pdfPassword, pdfScanned } from '../messages.ts';
import { REASONS } from '../reasons.ts';
import { type Extract, ExtractError } from './extract.ts';

/** Reads the text layer of PDF files, page by page; page numbers and running heads are known by their place. */

/** More pages than any document of these kinds has. */
const MOST_PAGES = 5_000;
/** Share of the pages on which a line at the edge stands again to be a running head. */
const RUNNING = 0.5;
const FEWEST_PAGES = 4;
/** Units of text above which a page has a text layer. */
const EMPTY_PAGE = 4;
const NUMBER_LINE =
  /^[-—–－―·•\s]*(?:第\s*)?(\d{1,4})(?:\s*页)?(?:\s*[/,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–－―·•\s]*$/;

export async function readPdf(bytes: Buffer): Promise<Extract> {
  const pdf = await openPdf(bytes);
  try {
    const count = Math.min(pdf.numPages, MOST_PAGES);
    const pages: string[][] = [];
    for (let number = 1; number <= count; number++) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      pages.push(linesOf(content.items));
      page.cleanup();
    }
    const extract = assemblePages(pages);
    if (pdf.numPages > MOST_PAGES) {
      extract.problems.push(firstPages(MOST_PAGES, pdf.numPages));
    }
    return extract;
  } finally {
    await pdf.destroy();
  }
}

async function openPdf(bytes: Buffer) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExtractError('rejected', /password/i.test(reason) ? pdfPassword : pdfDamaged(reason));
  }
}

interface PositionedLine {
  text: string;
  /** Left edge and height of the first words, in points. */
  x: number;
  height: number;
}

/** Share of the height of a line by which the next words must lie lower or higher to be of another line. */
const ANOTHER_LINE = 0.6;
/** Heights of a line from the left edge of the page's text from which a line is indented. */
const INDENT = 1.2;

/** The items of a page as lines: where the words move up or down, a line ends. Indented lines get two wide spaces. */
function linesOf(items: readonly object[]): string[] {
  const lines: PositionedLine[] = [];
  let line: PositionedLine | null = null;
  let baseline = 0;
  for (const item of items) {
    if (!isPositioned(item)) continue;
    const [x, y] = [item.transform[4] ?? 0, item.transform[5] ?? 0];
    const words = item.str.replace(/[\r\n\f\v\u2028\u2029\u0085]/g, ' ');
    if (
      line !== null &&
      words.trim() !== '' &&
      Math.abs(y - baseline) > Math.max(line.height, 4) * ANOTHER_LINE
    ) {
      lines.push(line);
      line = null;
    }
    if (words !== '') {
      line ??= { text: '', x, height: item.height };
      if (words.trim() !== '') baseline = y;
      line.text += words;
    }
    if (item.hasEOL && line !== null) {
      lines.push(line);
      line = null;
    }
  }
  if (line !== null) lines.push(line);
  const shown = lines.filter((each) => each.text.trim() !== '');
  const left = leftEdge(shown);
  return shown.map((each) =>
    each.x > left + each.height * INDENT ? `\u3000\u3000${each.text.trim()}` : each.text.trim(),
  );
}

interface PositionedItem {
  str: string;
  transform: readonly number[];
  height: number;
  hasEOL: boolean;
}

function isPositioned(item: object): item is PositionedItem {
  return (
    'str' in item && typeof item.str === 'string' && 'transform' in item && Array.isArray(item.transform)
  );
}

/** Where most lines of a page begin. */
function leftEdge(lines: readonly PositionedLine[]): number {
  const edges = lines.map((line) => line.x).sort((a, b) => a - b);
  return edges[Math.floor(edges.length / 4)] ?? 0;
}

function assemblePages(pages: readonly string[][]): Extract {
  const empty = pages.flatMap((lines, index) =>
    lines.join('').trim().length < EMPTY_PAGE ? [index + 1] : [],
  );
  if (empty.length === pages.length) {
    throw new ExtractError('empty', pdfScanned);
  }
  const running = runningHeads(pages);
  const source = pages.map((lines) => lines.join('\n')).join('\n\f');
  const builder = new VisibleTextBuilder(source);
  const hints = new Map<number, LineHint>();
  let at = 0;
  for (const [index, lines] of pages.entries()) {
    for (const [position, line] of lines.entries()) {
      const end = at + line.length;
      const atEdge = position < EDGE_LINES || position >= lines.length - EDGE_LINES;
      if (atEdge && NUMBER_LINE.test(line)) builder.hide(end + 1, 'page-number', REASONS.pageNumber);
      else if (atEdge && running.has(withoutDigits(line)))
        builder.hide(end + 1, 'running-head', REASONS.onMostPages);
      else {
        hints.set(builder.length, { page: index + 1 });
        builder.show(end);
        const next = Math.min(end + 1, source.length);
        builder.show(next);
      }
      at = end + 1;
    }
    builder.hide(at + (index < pages.length - 1 && lines.length > 0 ? 1 : 0), 'page-break');
    at = Math.max(at, builder.position);
  }
  const problems = empty.length === 0 ? [] : [pagesWithoutText(pageRanges(empty), pages.length)];
  return {
    visible: builder.finish('page-break'),
    hints,
    records: null,
    given: [],
    title: null,
    hasLines: false,
    problems,
  };
}

/** Numbers in order as `3–5、9`. */
export function pageRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range !== undefined && range[1] === number - 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join('、');
}

/** Lines at the top and foot of a page that can be running heads. */
const EDGE_LINES = 2;

/** What stands at the edges of most pages, with its digits left out: they count pages or tell the time. */
function runningHeads(pages: readonly string[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)].map(withoutDigits));
    for (const edge of edges) if (edge !== '') counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const heads = new Set<string>();
  for (const [text, count] of counts) {
    if (pages.length >= FEWEST_PAGES && count >= pages.length * RUNNING) heads.add(text);
  }
  return heads;
}

function withoutDigits(line: string): string {
  return line.trim().replace(/\d+/g, '#');
}
