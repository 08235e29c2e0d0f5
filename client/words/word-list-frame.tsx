import type { ReactNode } from 'react';
import type { Sample } from '../../engine/association/types.ts';
import type { Answer } from '../answer.ts';
import { inSite } from '../current-site.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { Choice } from '../search/choice.tsx';
import { type Go, type SearchState, searchAddress } from '../search/search-state.ts';
import { Failure } from '../ui/failure.tsx';
import {
  DEFAULTS,
  LIST_FILES,
  MINIMA,
  readWordList,
  withWordList,
  wordListAddress,
} from './word-list-state.ts';
import { type WordColumn, WordTable } from './word-table.tsx';

interface Props<Row> {
  state: SearchState;
  go: Go;
  answer: Answer<{ rows: Row[] }>;
  /** Rows on all pages. */
  size: number;
  /** Controls of this list alone. */
  controls: ReactNode;
  /** What was counted, in a sentence; null while that is not known. */
  counted: string | null;
  sample: Sample | null;
  /** Why nothing is listed. */
  nothing: string;
  columns: readonly WordColumn<Row>[];
  keyOf: (row: Row) => string;
  /** What the numbers are and where a word leads. */
  notes: readonly string[];
}

/** What all word lists have: controls, what was counted, the table with its pages, and how the numbers came about. */
export function WordListFrame<Row>(props: Props<Row>) {
  const { m, lang } = useSpeech();
  const { state, go, answer, size, controls, counted, sample, nothing, columns, keyOf, notes } = props;
  const list = readWordList(state);
  const { data, loading, error, retry } = answer;
  const to = (change: Parameters<typeof withWordList>[1]) =>
    go(withWordList(state, change), { keepScroll: true });
  const minima = [...new Set([...MINIMA, list.minimum])].sort((a, b) => a - b);
  const last = Math.max(1, Math.ceil(size / DEFAULTS.rows));
  return (
    <>
      <div className="table-tools word-tools">
        {controls}
        <Choice
          label={m.words.minimum}
          names={Object.fromEntries(minima.map((minimum) => [String(minimum), m.number(minimum)]))}
          value={String(list.minimum)}
          set={(minimum) => to({ minimum: Number(minimum) })}
        />
        {list.list !== 'ngrams' && (
          <label className="check">
            <input type="checkbox" checked={list.stop} onChange={() => to({ stop: !list.stop })} />{' '}
            {m.words.stop}
          </label>
        )}
        <span className="word-files">
          {LIST_FILES.map((file) => (
            <a
              key={file}
              className="tool"
              href={inSite(wordListAddress(state, lang, file))}
              download={`zhengwen-${list.list}.${file}`}
            >
              {m.words.save[file]}
            </a>
          ))}
        </span>
      </div>
      {error !== null && <Failure error={error} retry={retry} />}
      <p className="quiet word-counts" aria-live="polite" aria-atomic="true">
        {loading ? <span className="late">{m.words.counting}</span> : counted}
      </p>
      {sample !== null && !loading && (
        <p className="notice word-sample">
          {m.words.sample(sample.documents, sample.of)}{' '}
          <button type="button" className="plain link" onClick={() => to({ seed: sample.seed + 1 })}>
            {m.words.anotherSample(sample.seed)}
          </button>
        </p>
      )}
      {data !== null && data.rows.length > 0 && (
        <WordTable
          caption={m.words.listNames[list.list]}
          rows={data.rows}
          columns={columns}
          keyOf={keyOf}
          first={(list.page - 1) * DEFAULTS.rows + 1}
          sort={list.sort}
          reverse={list.reverse}
          sortBy={(sort) => to({ sort, reverse: list.sort === sort && !list.reverse })}
          busy={loading}
        />
      )}
      {data !== null && data.rows.length === 0 && !loading && <p className="word-nothing">{nothing}</p>}
      {last > 1 && <WordPager state={state} last={last} />}
      {data !== null && (
        <details className="word-notes">
          <summary>{m.words.how}</summary>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </details>
      )}
    </>
  );
}

function WordPager({ state, last }: { state: SearchState; last: number }) {
  const { m } = useSpeech();
  const list = readWordList(state);
  const address = (page: number) => searchAddress(withWordList(state, { ...list, page }));
  return (
    <nav className="pager" aria-label={m.words.pagination}>
      {list.page > 1 && (
        <Link className="button" href={address(list.page - 1)} rel="prev">
          {m.results.previous}
        </Link>
      )}
      <span className="quiet">{m.results.pages(list.page, last)}</span>
      {list.page < last && (
        <Link className="button" href={address(list.page + 1)} rel="next">
          {m.results.next}
        </Link>
      )}
    </nav>
  );
}
