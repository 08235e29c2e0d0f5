import { useSpeech } from '../messages/catalogue.ts';
import { LONGEST_QUERY, queryLength } from './query-length.ts';

/** Tells, before a query is sent, that it is nearly or already too long; nothing of others. */
export function QueryRoom({ text, id }: { text: string; id: string }) {
  const { m } = useSpeech();
  const length = queryLength(text);
  const over = length.kind === 'over';
  return (
    <>
      {length.kind !== 'short' && (
        <p id={id} className={over ? 'query-room over' : 'query-room'}>
          {over ? m.box.tooLong(length.by, LONGEST_QUERY) : m.box.room(length.left)}
        </p>
      )}
      {/* Read aloud where it begins to matter, not at each character. */}
      <span className="visually-hidden" role="status">
        {over
          ? m.box.tooLongSpoken(LONGEST_QUERY)
          : length.kind === 'near'
            ? m.box.nearLimit(LONGEST_QUERY)
            : ''}
      </span>
    </>
  );
}
