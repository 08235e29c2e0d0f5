import type { SearchAnswer } from '../../engine/types.ts';
import { inSite } from '../current-site.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { SaveSearchButton } from '../saved/save-search-button.tsx';
import { Unbroken } from '../ui/unbroken.tsx';
import { LeftOut } from './left-out.tsx';
import { feedAddress, hasFilters, type SearchState } from './search-state.ts';

/** How much was found, told to screen readers when it changes, and how long that took. */
export function Totals({ answer, state }: { answer: SearchAnswer; state: SearchState }) {
  const { m } = useSpeech();
  const { documents, texts, passages, occurrences, sections } = answer.total;
  const counts =
    occurrences === 0
      ? m.results.totalsAll(documents, texts)
      : m.results.totals(documents, texts, passages, occurrences);
  return (
    <p className="totals">
      <span>
        <span aria-live="polite" aria-atomic="true">
          <Unbroken text={`${sections === undefined ? '' : `${m.results.sections(sections)} · `}${counts}`} />
        </span>
        <span className="quiet took">
          {' '}
          ·{' '}
          <span className="unbroken">
            {m.results.took(answer.tookMs < 10 ? answer.tookMs.toFixed(1) : answer.tookMs.toFixed(0))}
          </span>
        </span>
      </span>
      {(state.q !== '' || hasFilters(state)) && (
        <span className="kept-up">
          <SaveSearchButton state={state} facets={answer.facets} />
          <a
            className="feed-link"
            href={inSite(feedAddress(state))}
            type="application/atom+xml"
            title={m.saved.feedHint}
          >
            {m.saved.feed}
          </a>
        </span>
      )}
      {!(answer.total.documents === 0 && !state.removed) && <LeftOut answer={answer} state={state} />}
    </p>
  );
}
