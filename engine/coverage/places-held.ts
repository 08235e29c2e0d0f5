import { spend } from '../budget.ts';
import { type Columns, REGION_UNKNOWN, regionCode } from '../columns/columns.ts';
import { countYears } from '../columns/facet-counts.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { PlaceHeld, RegionCode } from '../types.ts';

type Documents = readonly number[];

/**
 * What is held of places and of every division within them, in the order of their codes; of those by the gazetteer that the
 * collection has nothing of too, so that what is missing is told as well.
 */
export function placesHeld(
  columns: Columns,
  everything: Uint32Array,
  gazetteer: Gazetteer,
  regions: readonly RegionCode[],
): PlaceHeld[] {
  spend(everything.length);
  const byRegion = new Map<RegionCode, number[]>();
  for (const document of everything) {
    const region = columns.region[document] ?? REGION_UNKNOWN;
    if (region <= 0) continue;
    const code = regionCode(region);
    const list = byRegion.get(code);
    if (list === undefined) byRegion.set(code, [document]);
    else list.push(document);
  }
  const held = (code: RegionCode): { place: PlaceHeld; documents: Documents[] } => {
    const own = byRegion.get(code);
    const below = gazetteer.childrenOf(code).map(held);
    const documents = [...(own === undefined ? [] : [own]), ...below.flatMap((each) => each.documents)];
    const place = {
      region: code,
      label: gazetteer.nameOf(code) ?? code,
      documents: documents.reduce((sum, { length }) => sum + length, 0),
      years: documents.length === 0 ? [] : countYears(columns, documents),
      places: below.map((each) => each.place),
    };
    return { place, documents };
  };
  const asked = regions.length === 0 ? gazetteer.childrenOf(null) : regions;
  return asked.map((code) => held(code).place);
}
