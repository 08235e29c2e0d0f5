import { REGION_UNKNOWN, regionCode, zoneNumber } from '../columns/columns.ts';
import { placeFinder, zoneFilter } from '../gazetteer/place-finder.ts';
import type { RegionCode, Suggestion, ZoneFilter } from '../types.ts';
import type { Collection } from './collection.ts';

/** Documents by region, each counted with all that it lies within, and by zone (`4604/洋浦经济开发区`). */
export interface CountedPlaces {
  gazetteer: Collection['gazetteer'];
  counts: ReadonlyMap<RegionCode | ZoneFilter, number>;
}

const counted = new WeakMap<Collection, CountedPlaces['counts']>();

/** The places of a collection at hand. */
export function countedPlaces(collection: Collection): CountedPlaces {
  const counts = counted.get(collection) ?? documentsWithin(collection);
  counted.set(collection, counts);
  return { gazetteer: collection.gazetteer, counts };
}

/**
 * Places of the collection that what is typed may mean, by characters, pinyin or a name given up; each with the
 * documents of all that lies within it. Where nothing is typed, the provinces with the most.
 */
export function suggestedPlaces({ gazetteer, counts }: CountedPlaces, typed: string): Suggestion[] {
  if (typed === '') {
    return [...counts]
      .filter(([code]) => code.length === 2 && gazetteer.pathOf(code).length > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([code, count]): Suggestion => ({ text: nameFor(gazetteer, code), kind: 'region', count }));
  }
  return placeFinder(gazetteer)
    .find(typed)
    .flatMap((place) => {
      const count = counts.get(place.value) ?? 0;
      return count === 0 ? [] : [{ ...place, count }];
    })
    .sort((a, b) => a.rank - b.rank || b.count - a.count)
    .map(({ value, path, former, count }): Suggestion => {
      const under = path.slice(0, -1);
      return {
        text: nameFor(gazetteer, value),
        kind: 'region',
        count,
        ...(under.length === 0 ? {} : { under }),
        ...(former === null ? {} : { former: former.name }),
      };
    });
}

/** The shortest way to write a place that the filter reads as this one: its name, else its path. */
function nameFor(gazetteer: Collection['gazetteer'], value: RegionCode | ZoneFilter): string {
  const [code = value, zone] = value.split('/');
  const path = [...gazetteer.pathOf(code), ...(zone === undefined ? [] : [zone])];
  const name = path.at(-1) ?? value;
  const meant = gazetteer.resolve(name);
  return meant.kind === 'found' && meant.code === code && meant.zone === zone ? name : path.join('/');
}

function documentsWithin({ columns, everything, gazetteer }: Collection): CountedPlaces['counts'] {
  const zones = new Map(
    gazetteer
      .zones()
      .map(zoneFilter)
      .map((zone) => [zoneNumber(zone), zone]),
  );
  const counts = new Map<RegionCode | ZoneFilter, number>();
  const count = (place: RegionCode | ZoneFilter): void => {
    counts.set(place, (counts.get(place) ?? 0) + 1);
  };
  for (const document of everything) {
    const region = columns.region[document] ?? REGION_UNKNOWN;
    if (region === REGION_UNKNOWN) continue;
    const code = regionCode(region);
    for (let length = 2; length <= code.length; length += 2) count(code.slice(0, length));
    const zone = zones.get(columns.zone[document] ?? 0);
    if (zone !== undefined) count(zone);
  }
  return counts;
}
