import { memo, useCallback, useState } from 'react';
import type { ValueCount } from '../../engine/types.ts';
import { type Messages, useSpeech, valueLabel } from '../messages/catalogue.ts';
import { type FilterName, excluded as takenOut, toggled } from '../search/search-state.ts';
import { countedValue, nameLabel } from '../search/whole-name.ts';
import { FacetGrid, FacetGridRow } from './facet-grid.tsx';
import { FacetRow } from './facet-row.tsx';
import type { Turn } from './turn.ts';

/** Values shown before one asks for more: what fits beside a page of results without scrolling past it. */
const SHOWN = 8;
/** With more values than this, a box to look one up is offered. */
const SEARCHABLE = 20;

interface Props {
  name: FilterName;
  counts: readonly ValueCount[];
  chosen: readonly string[];
  excluded: readonly string[];
  turn: Turn;
}

/** A flat facet: the most frequent values, those chosen or taken out always among them. */
export const ValueFacet = memo(function ValueFacet({ name, counts, chosen, excluded, turn }: Props) {
  const { m } = useSpeech();
  const [all, setAll] = useState(false);
  const [looked, setLooked] = useState('');
  const toggle = useCallback((value: string) => turn((state) => toggled(state, name, value)), [turn, name]);
  const exclude = useCallback((value: string) => turn((state) => takenOut(state, name, value)), [turn, name]);
  const label = (value: string) => labelOf(name, value, m);
  const marked = [...chosen, ...excluded];
  const counted = counts.map(({ value, count }) => ({ value: countedValue(name, value), count }));
  // Behind the others: what is already there must not move.
  const absent = marked.filter((value) => !counted.some((count) => count.value === value));
  const values = [...counted, ...absent.map((value) => ({ value, count: 0 }))];
  const found = looked === '' ? values : values.filter(({ value }) => label(value).includes(looked));
  const shown =
    all || looked !== ''
      ? found
      : found.filter((entry, index) => index < SHOWN || marked.includes(entry.value));
  if (values.length === 0) return <p className="quiet">{m.filters.none}</p>;
  return (
    <>
      {all && values.length > SEARCHABLE && (
        <input
          type="search"
          className="facet-find"
          aria-label={m.filters.find(m.filters.names[name])}
          placeholder={m.filters.find(m.filters.names[name])}
          value={looked}
          onChange={(event) => setLooked(event.target.value.trim())}
        />
      )}
      <FacetGrid label={m.filters.names[name]} className={all ? 'long' : ''}>
        {shown.map(({ value, count }) => (
          <FacetGridRow key={value}>
            <FacetRow
              value={value}
              label={label(value)}
              count={count}
              checked={chosen.includes(value)}
              toggle={toggle}
              excluded={excluded.includes(value)}
              exclude={exclude}
              inTree
            />
          </FacetGridRow>
        ))}
      </FacetGrid>
      {values.length > SHOWN && (
        <button type="button" className="plain link" onClick={() => setAll(!all)}>
          {all ? m.filters.less : m.filters.more(values.length - SHOWN)}
        </button>
      )}
    </>
  );
});

function labelOf(name: FilterName, value: string, m: Messages): string {
  if (name === 'type') return valueLabel(m, value);
  if (name === 'issuer' || name === 'speaker') return nameLabel(value, m);
  return value === 'unknown' ? m.filters.unknown : value;
}
