import { type Place, placesWithin } from '../../../engine/gazetteer/index.ts';
import type { Article } from '../../article.ts';
import { matchRule } from '../../rules/rule.ts';
import { quotePassage } from '../quote.ts';
import { CONGRESS_LINES } from './congress-rules.ts';
import type { Decision } from './decision.ts';
import type { Mention } from './mentions.ts';

const HEADER_LINES = 12;

/**
 * The congress that passed a regulation, named in its first lines: that, not the one that approved it, is whose it is; or
 * the congress before which a report was given.
 */
export function passingBody(article: Article, mentions: readonly Mention[]): Decision | null {
  const isReport = article.title.includes('报告');
  for (let ordinal = 0; ordinal < Math.min(HEADER_LINES, article.passages.length); ordinal++) {
    const text = article.passages[ordinal]?.text ?? '';
    const rule = CONGRESS_LINES.active.find(
      (one) => (!one.ofReports || isReport) && matchRule(one, text) !== null,
    );
    if (rule === undefined) continue;
    const congress = text.indexOf('人民代表大会');
    const before = mentions.filter(
      ({ passage, end }) => passage === ordinal && end <= congress && congress - end <= 12,
    );
    const last = before[before.length - 1];
    if (last === undefined) continue;
    const place = chainEnd(before);
    if (place === null || place.kind === 'township') continue;
    return {
      place,
      how: 'stated',
      evidence: [
        {
          ...quotePassage(
            article.passages,
            ordinal,
            before[0]?.start ?? last.start,
            congress + '人民代表大会'.length,
          ),
          rule: rule.id,
        },
      ],
    };
  }
  return null;
}

/** The innermost place of names that follow one another, each within the one before. */
function chainEnd(chain: readonly Mention[]): Place | null {
  let place: Place | null = null;
  for (const { senses } of chain) {
    const above: Place | null = place;
    const named = senses.map((sense): Place => sense.place);
    const fitting: Place[] = above === null ? named : placesWithin(named, above);
    const unique = new Set(fitting.map((candidate) => candidate.code));
    if (unique.size === 1) place = fitting[0] ?? place;
  }
  return place;
}
