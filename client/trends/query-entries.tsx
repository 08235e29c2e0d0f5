import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import type { RequestProblem } from '../../engine/errors.ts';
import type { QueryProblem, TrendsAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { queryLength } from '../search/query-length.ts';
import { QueryRoom } from '../search/query-room.tsx';
import { Icon } from '../ui/icon.tsx';
import { QueryExcerpt } from '../ui/query-excerpt.tsx';
import { SeriesMark } from './series-mark.tsx';
import { MOST_QUERIES } from './trends-state.ts';

interface Props {
  queries: readonly string[];
  draw: (queries: string[]) => void;
  /** Why the server refused queries. */
  problems: readonly RequestProblem[];
  /** What was answered, with remarks on queries; null while there is none. */
  series: TrendsAnswer['series'] | null;
}

/** Up to eight queries, each with the mark of its line. */
export function QueryEntries({ queries, draw, problems, series }: Props) {
  const { m } = useSpeech();
  const [texts, setTexts] = useState<readonly string[]>(withRoom(queries));
  const key = queries.join('\n');
  useEffect(() => setTexts(withRoom(key === '' ? [] : key.split('\n'))), [key]);
  const form = useRef<HTMLFormElement>(null);
  const focusOn = useRef<number | null>(null);
  useEffect(() => {
    if (focusOn.current === null) return;
    form.current?.querySelectorAll('input')[Math.min(focusOn.current, texts.length - 1)]?.focus();
    focusOn.current = null;
  }, [texts]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    draw(texts.map((text) => text.trim()).filter((text) => text !== ''));
  };
  const change = (place: number, text: string) =>
    setTexts(texts.map((before, at) => (at === place ? text : before)));
  const remove = (place: number) => {
    focusOn.current = Math.max(0, place - 1);
    const left = texts.filter((_, at) => at !== place);
    setTexts(left.length === 0 ? [''] : left);
    if (queries[place] !== undefined && queries[place] === texts[place]?.trim()) {
      draw(queries.filter((_, at) => at !== place));
    }
  };
  return (
    <form ref={form} className="trend-entries" onSubmit={submit} aria-label={m.trends.entries}>
      <ol>
        {texts.map((text, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is what stands at its place
          <li key={place}>
            <QueryEntry
              place={place}
              text={text}
              change={(typed) => change(place, typed)}
              remove={texts.length > 1 || text !== '' ? () => remove(place) : null}
            />
            <Remarks
              q={queries[place] ?? ''}
              problems={problems.filter(
                ({ parameter, index }) => parameter === 'q' && (index ?? 0) === place,
              )}
              failure
            />
            <Remarks
              q={series?.[place]?.q ?? ''}
              problems={series?.[place]?.q === queries[place] ? (series?.[place]?.problems ?? []) : []}
            />
          </li>
        ))}
      </ol>
      <div className="trend-actions">
        {texts.length < MOST_QUERIES && (
          <button
            type="button"
            className="button"
            onClick={() => {
              focusOn.current = texts.length;
              setTexts([...texts, '']);
            }}
          >
            {m.trends.add}
          </button>
        )}
        <button type="submit" className="button primary">
          {m.trends.draw}
        </button>
      </div>
    </form>
  );
}

interface QueryEntryProps {
  /** From 0. */
  place: number;
  text: string;
  change: (text: string) => void;
  /** Null where there is nothing to take away. */
  remove: (() => void) | null;
}

/** One query with the mark of its line, and how much room is left where that is little. */
function QueryEntry({ place, text, change, remove }: QueryEntryProps) {
  const { m } = useSpeech();
  const room = useId();
  const { kind } = queryLength(text);
  return (
    <>
      <div className="trend-entry">
        <SeriesMark at={place} />
        <input
          type="text"
          lang="zh-CN"
          aria-label={m.trends.entry(place + 1)}
          placeholder={m.trends.placeholder}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-invalid={kind === 'over' || undefined}
          aria-describedby={kind === 'short' ? undefined : room}
          value={text}
          onChange={(event) => change(event.target.value)}
        />
        {remove !== null && (
          <button type="button" className="plain" aria-label={m.trends.remove(place + 1)} onClick={remove}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <QueryRoom text={text} id={room} />
    </>
  );
}

/** The queries on show; where there is none, room for one. */
function withRoom(queries: readonly string[]): readonly string[] {
  return queries.length === 0 ? [''] : queries;
}

interface RemarksProps {
  q: string;
  problems: readonly (RequestProblem | QueryProblem)[];
  /** The query was refused, not only remarked on. */
  failure?: boolean;
}

function Remarks({ q, problems, failure = false }: RemarksProps) {
  if (problems.length === 0) return null;
  return (
    <div className={failure ? 'problems failure' : 'problems remark'} role={failure ? 'alert' : 'status'}>
      {problems.map(({ message, start, end }) => (
        <div key={`${start} ${message}`}>
          <p>{message}</p>
          {start !== undefined && end !== undefined && end > 0 && (
            <QueryExcerpt q={q} start={start} end={end} />
          )}
        </div>
      ))}
    </div>
  );
}
