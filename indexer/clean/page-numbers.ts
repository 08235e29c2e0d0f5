import { breaksWord } from '../lines/broken-words.ts';
import type { Line } from '../lines/lines.ts';
import { cutTail, removeLine } from '../lines/lines.ts';
import type { Rule, RuleMatch } from '../rules/rule.ts';
import { INLINE_RULES } from './inline-rules.ts';
import { PAGE_NUMBERS, PAGE_NUMBERS_AT_END } from './page-number-rules.ts';

/** Page numbers that ran into the text when pages were put together. */

const DASHED = 'page-number/dashed';
const LONGEST = 24;
/** Units of what ends one that has run into a line, one of which is the last; and how far it may reach. */
const AT_END: ReadonlySet<number> = new Set([0x2014, 0x2013, 0xff0d, 0x2015, '页'.charCodeAt(0)]);
const REACH = 24;

/** The rule by which the line is a page number and nothing else. */
function pageNumberRule(text: string): Rule | null {
  return text.length <= LONGEST ? PAGE_NUMBERS.first(text) : null;
}

/**
 * Removes page numbers that stand alone or at the end of a line. Returns whether the text has dashed ones, there or in the
 * middle of words: only then is `—2—` inside a line one too, and not a part of a name (苯基—2—丙酮).
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
    if (!AT_END.has(last)) continue;
    const found = PAGE_NUMBERS_AT_END.match(line.text.slice(-REACH));
    if (found !== null) atEnd.push({ line, ...found });
  }
  const paged = dashed > 0 || atEnd.length > 1 || cutsWords(lines);
  if (paged) {
    for (const { line, rule, match } of atEnd) {
      cutTail(line, match[0].length, { kind: 'page-number', reason: rule.reason, rule: rule.id });
    }
  }
  return paged;
}

/** Fewest words that numbers of pages must cut where none stands apart. */
const WORDS_CUT = 2;

/** Whether numbers in dashes inside lines grow from one to the next, and cut words. */
function cutsWords(lines: readonly Line[]): boolean {
  const rule = INLINE_RULES.inForce('inline/page-number');
  if (rule === null) return false;
  let last = -1;
  let cut = 0;
  for (const { text, removed } of lines) {
    if (removed !== null || rule.pattern.exec(text) === null) continue;
    for (const { 0: found, index } of text.matchAll(new RegExp(rule.pattern.source, 'g'))) {
      const number = Number(found.replace(/\D+/g, ''));
      if (number <= last) return false;
      last = number;
      if (breaksWord(text.slice(0, index), text.slice(index + found.length))) cut += 1;
    }
  }
  return cut >= WORDS_CUT;
}
