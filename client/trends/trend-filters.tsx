import { useState } from 'react';
import { FacetDrawer, FacetPanel } from '../facets/facet-panel.tsx';
import { useSpeech } from '../messages/catalogue.ts';
import { filterCount, type Go, type SearchState, searchRequest } from '../search/search-state.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSearchAnswer } from '../wire.ts';

interface Props {
  /** The filters in force, without words: they hold for all queries. */
  search: SearchState;
  go: Go;
}

/** Opens the filters of a search over the trends, with what the collection holds of each value. */
export function TrendFilters({ search, go }: Props) {
  const { m, lang } = useSpeech();
  const [open, setOpen] = useState(false);
  // Counts and facets alone: what a concordance asks for.
  const { data, loading, error, retry } = useSearchAnswer(
    open ? searchRequest({ ...search, view: 'concordance' }, lang) : null,
  );
  return (
    <>
      <button type="button" className="tool" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon name="filter" /> {m.filters.open(filterCount(search))}
      </button>
      {open && (
        <FacetDrawer
          documents={loading || data === null ? null : data.total.documents}
          close={() => setOpen(false)}
        >
          {error !== null && <Failure error={error} retry={retry} />}
          {data === null && loading && <p className="late waiting">{m.state.loading}</p>}
          {data !== null && <FacetPanel facets={data.facets} query={data.query} state={search} go={go} />}
        </FacetDrawer>
      )}
    </>
  );
}
