import type { Article } from '../../article.ts';
import { opening } from '../quote.ts';
import { type FoundBody, quotedBody } from './found-body.ts';
import { REPORTS_FOR } from './issuer-rules.ts';

/** Passages of the opening in which who reports says for whom. */
const OPENING = 20;

/** The body for which a report is given (我代表…); null where none is named. */
export function reportedFor(article: Article): FoundBody | null {
  for (const { text, ordinal } of opening(article, OPENING)) {
    const found = REPORTS_FOR.match(text);
    const name = found?.match[1];
    if (found === null || name === undefined) continue;
    const start = found.match.index + found.match[0].indexOf(name);
    return quotedBody(article, ordinal, name, start, found.rule.id);
  }
  return null;
}
