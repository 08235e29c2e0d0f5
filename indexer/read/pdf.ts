import { getDocumentProxy } from 'unpdf';
import type { LineHint } from '../clean/lines.ts';
import { VisibleTextBuilder } from '../mapped-text/visible-text.ts';
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
      extract.problems.push(
        `只读了前 ${MOST_PAGES} 页 (only the first ${MOST_PAGES} of ${pdf.numPages} pages were read)`,
      );
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
    const advice = /password/i.test(reason)
      ? '有密码 (protected by a password): save it without one'
      : `PDF 损坏 (damaged PDF): ${reason}`;
    throw new ExtractError('rejected', advice);
  }
}

/** The items of a page as lines, by the line ends that the library found. */
function linesOf(items: readonly object[]): string[] {
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    if (!('str' in item) || typeof item.str !== 'string') continue;
    line += item.str.replace(/[\r\n\f\v\u2028\u2029\u0085]/g, ' ');
    if ('hasEOL' in item && item.hasEOL === true) {
      lines.push(line);
      line = '';
    }
  }
  if (line !== '') lines.push(line);
  return lines.filter((each) => each.trim() !== '');
}

function assemblePages(pages: readonly string[][]): Extract {
  const empty = pages.filter((lines) => lines.join('').trim().length < EMPTY_PAGE).length;
  if (empty === pages.length) {
    throw new ExtractError(
      'empty',
      '扫描件，没有文字层 (scanned pages without a text layer): recognise the text (OCR) first',
    );
  }
  const running = runningHeads(pages);
  const source = pages.map((lines) => lines.join('\n')).join('\n\f');
  const builder = new VisibleTextBuilder(source);
  const hints = new Map<number, LineHint>();
  let at = 0;
  for (const [index, lines] of pages.entries()) {
    for (const [position, line] of lines.entries()) {
      const end = at + line.length;
      const atEdge = position === 0 || position === lines.length - 1;
      if (atEdge && NUMBER_LINE.test(line)) builder.hide(end, 'page-number', 'page number');
      else if (atEdge && running.has(line.trim())) builder.hide(end, 'running-head', 'stands on most pages');
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
  const problems =
    empty === 0 ? [] : [`${empty} 页没有文字层 (${empty} of ${pages.length} pages have no text layer)`];
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

function runningHeads(pages: readonly string[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set([lines[0]?.trim() ?? '', lines.at(-1)?.trim() ?? '']);
    for (const edge of edges) if (edge !== '') counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const heads = new Set<string>();
  for (const [text, count] of counts) {
    if (pages.length >= FEWEST_PAGES && count >= pages.length * RUNNING) heads.add(text);
  }
  return heads;
}
