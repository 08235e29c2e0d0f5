import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { RESULT_VIEWS } from './result-views.ts';
import { hasFilters, hasWords, inView, type SearchState, searchAddress } from './search-state.ts';

/** How the results are looked at: documents, sections, and where there are words, the places and their surroundings. */
export function ViewSwitch({ state }: { state: SearchState }) {
  const { m } = useSpeech();
  const { document, section } = m.results.groups;
  const hints = m.results.viewHints;
  const ofWords = RESULT_VIEWS.filter(
    // Words of a selection can be told without a query, the surroundings of places cannot.
    ({ view }) => hasWords(state) || view === state.view || (view === 'collocations' && hasFilters(state)),
  );
  const choices = [
    { label: document, hint: hints.document, to: inView(state, 'list', { group: 'document' }) },
    { label: section, hint: hints.section, to: inView(state, 'list', { group: 'section' }) },
    ...ofWords.map(({ view }) => ({
      label: m.results.viewNames[view],
      hint: hints[view],
      to: inView(state, view),
    })),
  ];
  const isCurrent = ({ view, group }: SearchState): boolean =>
    view === state.view && (view !== 'list' || group === state.group);
  return (
    <nav className="view-switch" aria-label={m.results.views}>
      {choices.map(({ label, hint, to }) => (
        <Link
          key={label}
          href={searchAddress(to)}
          title={hint}
          keepScroll
          aria-current={isCurrent(to) ? 'true' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
