import type { Article } from '../../article.ts';
import type { RuleId } from '../../rules/rule.ts';
import type { FoundBody } from './found-body.ts';
import { ATTACHMENTS } from './issuer-rules.ts';

/** Whether a signature stands in what is attached: it says at most who made that. */
export function isAttached(article: Article, signed: readonly FoundBody[]): boolean {
  const is = (rule: RuleId, text: string) => ATTACHMENTS.named(rule, text) !== null;
  const first = Math.min(...signed.map(({ evidence }) => evidence.passage ?? 0));
  const texts = article.passages.slice(0, first).map(({ text }) => text);
  const begins = texts.findIndex((text, at) => at > 0 && is('attachment/mark', text));
  return begins >= 0 && texts.slice(begins + 1).some((text) => !is('attachment/listed', text));
}
