import { type SubmitEvent, useState } from 'react';
import type { NamedRegion } from '../../engine/types.ts';
import { ApiError, getJson } from '../api.ts';
import { inPieces } from '../grouped.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Failure } from '../ui/failure.tsx';
import { listedNames } from './name-list.ts';

/** Names asked for at once: as many as the server reads, and as an address holds. */
const AT_ONCE = 50;

interface Props {
  /** Takes the regions found into the filter. */
  apply: (values: readonly string[]) => void;
  close: () => void;
}

/** A list of names to paste. What is found is taken; what may be several places, or is none, is told and waits. */
export function RegionList({ apply, close }: Props) {
  const { m } = useSpeech();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<readonly NamedRegion[] | null>(null);
  const [taken, setTaken] = useState(0);
  const [error, setError] = useState<ApiError | null>(null);
  const [waiting, setWaiting] = useState(false);
  const names = listedNames(text);

  const read = () => {
    setWaiting(true);
    setError(null);
    namedRegions(names).then(
      (answers) => {
        const found = answers.flatMap(({ status, regions }) =>
          status === 'found' ? regions.slice(0, 1) : [],
        );
        setWaiting(false);
        setTaken(found.length);
        setOpen(answers.filter(({ status }) => status !== 'found'));
        if (found.length > 0) apply(found.map(({ value }) => value));
      },
      (cause: unknown) => {
        setWaiting(false);
        setError(cause instanceof ApiError ? cause : new ApiError(0, 'network', String(cause), [], null));
      },
    );
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (names.length > 0) read();
  };
  const settle = (name: string, value: string) => {
    apply([value]);
    setTaken(taken + 1);
    setOpen((open ?? []).filter((other) => other.name !== name));
  };
  const ambiguous = (open ?? []).filter(({ status }) => status === 'ambiguous');
  const unknown = (open ?? []).filter(({ status }) => status === 'unknown');
  return (
    <form className="region-list" onSubmit={submit}>
      <textarea
        aria-label={m.regions.listLabel}
        placeholder={m.regions.listPlaceholder}
        rows={4}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(null);
        }}
      />
      <div className="region-list-tools">
        <button type="submit" className="button" disabled={names.length === 0 || waiting}>
          {m.regions.take(names.length)}
        </button>
        <button type="button" className="plain link" onClick={close}>
          {m.regions.closeList}
        </button>
      </div>
      {error !== null && <Failure error={error} retry={read} />}
      <div role="status">
        {open !== null && <p>{m.regions.taken(taken)}</p>}
        {unknown.length > 0 && (
          <p>
            {m.regions.notFound(unknown.length)}
            <strong>{unknown.map(({ name }) => name).join(m.listSeparator)}</strong>
          </p>
        )}
        {ambiguous.length > 0 && <p>{m.regions.severalMeant(ambiguous.length)}</p>}
      </div>
      {ambiguous.length > 0 && (
        <ul className="region-doubts">
          {ambiguous.map(({ name, regions }) => (
            <li key={name}>
              <strong>{name}</strong>
              {regions.map(({ value, path }) => (
                <button key={value} type="button" className="example" onClick={() => settle(name, value)}>
                  {path.join(' › ')}
                </button>
              ))}
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}

/**
 * What is known of each name. A space may stand within a name (湖南省 常德市) or between two: what is none with its
 * spaces is taken apart at them. Rejects where any piece cannot be had.
 */
async function namedRegions(names: readonly string[]): Promise<NamedRegion[]> {
  const answers = await resolved(names);
  const apart = (name: string) => name.split(/\s+/u);
  const spaced = answers.filter(({ status, name }) => status === 'unknown' && apart(name).length > 1);
  if (spaced.length === 0) return answers;
  const parts = await resolved([...new Set(spaced.flatMap(({ name }) => apart(name)))]);
  return [...answers.filter((answer) => !spaced.includes(answer)), ...parts];
}

/** What the server says of each name. */
async function resolved(names: readonly string[]): Promise<NamedRegion[]> {
  const { signal } = new AbortController();
  const answers = await Promise.all(
    inPieces(names, AT_ONCE).map((piece) => {
      const query = new URLSearchParams(piece.map((name): [string, string] => ['name', name]));
      return getJson<{ names: NamedRegion[] }>(`/api/regions/resolve?${query}`, signal);
    }),
  );
  return answers.flatMap(({ names: named }) => named);
}
