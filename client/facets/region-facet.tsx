import type { RegionCount } from '../../engine/types.ts';
import { type Messages, useSpeech } from '../messages/catalogue.ts';
import { regionCode } from '../search/filter-labels.ts';
import { changed, type Go, type SearchState } from '../search/search-state.ts';
import { type FacetNode, FacetTree } from './facet-tree.tsx';

interface Props {
  tree: readonly RegionCount[];
  state: SearchState;
  go: Go;
}

/** Province › prefecture › county. */
export function RegionFacet({ tree, state, go }: Props) {
  const { m } = useSpeech();
  return (
    <FacetTree
      nodes={tree.map((node) => facetNode(node, m))}
      chosen={state.region.map((value) => codeOf(value, tree))}
      choose={(region) => go(changed(state, { region }), { keepScroll: true })}
    />
  );
}

function facetNode({ value, label, count, children }: RegionCount, m: Messages): FacetNode {
  const special: Readonly<Record<string, string>> = { unknown: m.filters.unknown, '00': m.filters.national };
  return {
    value,
    count,
    label: special[value] ?? label,
    children: children.map((child) => facetNode(child, m)),
  };
}

/** The code of a region given by code or by name (`湖南省/常德市`, `常德市`); what the tree lacks stays as it is. */
function codeOf(value: string, tree: readonly RegionCount[]): string {
  const code = regionCode(value);
  const find = (nodes: readonly RegionCount[], path: string): string | null => {
    for (const node of nodes) {
      const named = `${path}/${node.label}`;
      if (node.value === code || named.endsWith(`/${value}`)) return node.value;
      const below = find(node.children, named);
      if (below !== null) return below;
    }
    return null;
  };
  return find(tree, '') ?? code;
}
