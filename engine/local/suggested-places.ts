import { REGION_UNKNOWN, regionCode } from '../columns/columns.ts';
import { placeFinder } from '../gazetteer/place-finder.ts';
import type { RegionCode, Suggestion } from '../types.ts';
import type { Collection } from './collection.ts';

/** Documents by region, each counted with all that it lies within. */
export interface CountedPlaces {
  gazetteer: Collection['gazetteer'];
  counts: ReadonlyMap<RegionCode, number>;
}

const counted = new WeakMap<Collection, ReadonlyMap<RegionCode, number>>();

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
    .flatMap(({ code, path, former, rank }) => {
      const count = counts.get(code) ?? 0;
      return count === 0 ? [] : [{ code, path, former, rank, count }];
    })
    .sort((a, b) => a.rank - b.rank || b.count - a.count)
    .map(({ code, path, former, count }): Suggestion => {
      const under = path.slice(0, -1);
      return {
        text: nameFor(gazetteer, code),
        kind: 'region',
        count,
        ...(under.length === 0 ? {} : { under }),
        ...(former === null ? {} : { former: former.name }),
      };
    });
}

/** The shortest way to write a place that the filter reads as this one: its name, else its path. */
function nameFor(gazetteer: Collection['gazetteer'], code: RegionCode): string {
  const path = gazetteer.pathOf(code);
  const name = path.at(-1) ?? code;
  const meant = gazetteer.resolve(name);
  return meant.kind === 'found' && meant.code === code ? name : path.join('/');
}

function documentsWithin({ columns, everything }: Collection): ReadonlyMap<RegionCode, number> {
  const counts = new Map<RegionCode, number>();
  for (const document of everything) {
    const region = columns.region[document] ?? REGION_UNKNOWN;
    if (region === REGION_UNKNOWN) continue;
    const code = regionCode(region);
    for (let length = 2; length <= code.length; length += 2) {
      const within = code.slice(0, length);
      counts.set(within, (counts.get(within) ?? 0) + 1);
    }
  }
  return counts;
}
