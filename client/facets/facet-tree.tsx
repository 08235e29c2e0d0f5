import { useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { Twist } from '../ui/twist.tsx';
import type { FacetNode } from './facet-node.ts';
import { FacetRow } from './facet-row.tsx';
import { type Covers, standing } from './nested-choice.ts';

/** What is chosen and taken out of a facet whose values have values beneath them, and how that changes. */
export interface TreeChoice {
  chosen: readonly string[];
  /** Chooses a value, or no longer does; stays the same from one drawing to the next, as `exclude` does. */
  tick: (value: string) => void;
  excluded: readonly string[];
  exclude: (value: string) => void;
  covers: Covers;
}

interface Props {
  nodes: readonly FacetNode[];
  choice: TreeChoice;
  /** Values of the first level shown before one asks for the rest; all where it is left out. */
  most?: number;
  /** Whether the first level begins opened. */
  opened?: boolean;
}

/** A facet whose values have values beneath them (regions, topics); each level is opened when wanted. */
export function FacetTree({ nodes, choice, most = nodes.length, opened = false }: Props) {
  const { m } = useSpeech();
  const [all, setAll] = useState(false);
  const isMarked = ({ value }: FacetNode) =>
    [choice.chosen, choice.excluded].some((values) => standing(value, values, choice.covers) !== 'not');
  const shown = all ? nodes : nodes.filter((node, index) => index < most || isMarked(node));
  if (nodes.length === 0) return <p className="quiet">{m.filters.none}</p>;
  return (
    <>
      <ul className="facet-values">
        {shown.map((node) => (
          <Branch key={node.value} node={node} choice={choice} opened={opened} />
        ))}
      </ul>
      {nodes.length > most && (
        <button type="button" className="plain link" onClick={() => setAll(!all)}>
          {all ? m.filters.less : m.filters.more(nodes.length - most)}
        </button>
      )}
    </>
  );
}

interface BranchProps {
  node: FacetNode;
  choice: TreeChoice;
  opened?: boolean;
}

function Branch({ node, choice, opened = false }: BranchProps) {
  const { chosen, excluded, covers } = choice;
  const stands = standing(node.value, chosen, covers);
  const out = standing(node.value, excluded, covers);
  const [open, setOpen] = useState(opened || stands === 'partly' || out === 'partly');
  const parent = node.children.length > 0;
  return (
    <li>
      <div className="facet-node">
        {parent ? <Twist label={node.label} open={open} setOpen={setOpen} /> : <span className="twist" />}
        <TreeRow node={node} choice={choice} />
      </div>
      {open && parent && (
        <ul className="facet-values">
          {node.children.map((child) => (
            <Branch key={child.value} node={child} choice={choice} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** A value drawn by itself; of some none can tell how many documents they have. */
type RowNode = Omit<FacetNode, 'count'> & { count: number | null };

/** One value of a tree by itself. */
export function TreeRow({ node, choice }: { node: RowNode; choice: TreeChoice }) {
  const { chosen, tick, excluded, exclude, covers } = choice;
  const stands = standing(node.value, chosen, covers);
  return (
    <FacetRow
      value={node.value}
      label={node.label}
      hint={node.hint}
      count={node.count}
      checked={stands === 'chosen' || stands === 'within'}
      partly={stands === 'partly'}
      toggle={tick}
      excluded={excluded.includes(node.value)}
      exclude={exclude}
    />
  );
}
