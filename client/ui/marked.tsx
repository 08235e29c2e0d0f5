import { Fragment } from 'react';
import { type Layer, type MarkKind, stretches } from '../marking.ts';

/** A text with its ranges marked. A range in the middle of another keeps both marks. */
export function Marked({ text, layers }: { text: string; layers: readonly Layer<MarkKind>[] }) {
  return stretches(text, layers).map(({ text: part, start, kinds }) => {
    if (kinds.length === 0) return <Fragment key={start}>{part}</Fragment>;
    if (kinds.every((kind) => kind === 'repair' || kind === 'saved')) {
      return (
        <span key={start} className={kinds.join(' ')}>
          {part}
        </span>
      );
    }
    return (
      <mark key={start} className={kinds.join(' ')} data-start={start}>
        {part}
      </mark>
    );
  });
}
