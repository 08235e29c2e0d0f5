import type { TopicCount } from '../../engine/types.ts';
import { type Messages, useSpeech, valueLabel } from '../messages/catalogue.ts';
import { changed, type Go, type SearchState } from '../search/search-state.ts';
import { type FacetNode, FacetTree } from './facet-tree.tsx';

interface Props {
  counts: readonly TopicCount[];
  state: SearchState;
  go: Go;
}

/** The two-level subject scheme. */
export function TopicFacet({ counts, state, go }: Props) {
  const { m } = useSpeech();
  return (
    <FacetTree
      nodes={counts.map((count) => facetNode(count, m))}
      chosen={state.topic}
      choose={(topic) => go(changed(state, { topic }), { keepScroll: true })}
    />
  );
}

function facetNode({ value, count, children }: TopicCount, m: Messages): FacetNode {
  const below = children.map((child) => ({ ...child, label: valueLabel(m, child.value), children: [] }));
  return { value, count, label: valueLabel(m, value), children: below };
}
