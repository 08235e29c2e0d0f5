import { type SubmitEvent, useEffect, useId, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { changed } from '../search/search-state.ts';
import type { Turn } from './turn.ts';
import { enteredYears } from './year-entry.ts';

/** From and to; either may stay empty. Replaces the years chosen before. */
export function YearRange({ chosen, turn }: { chosen: readonly string[]; turn: Turn }) {
  const { m } = useSpeech();
  const only = chosen.length === 1 ? (chosen[0] ?? '') : '';
  const [chosenFrom = '', chosenTo = chosenFrom] = /^\d*(?:\.\.\d*)?$/.test(only) ? only.split('..') : [];
  const [from, setFrom] = useState(chosenFrom);
  const [to, setTo] = useState(chosenTo);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  useEffect(() => {
    setFrom(chosenFrom);
    setTo(chosenTo);
  }, [chosenFrom, chosenTo]);
  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const year = enteredYears(from, to);
    setWrong(year === undefined);
    if (year !== undefined) turn((state) => changed(state, { year: year === null ? [] : [year] }));
  };
  const field = (label: string, value: string, set: (value: string) => void) => (
    <input
      type="text"
      inputMode="numeric"
      size={5}
      aria-invalid={wrong}
      aria-describedby={wrong ? id : undefined}
      aria-label={`${m.filters.names.year} ${label}`}
      placeholder={label}
      value={value}
      onChange={(event) => set(event.target.value)}
    />
  );
  return (
    <form className="year-range" onSubmit={apply}>
      {field(m.years.from, from, setFrom)}
      <span aria-hidden="true">–</span>
      {field(m.years.to, to, setTo)}
      <button type="submit" className="button">
        {m.years.apply}
      </button>
      {wrong && (
        <p id={id} className="year-wrong" role="alert">
          {m.years.wrong}
        </p>
      )}
    </form>
  );
}
