import { useSpeech } from '../messages/catalogue.ts';
import { excerptParts } from './excerpt-parts.ts';

/** A query, cut where it is long, with the stretch in question underlined; an empty stretch is a place between two characters. */
export function QueryExcerpt({ q, start, end }: { q: string; start: number; end: number }) {
  const { m } = useSpeech();
  const { before, spot, after } = excerptParts(q, start, end);
  return (
    <p className="query-excerpt">
      <code>
        {before}
        <span className={start === end ? 'spot empty' : 'spot'} title={m.problem.at(start + 1)}>
          {spot}
        </span>
        {after}
      </code>
    </p>
  );
}
