import { type Gazetteer, stemOf } from '../../engine/gazetteer/index.ts';
import type { DocumentDate, Region } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { describeDate } from './date/date.ts';
import { describeRegion, type RegionDescription } from './region/region.ts';

/**
 * Region and date together, for each helps the other: a county's former name ends the span of the date, and the year tells
 * under which names the places of a path went then.
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
  const region = date.year === null ? described.region : inYear(described.region, date.year, gazetteer);
  return { ...described, region, date };
}

/** The region by the names of a year. A name that the text itself uses stays, with the superiors it had then. */
function inYear(region: Region, year: number, gazetteer: Gazetteer): Region {
  const { code, path, how, evidence } = region;
  const name = path[path.length - 1];
  if (code === null || name === undefined) return region;
  const bearers = gazetteer
    .sensesOf(name)
    .map(({ place }) => place)
    .filter((place) => place.name === name && place.code === code);
  // 巢湖市 was a prefecture until 2011 and is a county-level city of 合肥 since.
  const used = how === 'stated' || evidence.some(({ quote }) => quote.includes(stemOf(name)));
  const then =
    bearers.find(({ until }) => until !== null && year <= until) ??
    bearers.find(({ until }) => until === null);
  const named = used ? (then?.path ?? path) : gazetteer.pathOf(code, year);
  const now = gazetteer.nameOf(code);
  return { ...region, path: [...named], today: now !== null && now !== named[named.length - 1] ? now : null };
}
