import type { Gazetteer } from '../../../engine/gazetteer/index.ts';
import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { simplified } from '../../lines/simplified.ts';
import { matchRule, type Rule } from '../../rules/rule.ts';
import { quotePassage, quoteTitle } from '../quote.ts';
import type { Decision } from './decision.ts';
import { SPECIAL_REGIONS } from './special-region-rules.ts';

/** Last lines of a press release, among which it bears the hour. */
const FOOT = 4;
/** No such line is longer. */
const LINE_LENGTH = 40;

/** Hong Kong or Macao, where an officer in the title or the hour at the foot shows that a text is of one of them. */
export function specialRegion({ title, passages }: Article, gazetteer: Gazetteer): Decision | null {
  for (const rule of SPECIAL_REGIONS.active) {
    const place = gazetteer.place(rule.code);
    const evidence = rule.of === 'title' ? inTitle(rule, title) : atFoot(rule, passages);
    if (place !== null && evidence !== null)
      return { place, how: 'inferred', evidence: [{ ...evidence, rule: rule.id }] };
  }
  return null;
}

function inTitle(rule: Rule, title: string): Evidence | null {
  const found = matchRule(rule, simplified(title));
  return found === null ? null : quoteTitle(title.slice(found.index, found.index + found[0].length));
}

function atFoot(rule: Rule, passages: Article['passages']): Evidence | null {
  for (let ordinal = Math.max(0, passages.length - FOOT); ordinal < passages.length; ordinal++) {
    const text = simplified(passages[ordinal]?.text ?? '');
    const found = text.length > LINE_LENGTH ? null : matchRule(rule, text);
    if (found !== null) return quotePassage(passages, ordinal, found.index, found.index + found[0].length);
  }
  return null;
}
