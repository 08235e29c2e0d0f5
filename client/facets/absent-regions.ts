import type { NamedRegion, RegionCount } from '../../engine/types.ts';
import type { Messages } from '../messages/catalogue.ts';
import { filterLabel, regionCode } from '../search/filter-labels.ts';
import { readLevel } from '../search/region-level.ts';
import type { FacetNode } from './facet-node.ts';

/** The places, by code or name, among values of the region filter that the tree of counts has no row for. */
export function absentPlaces(marked: readonly string[], tree: readonly RegionCount[]): string[] {
  const places = marked.map((value) => readLevel(value).place);
  return [...new Set(places)].filter(
    (place) => place !== '' && place !== '00' && place !== 'unknown' && !isCounted(place, tree),
  );
}

/** Rows without documents for what is chosen or taken out and stands nowhere in the tree, as far as its names are known. */
export function absentRegions(
  marked: readonly string[],
  tree: readonly RegionCount[],
  names: readonly NamedRegion[],
  m: Messages,
): FacetNode[] {
  return marked.flatMap((value): FacetNode[] => {
    const { place } = readLevel(value);
    const [region] = names.find(({ name }) => name === place)?.regions ?? [];
    // A short name may be of a place that is counted.
    if (region === undefined || isCounted(region.value, tree)) return [];
    const above = region.path.slice(0, -1).join(' › ');
    const label = filterLabel('region', value, null, m, new Map([[place, region.path.at(-1) ?? place]]));
    return [{ value, label, count: 0, children: [], ...(above === '' ? {} : { hint: above }) }];
  });
}

function isCounted(place: string, tree: readonly RegionCount[]): boolean {
  const code = regionCode(place);
  return tree.some(({ value, children }) => value === code || isCounted(code, children));
}
