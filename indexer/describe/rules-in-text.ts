import type { Evidence } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import type { Rule, RuleMatch } from '../rules/rule.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import { quotePassage } from './quote.ts';

/** Head lines, salutations and datelines stand within this many passages; see-also and site lines may go before. */
export const HEAD = 12;
/** No page has more lines than this above its text. */
const LINES_ABOVE = 30;
/** Bylines and lines of the editors stand within this many passages of the end. */
export const CLOSING_LINES = 4;

/** Whether a passage may be a heading. */
export const isHeading = (text: string): boolean => text.length <= 40;

/** What a rule of the table finds first in the passages from `from` up to `to` (ordinals, half-open) that pass the test. */
export function firstFound(
  article: Article,
  table: RuleTable,
  from: number,
  to: number,
  test = (_: string): boolean => true,
): Evidence | null {
  const { passages } = article;
  for (let ordinal = Math.max(from, 0); ordinal < Math.min(to, passages.length); ordinal++) {
    const text = passages[ordinal]?.text ?? '';
    const found = test(text) ? table.earliest(text) : null;
    if (found !== null) return quoteRule(article, ordinal, found);
  }
  return null;
}

/** Evidence of what a rule found in a passage. */
export function quoteRule({ passages }: Article, ordinal: number, { rule, match }: RuleMatch): Evidence {
  const quote = quotePassage(passages, ordinal, match.index, match.index + match[0].length);
  return { ...quote, rule: rule.id };
}

interface Found<R extends Rule> {
  rule: R;
  evidence: Evidence;
}

/** The first `most` passages in which a rule of the table is found. */
export function several<R extends Rule>(article: Article, table: RuleTable<R>, most: number): Found<R>[] {
  const list: Found<R>[] = [];
  for (const [ordinal, { text }] of article.passages.entries()) {
    if (list.length === most) break;
    const found = table.match(text);
    if (found !== null) list.push({ rule: found.rule, evidence: quoteRule(article, ordinal, found) });
  }
  return list;
}

/** How many passages there are up to the `count`-th that is a sentence: above it stand lines of the page and titles. */
export function throughSentences({ passages }: Article, count: number): number {
  let sentences = 0;
  for (const [ordinal, { text }] of passages.slice(0, LINES_ABOVE).entries()) {
    if (/[。；]/u.test(text) && text.length > 20) sentences += 1;
    if (sentences === count) return ordinal + 1;
  }
  return Math.min(passages.length, HEAD);
}
