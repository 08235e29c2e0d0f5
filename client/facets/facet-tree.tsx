import { useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { Icon } from '../ui/icon.tsx';
import { FacetRow } from './facet-row.tsx';
import { afterTick, type Nested, standing } from './nested-choice.ts';

/** Values of the first level shown before one asks for the rest. */
const SHOWN = 10;

export interface FacetNode extends Nested {
  label: string;
  count: number;
  children: readonly FacetNode[];
}

interface Props {
  nodes: readonly FacetNode[];
  chosen: readonly string[];
  choose: (chosen: readonly string[]) => void;
}

/** A facet whose values have values beneath them (regions, topics); each level is opened when wanted. */
export function FacetTree({ nodes, chosen, choose }: Props) {
  const { m } = useSpeech();
  const [all, setAll] = useState(false);
  const shown = all
    ? nodes
    : nodes.filter((node, index) => index < SHOWN || standing(node, chosen, false) !== 'not');
  if (nodes.length === 0) return <p className="quiet">{m.filters.none}</p>;
  return (
    <>
      <ul className="facet-values">
        {shown.map((node) => (
          <Branch key={node.value} node={node} above={[]} chosen={chosen} choose={choose} />
        ))}
      </ul>
      {nodes.length > SHOWN && (
        <button type="button" className="plain link" onClick={() => setAll(!all)}>
          {all ? m.filters.less : m.filters.more(nodes.length - SHOWN)}
        </button>
      )}
    </>
  );
}

interface BranchProps {
  node: FacetNode;
  /** Values above it, outermost first. */
  above: readonly string[];
  chosen: readonly string[];
  choose: (chosen: readonly string[]) => void;
}

function Branch({ node, above, chosen, choose }: BranchProps) {
  const within = above.some((value) => chosen.includes(value));
  const stands = standing(node, chosen, within);
  const [open, setOpen] = useState(stands === 'partly');
  const parent = node.children.length > 0;
  return (
    <li>
      <div className="facet-node">
        {parent ? <Twist label={node.label} open={open} setOpen={setOpen} /> : <span className="twist" />}
        <FacetRow
          label={node.label}
          count={node.count}
          checked={stands === 'chosen' || stands === 'within'}
          partly={stands === 'partly'}
          toggle={() => choose(afterTick(node, above, chosen))}
        />
      </div>
      {open && parent && (
        <ul className="facet-values">
          {node.children.map((child) => (
            <Branch
              key={child.value}
              node={child}
              above={[...above, node.value]}
              chosen={chosen}
              choose={choose}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function Twist({ label, open, setOpen }: { label: string; open: boolean; setOpen: (open: boolean) => void }) {
  const { m } = useSpeech();
  return (
    <button
      type="button"
      className="plain twist"
      aria-expanded={open}
      aria-label={open ? m.filters.collapse(label) : m.filters.expand(label)}
      onClick={() => setOpen(!open)}
    >
      <Icon name="open" />
    </button>
  );
}
