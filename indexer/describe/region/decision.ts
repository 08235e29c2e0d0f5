import type { Place } from '../../../engine/gazetteer/index.ts';
import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { quotePassage } from '../quote.ts';
import type { Mention } from './mentions.ts';
import type { NameRecord } from './support.ts';

/** The region found, how it is known and the words that prove it. */
export interface Decision {
  place: Place;
  how: 'stated' | 'inferred';
  evidence: Evidence[];
}

/** Evidence that quotes a name where it stands, with the office that follows it. */
export function quoteMention(article: Article, mention: Mention): Evidence {
  const { passage, start, end, officeEnd, officeRule } = mention;
  const quoted = quotePassage(article.passages, passage, start, Math.max(end, officeEnd));
  return officeRule === null ? quoted : { ...quoted, rule: officeRule };
}

/** Evidence from each name, where an office follows it if one does. */
export function evidenceOf(records: readonly NameRecord[], article: Article): Evidence[] {
  return records.map((record) => quoteMention(article, record.firstOffice ?? record.first));
}

/** Evidence with what else there is, no quote twice. */
export function withOther(evidence: readonly Evidence[], others: readonly Evidence[]): Evidence[] {
  const more = others.filter(
    ({ from, quote }) => !evidence.some((one) => one.from === from && one.quote === quote),
  );
  return [...evidence, ...more];
}
