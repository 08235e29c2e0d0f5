import type { SearchAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { inView, type SearchState, searchAddress } from './search-state.ts';

interface Props {
  answer: SearchAnswer;
  state: SearchState;
}

/** The address of the list with what was left out of the texts taken in, or without it again. Only the list can show it. */
function withLeftOut(state: SearchState, removed: boolean): string {
  return searchAddress(inView(state, 'list', removed ? { removed, group: 'document' } : { removed }));
}

/** Beside the counts: how often the query stands in what was left out of the texts; opens and closes these places. */
export function LeftOut({ answer, state }: Props) {
  const { m } = useSpeech();
  const count = answer.total.removed ?? 0;
  if (state.removed && state.view === 'list') {
    return (
      <span className="left-out">
        {m.leftOut.shown(count)} · <Link href={withLeftOut(state, false)}>{m.leftOut.hide}</Link>
      </span>
    );
  }
  if (count === 0) return null;
  return (
    <span className="left-out">
      <Link href={withLeftOut(state, true)} title={m.leftOut.hint}>
        {m.leftOut.more(count)}
      </Link>
    </span>
  );
}

/** The same where the texts themselves hold nothing: then it is the first thing to know. */
export function OnlyLeftOut({ answer, state }: Props) {
  const { m } = useSpeech();
  const count = answer.total.removed ?? 0;
  if (count === 0 || state.removed) return null;
  return (
    <div className="only-left-out">
      <p>
        <strong>{m.leftOut.only(count)}</strong>
      </p>
      <p>{m.leftOut.hint}</p>
      <Link className="button" href={withLeftOut(state, true)}>
        {m.leftOut.show(count)}
      </Link>
    </div>
  );
}
