import type { Gazetteer } from '../../engine/gazetteer/index.ts';
import type { DocumentDate } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { describeDate } from './date/date.ts';
import { describeRegion, type RegionDescription } from './region/region.ts';

export function describePlaceAndDate(article: Article, gazetteer: Gazetteer): RegionDescription & { date: DocumentDate } {
  const described = describeRegion(article, gazetteer);
  return { ...described, date: describeDate(article) };
}
