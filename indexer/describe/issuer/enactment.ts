import type { Article } from '../../article.ts';
import { matchRule } from '../../rules/rule.ts';
import type { RuleTable } from '../../rules/rule-table.ts';
import { isBodyName } from '../body-names.ts';
import { isLegalTitle } from '../date/legal-dates.ts';
import { opening } from '../quote.ts';
import { type FoundBody, quotedBody } from './found-body.ts';
import { type IssuerFound, inferred, stated } from './found-issuer.ts';
import { HEAD } from './head-lines.ts';
import { ENACTMENT_LINES, MADE_BY, PUT_OUT_BY } from './issuer-rules.ts';
import { areOfOtherPlaces } from './one-body.ts';
import { asBody } from './plain-name.ts';

/** Who passed or published a document, as lines at its head say. */

/** Longer passages are running text, unless they list the days of a law's amendments: then their beginning counts. */
const HEAD_LENGTH = 160;

/** Who passed it; null where no line says so. */
export function passedBy(article: Article): IssuerFound | null {
  const made = inHead(article, MADE_BY);
  if (made === null) return null;
  return isPassing(article, made) && !isLegalTitle(article.title) ? inferred([made]) : stated([made]);
}

/** Who published it, be it by a decree; null where no line says so. */
export function publishedBy(article: Article): IssuerFound | null {
  const published = inHead(article, PUT_OUT_BY);
  return published === null ? null : unlessAnotherDecree(article, published);
}

function inHead(article: Article, table: RuleTable): FoundBody | null {
  for (const rule of table.active) {
    for (const { text, ordinal } of opening(article, HEAD)) {
      if (text.length >= HEAD_LENGTH && !ENACTMENT_LINES.test(text)) continue;
      const line = text.slice(0, HEAD_LENGTH);
      const found = matchRule(rule, line);
      const name = found?.[1];
      if (found === null || name === undefined || !isBodyName(asBody(name))) continue;
      return quotedBody(article, ordinal, name, found.index + found[0].indexOf(name), rule.id);
    }
  }
  return null;
}

/** What a congress hears and passes, and others have written. */
const HEARD = /报告|议案|说明|名单/u;

/** Whether a body is read off a line that says who passed something, which in a report or news may be another's act. */
function isPassing({ title, passages }: Article, { evidence }: FoundBody): boolean {
  const line = passages[evidence.passage ?? 0]?.text ?? '';
  const header = ENACTMENT_LINES.test(line) && !HEARD.test(title);
  return evidence.rule?.startsWith('issuer-made/passed') === true && !header;
}

/** A collection of samples opens with one decree and prints another's: which of them it is then stays open. */
function unlessAnotherDecree(article: Article, published: FoundBody): IssuerFound {
  const rule = PUT_OUT_BY.inForce('issuer-published/decree');
  for (const { text, ordinal } of rule === null ? [] : opening(article, HEAD)) {
    const found = text.length < HEAD_LENGTH ? rule?.pattern.exec(text) : null;
    const name = found?.[1];
    if (name === undefined || found?.index === undefined || rule === null || !isBodyName(name)) continue;
    const other = quotedBody(article, ordinal, name, text.indexOf(name, found.index), rule.id);
    if (areOfOtherPlaces([published], [other])) return inferred([published], [other.evidence]);
  }
  return stated([published]);
}
