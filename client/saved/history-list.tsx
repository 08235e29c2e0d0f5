import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { dayText } from './saved-day.ts';
import { searchHistory } from './saved-store.ts';

/** Searches made in this browser, and whether they are remembered at all. */
export function HistoryList() {
  const { m } = useSpeech();
  const { on, searches } = searchHistory.use();
  return (
    <section aria-labelledby="search-history">
      <h2 id="search-history">{m.saved.history}</h2>
      <p className="history-choices">
        <label className="check">
          <input
            type="checkbox"
            checked={on}
            onChange={() => searchHistory.change((history) => ({ ...history, on: !history.on }))}
          />{' '}
          {m.saved.historyOn}
        </label>
        {searches.length > 0 && (
          <button
            type="button"
            className="plain link"
            onClick={({ currentTarget }) => {
              currentTarget.parentElement?.querySelector('input')?.focus();
              searchHistory.change((history) => ({ ...history, searches: [] }));
            }}
          >
            {m.saved.clearHistory}
          </button>
        )}
      </p>
      {searches.length === 0 && <p className="quiet">{on ? m.saved.noHistory : m.saved.historyOff}</p>}
      <ol className="history-list">
        {searches.map(({ address, label, at, documents }) => (
          <li key={address}>
            <Link href={address} lang="zh-CN">
              {label}
            </Link>
            <span className="quiet">
              {m.saved.found(documents)} · {dayText(at, m)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
