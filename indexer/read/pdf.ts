import { getDocumentProxy } from 'unpdf';
import { reasonOf } from '../../engine/errors.ts';
import type { LineHint } from '../lines/lines.ts';
import { VisibleTextBuilder } from '../mapped-text/visible-text.ts';
import {
  commentsNotRead,
  drawnAgain,
  firstPages,
  pagesWithoutText,
  pdfDamaged,
  pdfPassword,
  pdfScanned,
  pdfStates,
} from '../messages.ts';
import { NO_SETTINGS, type RuleSettings, underRules } from '../rules/rules-in-force.ts';
import { type Extract, ExtractError } from './extract.ts';
import { annotated } from './pdf/annotations.ts';
import { onceDrawn } from './pdf/drawn-twice.ts';
import { edgeLines } from './pdf/page-edges.ts';
import type { PageLine } from './pdf/page-line.ts';
import { pageLines } from './pdf/page-lines.ts';
import { placedTexts } from './pdf/placed-text.ts';
import { deepestSaved, MOST_SAVED } from './pdf/saved-states.ts';
import { drawnText, mayLackHyphens, withSoftHyphens } from './pdf/soft-hyphens.ts';

/** Reads the text layer of PDF files, page by page; page numbers and running heads are known by their place. */

/** More pages than any document of these kinds has. */
const MOST_PAGES = 5_000;
/** Pixels above which the library leaves images out: they are no text, and take long. */
const SKIP_IMAGES = 1;
/** The library's word for leaving out what is put on a page by its viewer. */
const NO_ANNOTATIONS = 0;
/** Heights of a line from the left edge of its column from which it is indented. */
const INDENT = 1.2;
/** Units of text above which a page has a text layer. */
const EMPTY_PAGE = 4;

export async function readPdf(bytes: Buffer, settings: RuleSettings = NO_SETTINGS): Promise<Extract> {
  const pdf = await openPdf(bytes);
  try {
    const count = Math.min(pdf.numPages, MOST_PAGES);
    const pages: PageLine[][] = [];
    let again = 0;
    let commented = 0;
    for (let number = 1; number <= count; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const placed = onceDrawn(placedTexts(items));
      again += placed.again;
      const { texts, comments } = await annotatedOn(page);
      commented += comments;
      const drawn = mayLackHyphens(placed.texts) ? await drawnOn(page) : '';
      pages.push(pageLines([...withSoftHyphens(placed.texts, drawn), ...texts]));
      page.cleanup();
    }
    const extract = underRules(settings, () => assemblePages(pages));
    if (commented > 0) extract.problems.push(commentsNotRead(commented));
    if (again > 0) extract.problems.push(drawnAgain(again));
    if (pdf.numPages > MOST_PAGES) {
      extract.problems.push(firstPages(MOST_PAGES, pdf.numPages));
    }
    return extract;
  } finally {
    await pdf.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof openPdf>>['getPage']>>;

/** What is drawn on a page, as characters; nothing where the library cannot tell. */
async function drawnOn(page: Page): Promise<string> {
  try {
    const { argsArray } = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
    return drawnText(argsArray);
  } catch {
    return '';
  }
}

/** What a viewer puts on a page; nothing where the library cannot tell. */
async function annotatedOn(page: Page): Promise<ReturnType<typeof annotated>> {
  try {
    return annotated(await page.getAnnotations());
  } catch {
    return annotated([]);
  }
}

async function openPdf(bytes: Buffer) {
  if (deepestSaved(bytes) > MOST_SAVED) throw new ExtractError('rejected', pdfStates);
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, maxImageSize: SKIP_IMAGES });
  } catch (error) {
    const reason = reasonOf(error);
    throw new ExtractError('rejected', /password/i.test(reason) ? pdfPassword : pdfDamaged(reason));
  }
}

function assemblePages(pages: readonly PageLine[][]): Extract {
  const written = pages.map(writtenLines);
  const empty = written.flatMap((lines, index) =>
    lines.join('').trim().length < EMPTY_PAGE ? [index + 1] : [],
  );
  if (empty.length === pages.length) {
    throw new ExtractError('empty', pdfScanned);
  }
  const edges = edgeLines(pages);
  const source = written.map((lines) => lines.join('\n')).join('\n\f');
  const builder = new VisibleTextBuilder(source);
  const hints = new Map<number, LineHint>();
  let at = 0;
  for (const [index, lines] of pages.entries()) {
    for (const [position, line] of lines.entries()) {
      const end = at + (written[index]?.[position] ?? '').length;
      const edge = edges.get(line);
      if (edge !== undefined) builder.hide(end + 1, edge.kind, edge.reason, edge.rule);
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

/** The lines of a page as text; indented ones get two wide spaces. */
function writtenLines(lines: readonly PageLine[]): string[] {
  const lefts = new Map(
    [...Map.groupBy(lines, ({ column }) => column)].map(([column, own]) => [column, leftEdge(own)]),
  );
  return lines.map(({ text, start, size, column }) =>
    start > (lefts.get(column) ?? start) + size * INDENT ? `\u3000\u3000${text}` : text,
  );
}

/** Where most lines begin. */
function leftEdge(lines: readonly PageLine[]): number {
  const edges = lines.map(({ start }) => start).sort((a, b) => a - b);
  return edges[Math.floor(edges.length / 4)] ?? 0;
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
