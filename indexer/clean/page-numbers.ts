import type { Line } from '../lines/lines.ts';
import { cutTail, removeLine } from '../lines/lines.ts';
import type { Rule, RuleMatch } from '../rules/rule.ts';
import { PAGE_NUMBERS, PAGE_NUMBERS_AT_END } from './page-number-rules.ts';

/** Page numbers that ran into the text when pages were put together. */

const DASHED = 'page-number/dashed';
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
  const atEnd: (RuleMatch & { line: Line })[] = [];
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
    const found = PAGE_NUMBERS_AT_END.match(line.text.slice(-12));
    if (found !== null) atEnd.push({ line, ...found });
  }
  const paged = dashed > 0 || atEnd.length > 1;
  if (paged) {
    for (const { line, rule, match } of atEnd) {
      cutTail(line, match[0].length, { kind: 'page-number', reason: rule.reason, rule: rule.id });
    }
  }
  return paged;
}
