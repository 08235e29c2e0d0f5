import type { RegionCount, RegionLevel } from '../../engine/types.ts';
import type { Messages } from '../messages/catalogue.ts';
import { levelOfCode } from '../search/region-level.ts';
import type { FacetNode } from './facet-node.ts';

/** Rows for 全国 and the unknown, which stand beneath the tree whatever level it lists. */
export function specialRegions(tree: readonly RegionCount[], m: Messages): FacetNode[] {
  const count = (value: string) => tree.find((node) => node.value === value)?.count ?? 0;
  return [
    { value: '00', label: m.filters.national, count: count('00'), children: [] },
    { value: 'unknown', label: m.filters.unknown, count: count('unknown'), children: [] },
  ];
}

/**
 * The tree that lists a level: provinces with what lies in them; prefectures under their provinces, before them all documents of
 * that level, and what lies in no prefecture beside them (districts of municipalities, counties of the province itself);
 * counties alone under their provinces.
 */
export function regionNodes(tree: readonly RegionCount[], level: RegionLevel, m: Messages): FacetNode[] {
  const provinces = tree.filter(({ value }) => levelOfCode(value) === 'province');
  switch (level) {
    case 'province':
      return provinces.map((node) => withOwn(node, m));
    case 'prefecture':
      return provinces.map((node) => {
        const below = node.children.filter(isPrefecture);
        if (below.length === 0) return withOwn(node, m);
        const own = below.reduce((sum, child) => sum + ownCount(child), 0);
        const all = {
          value: `${node.value}-prefecture`,
          label: m.regions.allPrefectures,
          count: own,
          children: [],
        };
        return { ...withoutBelow(node), children: [all, ...node.children.map((child) => withOwn(child, m))] };
      });
    case 'county':
      return provinces.map((node) => {
        const counties = countiesOf(node);
        return {
          value: `${node.value}-county`,
          label: m.regions.countiesOf(node.label),
          count: counties.reduce((sum, { count }) => sum + count, 0),
          children: counties,
        };
      });
  }
}

/** With more rows than this beneath the provinces these begin closed: all prefectures of the country are fewer, its counties are not. */
const MOST_OPENED = 500;

/** Provinces are opened by who wants them; a list of prefectures or counties is open from the beginning. */
export function beginsOpen(nodes: readonly FacetNode[], level: RegionLevel): boolean {
  return level !== 'province' && nodes.reduce((sum, { children }) => sum + children.length, 0) <= MOST_OPENED;
}

const isPrefecture = ({ value }: RegionCount): boolean => levelOfCode(value) === 'prefecture';

const withoutBelow = ({ value, label, count }: RegionCount) => ({ value, label, count });

/** Documents of the place itself, of nothing within it. */
function ownCount({ count, children }: RegionCount): number {
  return children.reduce((rest, child) => rest - child.count, count);
}

/** A place with what lies in it, the place itself first. */
function withOwn(node: RegionCount, m: Messages): FacetNode {
  const level = levelOfCode(node.value);
  if (node.children.length === 0 || level === null) return { ...withoutBelow(node), children: [] };
  const own = {
    value: `${node.value}-${level}`,
    label: m.regions.own,
    count: ownCount(node),
    children: [],
  };
  return { ...withoutBelow(node), children: [own, ...node.children.map((child) => withOwn(child, m))] };
}

/** The counties of a province, each with its prefecture beside it. */
function countiesOf({ children }: RegionCount, hint?: string): FacetNode[] {
  return children.flatMap((child) =>
    isPrefecture(child)
      ? countiesOf(child, child.label)
      : [{ ...withoutBelow(child), ...(hint === undefined ? {} : { hint }), children: [] }],
  );
}
