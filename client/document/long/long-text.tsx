import type { CSSProperties } from 'react';
import { useSpeech } from '../../messages/catalogue.ts';
import { Failure } from '../../ui/failure.tsx';
import { GROUP } from '../drawn-part.ts';
import { PassageGroup, type TextProps } from '../text.tsx';
import type { LoadedText } from './loaded-text.ts';
import { useReadPart } from './read-part.ts';

interface Props extends Omit<TextProps, 'passages' | 'start'> {
  text: LoadedText;
  start: number;
  characters: number;
  /** Fetches all of the text, and shows it as any other. */
  takeWhole: () => void;
  /** Prints it too, as soon as it is there. */
  printWhole: () => void;
  /** All of it is under way. */
  taking: boolean;
}

/** The part that is read of a text too long to be sent whole, and in words what of it is not there. */
export function LongText({
  text,
  title,
  start,
  asked,
  proven,
  characters,
  takeWhole,
  printWhole,
  taking,
  ...drawing
}: Props) {
  const { m } = useSpeech();
  const { drawn, loading, error, retry, element } = useReadPart(text, drawing.address.document, start, asked);
  const style: CSSProperties & { '--proven': string } = { '--proven': JSON.stringify(proven) };
  const { from, to } = drawn ?? { from: start, to: start };
  const begins = from === 0 && drawn !== null;
  const ownTitle = begins ? text.title : null;
  const opensWithTitle = ownTitle !== null || (begins && text.passages[0]?.level === 1);
  const groups = Array.from({ length: Math.ceil((to - from) / GROUP) }, (_, at) => from / GROUP + at);
  return (
    <div ref={element} className="text" style={style} aria-busy={drawn === null || loading}>
      {!opensWithTitle && <h1>{title}</h1>}
      <div className="notice part-notice" role="note">
        {drawn !== null && <p>{m.long.shown(from, to, text.count)}</p>}
        <p className="part-limits">{m.long.limits}</p>
        <div className="part-choices">
          <button type="button" className="button" disabled={taking} onClick={takeWhole}>
            {taking ? m.state.loading : m.long.whole(characters)}
          </button>
          <button type="button" className="button" disabled={taking} onClick={printWhole}>
            {m.long.printWhole}
          </button>
        </div>
      </div>
      {ownTitle !== null && <PassageGroup passages={[ownTitle]} opens {...drawing} />}
      {from > 0 && <p className="quiet above">{m.long.above(from)}</p>}
      {drawn === null && error === null && <p className="late waiting">{m.state.loading}</p>}
      {drawn !== null &&
        groups.map((index) => (
          <PassageGroup
            key={index}
            passages={text.group(index) ?? []}
            opens={index === 0 && ownTitle === null}
            {...drawing}
          />
        ))}
      {error !== null && <Failure error={error} retry={retry} />}
      {drawn !== null && to < text.count && <p className="quiet below">{m.long.below(text.count - to)}</p>}
    </div>
  );
}
