import type { Place } from '../../../engine/gazetteer/index.ts';

/**
 * The places without their earlier stages. One division stands in the gazetteer once for every superior it had under one name
 * (平安县 in 海东地区, then in 海东市): the latest stands for all, and the year of the text then tells the superior.
 */
export function latestStages(places: readonly Place[]): Place[] {
  const latest = new Map<string, Place>();
  for (const place of places) {
    const key = `${place.kind === 'township' ? place.path.join('/') : place.code}:${place.level}:${place.name}`;
    const known = latest.get(key);
    const isLater = known === undefined || (known.until !== null && (place.until ?? Infinity) > known.until);
    if (isLater) latest.set(key, place);
  }
  return [...latest.values()];
}
