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
    const congress = CONGRESS.exec(text);
    if (congress === null) continue;
    const from = congress.index;
    const to = from + congress[0].length;
    const own = mentions.filter(({ passage }) => passage === ordinal);
    const before = own.filter(({ end }) => end <= from && from - end <= 12);
    // 政协青山县第九届委员会: the place stands behind the name of a conference.
    const behind = CONFERENCE.test(congress[0])
      ? own.filter(({ start }) => start >= to && start - to <= 12)
      : [];
    const chain = before.length > 0 ? before : behind;
    const [first] = chain;
    const last = chain.at(-1);
    if (first === undefined || last === undefined) continue;
    const place = chainEnd(chain);
    if (place === null || place.kind === 'township') continue;
    const [start, end] = [Math.min(first.start, from), Math.max(last.end, to)];
    const quoted = quotePassage(article.passages, ordinal, start, end);
    return { place, how: 'stated', evidence: [{ ...quoted, rule: rule.id }] };
  }
  return null;
}

/** What a congress, its committee or a conference of its kind is called; the name of the first one in a line counts. */
const CONGRESS = /人民代表大会|人大|政协|政治协商会议/;
const CONFERENCE = /政/;

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
