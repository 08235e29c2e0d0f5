import { useEffect, useRef } from 'react';
import { useSpeech } from '../messages/catalogue.ts';

interface Props {
  label: string;
  count: number;
  checked: boolean;
  /** Something beneath it is chosen, but not all of it. */
  partly?: boolean;
  toggle: () => void;
}

/** A value with its count, to tick. */
export function FacetRow({ label, count, checked, partly = false, toggle }: Props) {
  const { m } = useSpeech();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = partly && !checked;
  }, [partly, checked]);
  return (
    <label className={count === 0 ? 'facet-row empty' : 'facet-row'}>
      <input
        ref={box}
        type="checkbox"
        checked={checked}
        onChange={toggle}
        aria-label={m.filters.count(label, count)}
      />
      <span className="facet-label">{label}</span>
      <span className="facet-count">{m.number(count)}</span>
    </label>
  );
}
