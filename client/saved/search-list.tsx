import { useEffect, useState } from 'react';
import { passageAddress } from '../../links/passage-link.ts';
import { ApiError, getFromSnapshot } from '../api.ts';
import { inSite } from '../current-site.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { feedAddress } from '../search/search-state.ts';
import { Failure } from '../ui/failure.tsx';
import { focusNeighbour } from '../ui/focus-neighbour.ts';
import { type Look, lookAgain } from './look.ts';
import { dayText } from './saved-day.ts';
import { MOST_MARKS, type SavedSearch, stateOf } from './saved-search.ts';
import { rememberSeen, savedSearches, toggleSearch } from './saved-store.ts';

/** New documents named beside a search; the rest are in its results. */
const NAMED = 20;

/** Saved searches, each with what is new in it. */
export function SearchList() {
  const { m } = useSpeech();
  const searches = savedSearches.use();
  const { looks, failed, retry } = useLooks(searches);
  return (
    <section aria-labelledby="saved-searches">
      <h2 id="saved-searches" tabIndex={-1}>
        {m.saved.searches}
      </h2>
      {searches.length === 0 && <p>{m.saved.noSearches}</p>}
      {failed !== null && <Failure error={failed} retry={retry} />}
      <ul className="saved-list">
        {searches.map((search) => (
          <SavedSearchEntry
            key={search.address}
            search={search}
            look={looks.get(search.address) ?? null}
            waiting={failed === null}
          />
        ))}
      </ul>
      {searches.length > 0 && <p className="quiet how-known">{m.saved.how(MOST_MARKS)}</p>}
    </section>
  );
}

interface EntryProps {
  search: SavedSearch;
  look: Look | null;
  waiting: boolean;
}

function SavedSearchEntry({ search, look, waiting }: EntryProps) {
  const { m } = useSpeech();
  const { address, label } = search;
  const see = () => {
    if (look !== null) rememberSeen(address, look.seen);
  };
  return (
    <li className="saved-entry">
      <h3 lang="zh-CN">
        <Link href={address} onClick={see}>
          {label}
        </Link>
      </h3>
      {look === null ? (
        waiting && <p className="quiet">{m.saved.looking}</p>
      ) : (
        <NewsText search={search} look={look} />
      )}
      <p className="saved-foot quiet">
        {look !== null && <span>{m.saved.found(look.seen.documents)}</span>}
        <a href={inSite(feedAddress(stateOf(address)))} type="application/atom+xml">
          {m.saved.feed}
        </a>
        {look !== null && look.news.kind !== 'same-index' && look.news.kind !== 'first' && (
          <button type="button" className="plain link" onClick={see}>
            {m.saved.markSeen}
          </button>
        )}
        <button
          type="button"
          className="plain link"
          aria-label={m.saved.removeSearch(label)}
          data-removes
          onClick={({ currentTarget }) => {
            focusNeighbour(currentTarget, '.saved-list', '#saved-searches');
            toggleSearch(address, label);
          }}
        >
          {m.saved.remove}
        </button>
      </p>
    </li>
  );
}

function NewsText({ search, look }: { search: SavedSearch; look: Look }) {
  const { m } = useSpeech();
  const { news, seen } = look;
  const since = dayText((search.seen ?? seen).at, m);
  switch (news.kind) {
    case 'first':
      return <p className="quiet">{m.saved.first}</p>;
    case 'same-index':
      return <p className="quiet">{m.saved.sameIndex(since)}</p>;
    case 'number':
      return <p>{m.saved.number(news.before, seen.documents)}</p>;
    case 'documents':
      return (
        <>
          {news.added.length === 0 ? (
            <p className="quiet">{m.saved.nothingNew(since)}</p>
          ) : (
            <details>
              <summary>
                <strong>{m.saved.isNew(news.added.length, since)}</strong>
              </summary>
              <ul className="new-documents">
                {news.added.slice(0, NAMED).map(({ id, title }) => (
                  <li key={id} lang="zh-CN">
                    <Link href={passageAddress({ document: id })}>{title}</Link>
                  </li>
                ))}
                {news.added.length > NAMED && <li>……</li>}
              </ul>
            </details>
          )}
          {news.gone > 0 && <p className="quiet">{m.saved.gone(news.gone)}</p>}
        </>
      );
  }
}

/**
 * Looks at the searches one after the other, so that a long list asks no more of the server than one reader. What a search never
 * looked at finds is remembered at once; what others find when the reader has seen it.
 */
function useLooks(searches: readonly SavedSearch[]) {
  const [looks, setLooks] = useState<ReadonlyMap<string, Look>>(new Map());
  const [failed, setFailed] = useState<ApiError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const due = searches.map(({ address, seen }) => `${address}\n${seen?.at ?? ''}`).join('\n\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is due names the searches; a retry is another attempt
  useEffect(() => {
    const abort = new AbortController();
    const look = async () => {
      for (const search of searches) {
        const found = await lookAgain(search, (address) => getFromSnapshot(address, abort.signal));
        if (abort.signal.aborted) return;
        setLooks((before) => new Map(before).set(search.address, found));
        if (found.news.kind === 'first') rememberSeen(search.address, found.seen);
      }
    };
    setFailed(null);
    look().catch((error: unknown) => {
      if (abort.signal.aborted) return;
      setFailed(error instanceof ApiError ? error : new ApiError(0, 'network', String(error), [], null));
    });
    return () => abort.abort();
  }, [due, attempt]);
  return { looks, failed, retry: () => setAttempt(attempt + 1) };
}
