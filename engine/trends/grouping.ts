import { type Columns, REGION_UNKNOWN, regionCode, YEAR_UNKNOWN } from '../columns/columns.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import { type TrendsBy, type TrendsValue, UNKNOWN } from '../types.ts';

/** Tells documents apart by one of their facets; each counts under one key. */
export interface Grouping {
  keyOf(document: number): number;
  /** Counts documents by keys under which they do not stand though a filter by these may take them in. */
  countOthers(documents: Uint32Array): Iterable<readonly [key: number, count: number]>;
  valueOf(key: number): TrendsValue;
}

/** A region's number ends in so many digits below the province, and below the prefecture. */
const BELOW_PROVINCE = 10_000;
const BELOW_PREFECTURE = 100;

function byRegion({ region }: Columns, by: RegionsBy, gazetteer: Gazetteer): Grouping {
  const known = new Map<number, number>();
  return {
    keyOf: (document) => {
      const own = region[document] ?? REGION_UNKNOWN;
      const key = known.get(own) ?? widerRegion(by, own, gazetteer);
      known.set(own, key);
      return key;
    },
    countOthers: () => [],
    valueOf: (key) => regionValue(by, key),
  };
}

const provinceOf = (region: number): number => region - (region % BELOW_PROVINCE);

/**
 * The prefecture of a region. Where none stands between a county and its province (districts of 北京市, 仙桃市), the county stands
 * in its place.
 */
function prefectureOf(region: number, gazetteer: Gazetteer): number {
  const prefecture = region - (region % BELOW_PREFECTURE);
  return gazetteer.has(regionCode(prefecture)) ? prefecture : region;
}

/** A province stands for itself alone, as the filter by one level of it does, and not for what lies within it. */
const oneLevel = (region: number): TrendsValue =>
  region > 0 && region === provinceOf(region) ? `${regionCode(region)}-province` : regionCode(region);

/** Levels of regions by which documents are told apart. */
export type RegionsBy = 'province' | 'prefecture';

/** The region under which documents of a region count. */
export function widerRegion(by: RegionsBy, region: number, gazetteer: Gazetteer): number {
  if (region === REGION_UNKNOWN) return region;
  return by === 'province' ? provinceOf(region) : prefectureOf(region, gazetteer);
}

/** What a region under which documents count is called. */
export function regionValue(by: RegionsBy, region: number): TrendsValue {
  if (region === REGION_UNKNOWN) return UNKNOWN;
  return by === 'province' ? regionCode(region) : oneLevel(region);
}

/** Years are kept in 16 bits. */
const YEARS = 1 << 16;

function byYear(columns: Columns): Grouping {
  const keyOf = (document: number): number => columns.year[document] ?? YEAR_UNKNOWN;
  return {
    keyOf,
    countOthers: (documents) => {
      // Many documents have few spans between them.
      const spans = new Counts();
      for (const document of documents) {
        const span = keyOf(document) === YEAR_UNKNOWN ? columns.yearsOf(document) : null;
        if (span !== null) spans.add(span[0] * YEARS + span[1], 1);
      }
      const years = new Counts();
      for (const [span, count] of spans) {
        for (let year = Math.floor(span / YEARS); year <= span % YEARS; year++) years.add(year, count);
      }
      return years;
    },
    valueOf: (key) => (key === YEAR_UNKNOWN ? UNKNOWN : key),
  };
}

class Counts extends Map<number, number> {
  add(key: number, count: number): void {
    this.set(key, (this.get(key) ?? 0) + count);
  }
}

/** A document counts under the first of its types, which is the one that it bears in answers. */
function byType({ lists }: Columns): Grouping {
  const { names, starts, values } = lists.type;
  return {
    keyOf: (document) => values[starts[document] ?? 0] ?? 0,
    countOthers: (documents) => {
      const types = new Counts();
      for (const document of documents) {
        const end = starts[document + 1] ?? 0;
        for (let at = (starts[document] ?? 0) + 1; at < end; at++) types.add(values[at] ?? 0, 1);
      }
      return types;
    },
    valueOf: (key) => names[key] ?? UNKNOWN,
  };
}

export function groupingBy(by: TrendsBy, columns: Columns, gazetteer: Gazetteer): Grouping {
  switch (by) {
    case 'year':
      return byYear(columns);
    case 'province':
    case 'prefecture':
      return byRegion(columns, by, gazetteer);
    case 'type':
      return byType(columns);
  }
}
