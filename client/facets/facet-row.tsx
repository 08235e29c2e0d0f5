import { useEffect, useRef } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { Icon } from '../ui/icon.tsx';

interface Props {
  label: string;
  count: number;
  checked: boolean;
  /** Something beneath it is chosen, but not all of it. */
  partly?: boolean;
  /** What tells it from others of its name: the prefecture of a county. */
  hint?: string | undefined;
  toggle: () => void;
  /** Whether it is taken out, and the touch that takes it out or no longer does; null where it cannot be. */
  exclusion: { excluded: boolean; toggle: () => void } | null;
}

/** A value with its count, to tick, and to take out. */
export function FacetRow({ label, count, checked, partly = false, hint, toggle, exclusion }: Props) {
  const { m } = useSpeech();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = partly && !checked;
  }, [partly, checked]);
  const out = exclusion?.excluded === true;
  const name = hint === undefined ? label : `${label} ${hint}`;
  return (
    <div className={`facet-line${count === 0 ? ' empty' : ''}${out ? ' excluded' : ''}`}>
      <label className="facet-row">
        <input
          ref={box}
          type="checkbox"
          checked={checked}
          onChange={toggle}
          aria-label={m.filters.count(name, count)}
        />
        <span className="facet-label">
          {label}
          {hint !== undefined && <span className="facet-hint">{hint}</span>}
        </span>
      </label>
      {exclusion !== null && (
        <button
          type="button"
          className="plain exclude"
          aria-pressed={out}
          aria-label={m.filters.exclude(name)}
          title={m.filters.exclude(name)}
          onClick={exclusion.toggle}
        >
          <Icon name="exclude" />
        </button>
      )}
      <span className="facet-count" aria-hidden="true">
        {m.number(count)}
      </span>
    </div>
  );
}
