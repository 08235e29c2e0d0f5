import type { RegionCount, SearchAnswer } from '../../engine/types.ts';
import { type Messages, valueLabel } from '../messages/catalogue.ts';
import { isOwnLevel, readLevel } from './region-level.ts';
import type { FilterName } from './search-state.ts';
import { nameLabel } from './whole-name.ts';

type Facets = SearchAnswer['facets'];

/** Names of regions by code, for those that no document found is from. */
export type RegionNames = ReadonlyMap<string, string>;

const NO_NAMES: RegionNames = new Map();

/** How a filter's value reads on its chip: a region by its name, a year range in words. */
export function filterLabel(
  name: FilterName,
  value: string,
  facets: Facets | null,
  m: Messages,
  names: RegionNames = NO_NAMES,
): string {
  if (value === 'unknown') return name === 'year' ? m.years.unknown : m.filters.unknown;
  switch (name) {
    case 'region':
      return regionLabel(value, facets?.region ?? null, names, m);
    case 'year':
    case 'date':
      return rangeLabel(name, value, m);
    case 'type':
    case 'topic':
      return valueLabel(m, value);
    case 'issuer':
    case 'speaker':
      return nameLabel(value, m);
    case 'path':
      return value;
  }
}

/** A region by its names, one level of it in words: 湖南省（各区县）, 湖南省 › 常德市（本级）. */
function regionLabel(
  value: string,
  tree: readonly RegionCount[] | null,
  names: RegionNames,
  m: Messages,
): string {
  const { place, level } = readLevel(value);
  // A code tells people nothing: until its name is here, a name is awaited.
  const otherwise = place === '00' ? m.filters.national : tree === null && /^\d+$/.test(place) ? '……' : place;
  const name = regionName(place, tree ?? []) ?? names.get(place) ?? otherwise;
  if (level === null) return name;
  if (place === '') return m.regions.anywhere[level];
  return `${name}${m.regions.level(isOwnLevel(place, level) ? m.regions.own : m.regions.within[level])}`;
}

/** Codes among the values of the region filter that the facet tree has no names for. */
export function codesWithoutName(values: readonly string[], tree: readonly RegionCount[]): string[] {
  const codes = values.map((value) => readLevel(value).place);
  return [...new Set(codes)].filter(
    (code) => /^\d+$/.test(code) && code !== '00' && regionName(code, tree) === null,
  );
}

/** The name of a region in the facet tree, with those above it: 湖南省 › 常德市. */
function regionName(code: string, tree: readonly RegionCount[]): string | null {
  for (const node of tree) {
    if (node.value === regionCode(code)) return node.label;
    const below = regionName(code, node.children);
    if (below !== null) return `${node.label} › ${below}`;
  }
  return null;
}

/** A code as the facet tree writes it: 430000 is 43. Names stay as they are. */
export function regionCode(value: string): string {
  return /^\d{6}$/.test(value) ? value.replace(/(?:00){1,2}$/, '') : value;
}

function rangeLabel(name: 'year' | 'date', value: string, m: Messages): string {
  const word = (part: string) => (name === 'year' ? m.years.year(part) : part);
  const [from = '', to] = value.split('..');
  if (to === undefined || from === to) return word(from);
  if (to === '') return name === 'year' ? m.years.since(from) : m.date.since(from);
  if (from === '') return name === 'year' ? m.years.until(to) : m.date.until(to);
  return name === 'year' ? m.years.year(`${from}–${to}`) : m.date.between(from, to);
}
