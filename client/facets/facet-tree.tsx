// biome-ignore-all lint/a11y/useSemanticElements: a tree of rows by its roles, see useTreeKeys
import { useRef, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { Twist } from '../ui/twist.tsx';
import type { FacetNode } from './facet-node.ts';
import { FacetRow } from './facet-row.tsx';
import { type Covers, standing } from './nested-choice.ts';
import { useTreeKeys } from './tree-keys.ts';

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
  /** What it is a tree of. */
  label: string;
  nodes: readonly FacetNode[];
  choice: TreeChoice;
  /** Values of the first level shown before one asks for the rest; all where it is left out. */
  most?: number;
  /** Whether the first level begins opened. */
  opened?: boolean;
}

/** A facet whose values have values beneath them (regions, topics); each level is opened when wanted. */
export function FacetTree({ label, nodes, choice, most = nodes.length, opened = false }: Props) {
  const { m } = useSpeech();
  const tree = useRef<HTMLDivElement>(null);
  const keys = useTreeKeys(tree);
  const [all, setAll] = useState(false);
  const isMarked = ({ value }: FacetNode) =>
    [choice.chosen, choice.excluded].some((values) => standing(value, values, choice.covers) !== 'not');
  const shown = all ? nodes : nodes.filter((node, index) => index < most || isMarked(node));
  if (nodes.length === 0) return <p className="quiet">{m.filters.none}</p>;
  return (
    <>
      <div ref={tree} role="treegrid" aria-label={label} aria-description={m.filters.treeKeys} {...keys}>
        <ul className="facet-values" role="none">
          {shown.map((node) => (
            <Branch key={node.value} node={node} level={1} choice={choice} opened={opened} />
          ))}
        </ul>
      </div>
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
  /** From 1. */
  level: number;
  choice: TreeChoice;
  opened?: boolean;
}

function Branch({ node, level, choice, opened = false }: BranchProps) {
  const { chosen, excluded, covers } = choice;
  const stands = standing(node.value, chosen, covers);
  const out = standing(node.value, excluded, covers);
  const [open, setOpen] = useState(opened || stands === 'partly' || out === 'partly');
  const parent = node.children.length > 0;
  return (
    <li role="none">
      {/* biome-ignore lint/a11y/useFocusableInteractive: what stands in it has the focus */}
      <div className="facet-node" role="row" aria-level={level} aria-expanded={parent ? open : undefined}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: its button is for the mouse, by keyboard arrows do the same */}
        <div role="gridcell" className="cell">
          {parent ? (
            <Twist label={node.label} open={open} setOpen={setOpen} inTree />
          ) : (
            <span className="twist" />
          )}
        </div>
        <TreeRow node={node} choice={choice} inTree />
      </div>
      {open && parent && (
        <ul className="facet-values" role="none">
          {node.children.map((child) => (
            <Branch key={child.value} node={child} level={level + 1} choice={choice} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** A value drawn by itself; of some none can tell how many documents they have. */
type RowNode = Omit<FacetNode, 'count'> & { count: number | null };

/** One value of a tree by itself. */
export function TreeRow({
  node,
  choice,
  inTree = false,
}: {
  node: RowNode;
  choice: TreeChoice;
  inTree?: boolean;
}) {
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
      inTree={inTree}
    />
  );
}
