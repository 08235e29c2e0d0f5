import { useRef, useState } from 'react';
import { inLanguage } from '../../engine/bilingual.ts';
import type { ColumnUse, FileReport, IngestReport } from '../../engine/types.ts';
import { kindLabel, type Messages, useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { BLANK, searchAddress } from '../search/search-state.ts';
import { Failure } from '../ui/failure.tsx';
import { useFilesAnswer } from '../wire.ts';
import {
  ALL_FILES,
  COLUMNS,
  type Column,
  type FileView,
  filesAddress,
  pagesOf,
  sortedBy,
} from './file-view.ts';
import { scrollableRegion } from './scrollable.ts';

/** Columns of numbers, which stand to the right. */
const COUNTED: readonly Column[] = ['documents', 'characters', 'repairs', 'removals', 'unknown'];
const STATUSES: readonly FileReport['status'][] = ['indexed', 'empty', 'rejected', 'skipped'];

/** The ingest report, file by file, one page at a time: sortable, to be narrowed by name, status and problems. */
export function FileTable({ report }: { report: Omit<IngestReport, 'perFile'> }) {
  const { m, lang } = useSpeech();
  const [view, setView] = useState(ALL_FILES);
  const tools = useRef<HTMLDivElement>(null);
  const { data, loading, error, retry } = useFilesAnswer(filesAddress(view));
  const { indexed, empty, rejected, skipped } = report.files;
  const turnTo = (page: number) => {
    setView({ ...view, page });
    tools.current?.scrollIntoView();
  };
  const narrow = (change: Partial<FileView>) => setView({ ...view, ...change, page: 1 });
  return (
    <>
      <p>{m.corpus.reportLead(indexed, empty, rejected, skipped)}</p>
      {report.problems.length > 0 && (
        <div className="notice">
          <p>
            <strong>{m.corpus.problems}</strong>
          </p>
          <ul>
            {report.problems.map((problem) => (
              <li key={problem}>{inLanguage(problem, lang)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="table-tools" ref={tools}>
        <input
          type="search"
          aria-label={m.corpus.filter}
          placeholder={m.corpus.filter}
          value={view.name}
          onChange={(event) => narrow({ name: event.target.value })}
        />
        <label>
          <span>{m.corpus.status}</span>
          <select
            value={view.status ?? ''}
            onChange={(event) =>
              narrow({ status: STATUSES.find((status) => status === event.target.value) ?? null })
            }
          >
            <option value="">{m.corpus.all}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {m.corpus.statuses[status]}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={view.onlyProblems}
            onChange={() => narrow({ onlyProblems: !view.onlyProblems })}
          />{' '}
          {m.corpus.onlyProblems}
        </label>
        <span className="quiet" aria-live="polite">
          {data !== null && !loading && m.corpus.found(data.total)}
        </span>
      </div>
      {error !== null && <Failure error={error} retry={retry} />}
      {data !== null && (
        <div {...scrollableRegion(m.corpus.report)} aria-busy={loading}>
          <table className="files">
            <caption className="visually-hidden">{m.corpus.report}</caption>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={COUNTED.includes(column) ? 'number' : undefined}
                    aria-sort={sortState(view, column)}
                  >
                    <button
                      type="button"
                      className="plain column-name"
                      title={m.corpus.sortBy(m.corpus.columns[column])}
                      onClick={() => setView(sortedBy(view, column))}
                    >
                      {m.corpus.columns[column]}
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.files.map((file) => (
                <FileRow key={file.file} file={file} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data !== null && data.total === 0 && !loading && <p className="quiet">{m.corpus.noFiles}</p>}
      {data !== null && <FilePager page={view.page} last={pagesOf(data.total)} go={turnTo} />}
    </>
  );
}

function FilePager({ page, last, go }: { page: number; last: number; go: (page: number) => void }) {
  const { m } = useSpeech();
  if (last === 1) return null;
  return (
    <nav className="pager" aria-label={m.corpus.pagination}>
      <button type="button" className="button" disabled={page <= 1} onClick={() => go(page - 1)}>
        {m.results.previous}
      </button>
      <span className="quiet">{m.results.pages(page, last)}</span>
      <button type="button" className="button" disabled={page >= last} onClick={() => go(page + 1)}>
        {m.results.next}
      </button>
    </nav>
  );
}

function FileRow({ file }: { file: FileReport }) {
  const { m, lang } = useSpeech();
  return (
    <tr>
      <th scope="row">
        {file.documents > 0 ? (
          <Link href={searchAddress({ ...BLANK, path: [file.file] })}>{file.file}</Link>
        ) : (
          file.file
        )}
      </th>
      <td>
        <span className={`status ${file.status}`}>{m.corpus.statuses[file.status]}</span>
      </td>
      <td className="encoding">
        {file.encoding === null ? '' : `${file.encoding.name} ${m.percent(file.encoding.confidence)}`}
      </td>
      <td className="number">{m.number(file.documents)}</td>
      <td className="number">{m.number(file.characters)}</td>
      <Counts file={file} column="repairs" name={(kind) => kindLabel(lang, kind)} />
      <Counts file={file} column="removals" name={(kind) => kindLabel(lang, kind)} />
      <Counts file={file} column="unknown" name={(facet) => facetName(facet, m)} />
      <td className="remarks">
        {[...(file.reason === undefined ? [] : [file.reason]), ...file.problems].map((problem) => (
          <p key={problem}>{inLanguage(problem, lang)}</p>
        ))}
        {file.columns !== undefined && <ColumnUses columns={file.columns} />}
      </td>
    </tr>
  );
}

/** How the columns of a table were taken. */
function ColumnUses({ columns }: { columns: readonly ColumnUse[] }) {
  const { m } = useSpeech();
  const roles: Readonly<Record<string, string>> = m.corpus.columnRoles;
  return (
    <details>
      <summary>{m.corpus.tableColumns}</summary>
      <ul>
        {columns.map(({ sheet, name, as, by }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity, and never move
          <li key={index}>
            {sheet === undefined ? '' : `${sheet} · `}
            {name === '' ? m.corpus.unnamedColumn : name} → {roles[as] ?? as}
            {m.corpus.columnBy[by]}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface CountsProps {
  file: FileReport;
  column: 'repairs' | 'removals' | 'unknown';
  name: (key: string) => string;
}

/** A sum, and what it is made of beneath it. */
function Counts({ file, column, name }: CountsProps) {
  const { m } = useSpeech();
  const counts = Object.entries(file[column]).filter(([, count]) => count > 0);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (counts.length === 0) return <td className="number quiet">0</td>;
  return (
    <td className="number">
      <details>
        <summary>{m.number(total)}</summary>
        <ul>
          {counts.map(([key, count]) => (
            <li key={key}>
              {name(key)} {m.number(count)}
            </li>
          ))}
        </ul>
      </details>
    </td>
  );
}

function facetName(facet: string, m: Messages): string {
  const names: Readonly<Record<string, string>> = { ...m.filters.names, topics: m.filters.names.topic };
  return names[facet] ?? facet;
}

function sortState(view: FileView, column: Column): 'ascending' | 'descending' | undefined {
  if (view.column !== column) return undefined;
  return view.descending ? 'descending' : 'ascending';
}
