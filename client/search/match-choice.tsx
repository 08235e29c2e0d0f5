import { useSpeech } from '../messages/catalogue.ts';
import { changed, type Go, type SearchState } from './search-state.ts';

/** That a search is relaxed, and the way back to an exact one; nothing where it is exact. */
export function MatchChoice({ state, go }: { state: SearchState; go: Go }) {
  const { m } = useSpeech();
  if (state.match === 'exact') return null;
  return (
    <p className="match-choice">
      <strong>{m.box.relaxed}</strong>
      <span className="quiet">{m.box.relaxedHint}</span>
      <button type="button" className="plain link" onClick={() => go(changed(state, { match: 'exact' }))}>
        {m.box.toExact}
      </button>
    </p>
  );
}
