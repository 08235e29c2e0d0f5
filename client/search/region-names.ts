import type { RegionCount } from '../../engine/types.ts';
import { useNamedRegions } from '../wire.ts';
import { codesWithoutName, type RegionNames } from './filter-labels.ts';

/** Names asked for at once. */
const MOST = 100;

/**
 * Names for the codes of a filter that the facet tree lacks, since no document found is from there, or since it is still on its
 * way; empty until they are known.
 */
export function useRegionNames(values: readonly string[], tree: readonly RegionCount[] | null): RegionNames {
  const codes = codesWithoutName(values, tree ?? []).slice(0, MOST);
  const query = new URLSearchParams(codes.map((code): [string, string] => ['name', code]));
  const { data } = useNamedRegions(codes.length === 0 ? null : `/api/regions/resolve?${query}`);
  const named = (data?.names ?? []).flatMap(({ name, regions }): [string, string][] =>
    regions.slice(0, 1).map(({ path }) => [name, path.join(' › ')]),
  );
  return new Map(named);
}
