import type { Line } from '../lines/lines.ts';
import { cutTail, removeLine } from '../lines/lines.ts';
import { REASONS } from '../reasons.ts';
import type { Rule } from '../rules/rule.ts';
import { PAGE_NUMBERS } from './page-number-rules.ts';

/** Page numbers that ran into the text when pages were put together. */

const DASHED = 'page-number/dashed';
const AT_END = /(?<![\d０-９])[—–－―]\s?\d{1,3}\s?[—–－―]$/;
const LONGEST = 24;

/** The rule by which the line is a page number and nothing else. */
function pageNumberRule(text: string): Rule | null {
  return text.length <= LONGEST ? PAGE_NUMBERS.first(text) : null;
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
    const rule = pageNumberRule(line.text);
    if (rule !== null) {
      removeLine(line, { kind: 'page-number', reason: rule.reason, rule: rule.id });
      if (rule.id === DASHED) dashed += 1;
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
