import { memo, useCallback, useMemo } from 'react';
import type { TopicCount } from '../../engine/types.ts';
import { type Messages, useSpeech, valueLabel } from '../messages/catalogue.ts';
import { changed, excluded as takenOut } from '../search/search-state.ts';
import type { FacetNode } from './facet-node.ts';
import { FacetTree } from './facet-tree.tsx';
import { afterTick, topicCovers } from './nested-choice.ts';
import { withAbsent } from './topic-rows.ts';
import type { Turn } from './turn.ts';

/** First levels shown before one asks for the rest. */
const SHOWN = 10;

interface Props {
  counts: readonly TopicCount[];
  chosen: readonly string[];
  excluded: readonly string[];
  turn: Turn;
}

/** The two-level subject scheme. */
export const TopicFacet = memo(function TopicFacet({ counts, chosen, excluded, turn }: Props) {
  const { m } = useSpeech();
  const nodes = useMemo(
    () => withAbsent(counts, [...chosen, ...excluded]).map((count) => facetNode(count, m)),
    [counts, chosen, excluded, m],
  );
  const tick = useCallback(
    (value: string) =>
      turn((state) => {
        const topic = afterTick(value, state.topic, topicCovers);
        return changed(state, { topic, notTopic: state.notTopic.filter((out) => !topic.includes(out)) });
      }),
    [turn],
  );
  const exclude = useCallback((value: string) => turn((state) => takenOut(state, 'topic', value)), [turn]);
  return (
    <FacetTree
      label={m.filters.names.topic}
      nodes={nodes}
      most={SHOWN}
      choice={{ chosen, tick, excluded, exclude, covers: topicCovers }}
    />
  );
});

function facetNode({ value, count, children }: TopicCount, m: Messages): FacetNode {
  const below = children.map((child) => ({ ...child, label: valueLabel(m, child.value), children: [] }));
  return { value, count, label: valueLabel(m, value), children: below };
}
