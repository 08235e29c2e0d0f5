// biome-ignore-all lint/a11y/useSemanticElements: rows by their roles, see useTreeKeys
import { type ReactNode, useRef } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { useTreeKeys } from './tree-keys.ts';

interface Props {
  /** What it is a list of. */
  label: string;
  className?: string;
  /** `FacetGridRow`s, each with a `FacetRow` that is `inTree`. */
  children: ReactNode;
}

/** Values one below the other, which are one stop of the Tab key as a tree of them is. */
export function FacetGrid({ label, className = '', children }: Props) {
  const { m } = useSpeech();
  const grid = useRef<HTMLDivElement>(null);
  const keys = useTreeKeys(grid);
  return (
    <div ref={grid} role="grid" aria-label={label} aria-description={m.filters.gridKeys} {...keys}>
      <ul className={`facet-values ${className}`} role="none">
        {children}
      </ul>
    </div>
  );
}

export function FacetGridRow({ children }: { children: ReactNode }) {
  return (
    <li role="none">
      {/* biome-ignore lint/a11y/useFocusableInteractive: what stands in it has the focus */}
      <div role="row">{children}</div>
    </li>
  );
}
