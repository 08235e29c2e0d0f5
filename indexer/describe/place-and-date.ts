import type { Gazetteer } from '../../engine/gazetteer/index.ts';
import type { DocumentDate } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { describeDate } from './date/date.ts';
import { describeRegion, type RegionDescription } from './region/region.ts';

/**
 * Region and date together, for each helps the other: a county's former name ends the span of the date, and the year names the
 * places of a path as they were called then.
 */
export function describePlaceAndDate(
  article: Article,
  gazetteer: Gazetteer,
): RegionDescription & { date: DocumentDate } {
  const described = describeRegion(article, gazetteer);
  const date = describeDate(
    article,
    described.nameUntil === null ? undefined : { until: described.nameUntil },
  );
  const { region } = described;
  if (region.code === null || date.year === null || region.how === 'unknown') return { ...described, date };
  const path = gazetteer.pathOf(region.code, date.year);
  const named = region.path[region.path.length - 1];
  // The text's own name stays; only names it never used are taken from the year.
  if (path.length !== region.path.length || region.how === 'stated' || path[path.length - 1] === named)
    return { ...described, date };
  const now = gazetteer.nameOf(region.code);
  const today = now !== null && now !== path[path.length - 1] ? now : null;
  return { ...described, region: { ...region, path, today }, date };
}
