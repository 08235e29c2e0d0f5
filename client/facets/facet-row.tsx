// biome-ignore-all lint/a11y/useSemanticElements: a tree of rows by its roles, see useTreeKeys
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { Icon } from '../ui/icon.tsx';

interface Props {
  /** As the filter names it. */
  value: string;
  label: string;
  /** Null where none is told: of a zone, which a search does not count by itself. */
  count: number | null;
  checked: boolean;
  /** Something beneath it is chosen, but not all of it. */
  partly?: boolean;
  /** What tells it from others of its name: the prefecture of a county. */
  hint?: string | undefined;
  toggle: (value: string) => void;
  /** It is taken out. */
  excluded: boolean;
  /** Takes it out, or no longer does. */
  exclude: (value: string) => void;
  /** It is a row of a tree, which is one stop of the Tab key: see `useTreeKeys`. */
  inTree?: boolean;
}

/**
 * A value with its count, to tick, and to take out. There may be hundreds: one is drawn anew only where what it shows is
 * another, so who draws it hands it functions that stay the same.
 */
export const FacetRow = memo(function FacetRow(props: Props) {
  const { value, label, count, checked, partly = false, hint, toggle, excluded, exclude } = props;
  const { inTree = false } = props;
  const stop = inTree ? { tabIndex: -1 } : {};
  const { m } = useSpeech();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = partly && !checked;
  }, [partly, checked]);
  const name = hint === undefined ? label : `${label} ${hint}`;
  return (
    <div className={`facet-line${count === 0 ? ' empty' : ''}${excluded ? ' excluded' : ''}`}>
      <Cell of={inTree}>
        <label className="facet-row">
          <input
            ref={box}
            {...stop}
            type="checkbox"
            checked={checked}
            onChange={() => toggle(value)}
            aria-label={count === null ? name : m.filters.count(name, count)}
          />
          <span className="facet-label">
            {label}
            {hint !== undefined && <span className="facet-hint">{hint}</span>}
          </span>
        </label>
      </Cell>
      <Cell of={inTree}>
        <button
          {...stop}
          type="button"
          className="plain exclude"
          aria-pressed={excluded}
          aria-label={m.filters.exclude(name)}
          title={m.filters.exclude(name)}
          onClick={() => exclude(value)}
        >
          <Icon name="exclude" />
        </button>
      </Cell>
      <span className="facet-count" aria-hidden="true">
        {count !== null && m.number(count)}
      </span>
    </div>
  );
});

/** A cell of a row of a tree; nothing of any other row. */
function Cell({ of, children }: { of: boolean; children: ReactNode }) {
  if (!of) return children;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: what stands in it has the focus
    <div role="gridcell" className="cell">
      {children}
    </div>
  );
}
