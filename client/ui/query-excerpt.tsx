import { useSpeech } from '../messages/catalogue.ts';

/** A query with the stretch in question underlined; an empty stretch is a place between two characters. */
export function QueryExcerpt({ q, start, end }: { q: string; start: number; end: number }) {
  const { m } = useSpeech();
  return (
    <p className="query-excerpt">
      <code>
        {q.slice(0, start)}
        <span className={start === end ? 'spot empty' : 'spot'} title={m.problem.at(start + 1)}>
          {q.slice(start, end)}
        </span>
        {q.slice(end)}
      </code>
    </p>
  );
}
