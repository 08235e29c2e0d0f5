import { liesIn, type Place } from '../../../engine/gazetteer/index.ts';
import type { Article } from '../../article.ts';
import { quotePassage } from '../quote.ts';
import type { Decision } from './decision.ts';
import type { Mention } from './mentions.ts';

const PASSED = /^[（(]?\s*(?:[一二]\S{3}|\d{4})\s*年.{2,12}[日\s].{0,40}人民代表大会.{0,60}通过/;
/** `——2023年1月5日在青山县第九届人民代表大会第三次会议上`: where a report was delivered, beneath its title. */
const DELIVERED =
  /^[（(—–\-\s]{0,6}(?:[一二]\S{3}|\d{4})\s*年.{2,12}日\s?在.{2,24}人民代表大会.{0,24}会议上?[）)]?$/;
const HEADER_LINES = 12;

/**
 * The congress that passed a regulation, named in its first lines: that, not the one that approved it, is whose it is; or
 * the congress before which a report was given.
 */
export function passingBody(article: Article, mentions: readonly Mention[]): Decision | null {
  for (let ordinal = 0; ordinal < Math.min(HEADER_LINES, article.passages.length); ordinal++) {
    const text = article.passages[ordinal]?.text ?? '';
    if (!PASSED.test(text) && !(article.title.includes('报告') && DELIVERED.test(text))) continue;
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
        quotePassage(
          article.passages,
          ordinal,
          before[0]?.start ?? last.start,
          congress + '人民代表大会'.length,
        ),
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
    const fitting: Place[] = senses
      .map((sense): Place => sense.place)
      .filter((candidate: Place) => above === null || liesIn(candidate, above));
    const unique = new Set(fitting.map((candidate) => candidate.code));
    if (unique.size === 1) place = fitting[0] ?? place;
  }
  return place;
}
