import { RequestError } from '../engine/errors.ts';
import { loadGazetteer } from '../engine/gazetteer/index.ts';
import { placeFinder } from '../engine/gazetteer/place-finder.ts';
import { problemOf } from '../engine/request/facet.ts';
import { isZone, readRegion } from '../engine/request/region.ts';
import {
  type FoundRegion,
  type Language,
  type NamedRegion,
  type RegionFilter,
  UNKNOWN,
} from '../engine/types.ts';
import { MAX_REGION_NAMES } from './parameters.ts';

/** Divisions and zones that what is typed may mean, the best first, in the collection or not. */
export function foundRegions(typed: string, limit: number): FoundRegion[] {
  return placeFinder(loadGazetteer())
    .find(typed)
    .slice(0, limit)
    .map(({ value, code, path, former }) => ({ value, code, path, ...(former === null ? {} : { former }) }));
}

/** What each name of a list means as a value of the region filter. Throws `RequestError` where there are too many. */
export function namedRegions(names: readonly string[], lang: Language): NamedRegion[] {
  if (names.length > MAX_REGION_NAMES) {
    const objection = { code: 'too-many-values', detail: String(MAX_REGION_NAMES) } as const;
    throw new RequestError([problemOf('name', objection, lang)]);
  }
  return names.map(namedRegion);
}

function namedRegion(name: string): NamedRegion {
  const { resolve, pathOf } = gazetteer();
  const reading = readRegion(name, resolve);
  const region = (value: RegionFilter) => {
    const [code = value] = value.split(/[-/]/u);
    const path = pathOf(code);
    return { value, path: isZone(value) ? [...path, value.slice(code.length + 1)] : path };
  };
  if (reading.ok) return { name, status: 'found', regions: [region(reading.value)] };
  const { code, candidates: named = [] } = reading.objection;
  const candidates = (code === 'ambiguous-region' ? named : []).flatMap((candidate) => {
    const meant = readRegion(candidate, resolve);
    return meant.ok ? [region(meant.value)] : [];
  });
  return { name, status: candidates.length === 0 ? 'unknown' : 'ambiguous', regions: candidates };
}

function gazetteer() {
  const shipped = loadGazetteer();
  return {
    resolve: (text: string) => shipped.resolve(text),
    pathOf: (code: string): string[] => (code === UNKNOWN ? [] : shipped.pathOf(code)),
  };
}
