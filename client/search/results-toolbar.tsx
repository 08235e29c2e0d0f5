import { useId, useState } from 'react';
import type { DocumentId, SearchAnswer } from '../../engine/types.ts';
import { allResultsAddress } from '../cite/all-results.ts';
import { CiteButton } from '../cite/cite-button.tsx';
import { ExportButton } from '../export/export-button.tsx';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { trendsOfSearch } from '../trends/trends-state.ts';
import { Icon } from '../ui/icon.tsx';
import { Arrangement } from './arrangement.tsx';
import type { Density } from './density.ts';
import { filterCount, type Go, type SearchState } from './search-state.ts';
import { ViewSwitch } from './view-switch.tsx';

interface Props {
  answer: SearchAnswer;
  state: SearchState;
  go: Go;
  /** Documents on the page shown, each once. */
  shown: readonly DocumentId[];
  /** Nothing was found: there is nothing to arrange. */
  empty: boolean;
  density: Density;
  setDensity: (density: Density) => void;
  /** Opens the drawer with the filters; null where they stand beside the results. */
  openFilters: (() => void) | null;
}

/**
 * One line above the results: how they are looked at, how they are arranged, and what can be done with all of them. In
 * a narrow window that is two lines, and the arrangement opens beneath them.
 */
export function ResultsToolbar({ answer, state, go, shown, empty, density, setDensity, openFilters }: Props) {
  const { m, lang } = useSpeech();
  const filters = filterCount(state);
  const [arranging, setArranging] = useState(false);
  const panel = useId();
  const arrangement = <Arrangement state={state} go={go} density={density} setDensity={setDensity} />;
  if (empty && (openFilters === null || filters === 0)) return null;
  return (
    <div className="results-toolbar">
      {!empty && <ViewSwitch state={state} />}
      <div className="results-tools">
        {openFilters !== null && (
          <button type="button" className="tool" onClick={openFilters}>
            <Icon name="filter" /> {m.filters.open(filters)}
          </button>
        )}
        {!empty && openFilters === null && arrangement}
        {!empty && openFilters !== null && (
          <button
            type="button"
            className="tool opens"
            aria-expanded={arranging}
            aria-controls={panel}
            onClick={() => setArranging(!arranging)}
          >
            {m.results.arrange}
          </button>
        )}
        {!empty && (
          <Link className="tool" href={trendsOfSearch(state)}>
            {m.trends.here}
          </Link>
        )}
        {shown.length > 0 && (
          <CiteButton
            subject={{ documents: shown, all: (format) => allResultsAddress(state, format, lang) }}
            of={m.cite.page(shown.length)}
            look="tool"
          />
        )}
        {!empty && <ExportButton total={answer.total} state={state} />}
      </div>
      {!empty && openFilters !== null && (
        <div id={panel} className="arrange-panel" hidden={!arranging}>
          {arrangement}
        </div>
      )}
    </div>
  );
}
