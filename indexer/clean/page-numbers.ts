import { REASONS } from '../reasons.ts';
import type { Line } from './lines.ts';
import { cutTail } from './lines.ts';

/** Page numbers that ran into the text when pages were put together. */

const DASHED = /^[—–－―\-·•~～]{1,3}\s*\d{1,4}\s*[—–－―\-·•~～]{1,3}$/;
const WORDED =
  /^第\s*\d{1,4}\s*页(?:\s*[/,，]?\s*共\s*\d{1,4}\s*页)?$|^(?:Page|P\.?)\s*\d{1,4}(?:\s*of\s*\d{1,4})?$|^\d{1,4}\s*\/\s*\d{1,4}$/i;
const AT_END = /(?<![\d０-９])[—–－―]\s?\d{1,3}\s?[—–－―]$/;
const LONGEST = 24;

/** The same form inside a line; the digits may not touch other digits (2010—11—12 is a date). */
export const INLINE_PAGE_NUMBER = /(?<![\d０-９])[—–－―]\s?\d{1,3}\s?[—–－―](?![\d０-９])/;

/** Whether the line is a page number and nothing else. */
export function isPageNumber(text: string): boolean {
  return text.length <= LONGEST && (DASHED.test(text) || WORDED.test(text));
}

/**
 * Removes page numbers that stand alone or at the end of a line. Returns whether the text has dashed ones: only then is
 * `—2—` inside a line one too, and not a part of a name (苯基—2—丙酮).
 */
export function removePageNumbers(lines: readonly Line[]): boolean {
  const removal = { kind: 'page-number', reason: REASONS.pageNumber };
  const atEnd: { line: Line; length: number }[] = [];
  let dashed = 0;
  for (const line of lines) {
    if (line.removed !== null) continue;
    if (line.text.length <= LONGEST && isPageNumber(line.text)) {
      line.removed = removal;
      if (DASHED.test(line.text)) dashed += 1;
      continue;
    }
    const last = line.text.charCodeAt(line.text.length - 1);
    if (last !== 0x2014 && last !== 0x2013 && last !== 0xff0d && last !== 0x2015) continue;
    const match = AT_END.exec(line.text.slice(-12));
    if (match !== null) atEnd.push({ line, length: match[0].length });
  }
  const paged = dashed > 0 || atEnd.length > 1;
  if (paged) for (const { line, length } of atEnd) cutTail(line, length, removal);
  return paged;
}
