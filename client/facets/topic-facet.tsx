import type { TopicCount } from '../../engine/types.ts';
import { type Messages, useSpeech, valueLabel } from '../messages/catalogue.ts';
import { changed, excluded, type Go, type SearchState } from '../search/search-state.ts';
import type { FacetNode } from './facet-node.ts';
import { FacetTree } from './facet-tree.tsx';
import { topicCovers } from './nested-choice.ts';

/** First levels shown before one asks for the rest. */
const SHOWN = 10;

interface Props {
  counts: readonly TopicCount[];
  state: SearchState;
  go: Go;
}

/** The two-level subject scheme. */
export function TopicFacet({ counts, state, go }: Props) {
  const { m } = useSpeech();
  const keep = { keepScroll: true };
  return (
    <FacetTree
      nodes={counts.map((count) => facetNode(count, m))}
      most={SHOWN}
      choice={{
        chosen: state.topic,
        choose: (topic) =>
          go(changed(state, { topic, notTopic: state.notTopic.filter((out) => !topic.includes(out)) }), keep),
        excluded: state.notTopic,
        exclude: (value) => go(excluded(state, 'topic', value), keep),
        covers: topicCovers,
      }}
    />
  );
}

function facetNode({ value, count, children }: TopicCount, m: Messages): FacetNode {
  const below = children.map((child) => ({ ...child, label: valueLabel(m, child.value), children: [] }));
  return { value, count, label: valueLabel(m, value), children: below };
}
