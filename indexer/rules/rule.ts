import { aroundMark } from './around-mark.ts';
import { holdsAny, requisitesOf } from './requisites.ts';

/**
 * What decides on texts by their form stands in tables, one row a rule: what it looks for, what it does and why, and the
 * examples that hold it to its word. Code says where in a text a rule is asked; a row says what the rule is.
 */

/** `table/name`, e.g. `furniture/breadcrumb`: told with everything the rule does, and the name by which it is switched off. */
export type RuleId = string;

/**
 * What a rule does: leaves a line or a stretch of it out (`remove`), mends one (`repair`), takes two lines for one paragraph
 * (`join`), tells where an article or its parts begin (`split`), or what the text says of itself (`describe`).
 */
type RuleKind = 'remove' | 'repair' | 'join' | 'split' | 'describe';

/** Texts as a rule meets them: at least one, or the row proves nothing. */
export type Examples = readonly [string, ...string[]];

export interface Rule {
  readonly id: RuleId;
  readonly kind: RuleKind;
  /** What a reader is told of it, in both languages (`engine/bilingual.ts`). */
  readonly reason: string;
  /**
   * Searched for in what the table is asked about (mostly the words of one line). Never global or sticky; no backtracking
   * that grows faster than the line.
   */
  readonly pattern: RegExp;
  /** Where this is found in the same text too, the rule does not count. */
  readonly unless?: RegExp;
  readonly matches: Examples;
  readonly rejects: Examples;
  /** Where the form was met, or what it follows from. */
  readonly source: string;
}

/** A rule that has been found in a text, and where. */
export interface RuleMatch<R extends Rule = Rule> {
  readonly rule: R;
  readonly match: RegExpExecArray;
}

/** Where the pattern of a rule stands in a text; null where it does not, or where `unless` does as well. */
export function matchRule(rule: Rule, text: string): RegExpExecArray | null {
  const requisites = requisitesOf(rule.pattern);
  if (requisites !== null && !holdsAny(text, requisites)) return null;
  const match = rule.pattern.exec(text);
  return match !== null && rule.unless?.test(text) === true ? null : match;
}

/** Whether a rule is found in a text, as `matchRule` says: for who does not ask where. */
export function isFound({ pattern, unless }: Rule, text: string): boolean {
  const requisites = requisitesOf(pattern);
  if (requisites !== null && !holdsAny(text, requisites)) return false;
  // What must be there is found sooner than what may stand before the mark.
  const asked = requisites === null ? aroundMark(pattern) : pattern;
  return asked.test(text) && unless?.test(text) !== true;
}
