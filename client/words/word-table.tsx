import type { ReactNode } from 'react';
import { scrollableRegion } from '../corpus/scrollable.ts';
import { useSpeech } from '../messages/catalogue.ts';
import type { ListSort } from './word-list-state.ts';

/** A column of a word list. */
export interface WordColumn<Row> {
  /** What the rows are ordered by when it is chosen; null where they cannot be. */
  sort: ListSort | null;
  name: string;
  /** What the column tells, for who does not know the name. */
  hint?: string;
  cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  caption: string;
  rows: readonly Row[];
  /** The first is the head of each row, the others are numbers. */
  columns: readonly WordColumn<Row>[];
  keyOf: (row: Row) => string;
  /** Number of the first row, from 1. */
  first: number;
  sort: ListSort;
  reverse: boolean;
  sortBy: (sort: ListSort) => void;
  /** The rows are still those before. */
  busy: boolean;
}

/** A list of words with its numbers; each column orders it. */
export function WordTable<Row>(props: Props<Row>) {
  const { m } = useSpeech();
  const { caption, rows, columns, keyOf, first, sort, reverse, sortBy, busy } = props;
  return (
    <div {...scrollableRegion(caption)} aria-busy={busy}>
      <table className="word-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="number rank">
              {m.words.rank}
            </th>
            {columns.map((column, at) => (
              <th
                key={column.name}
                scope="col"
                className={at === 0 ? 'word' : 'number'}
                aria-sort={column.sort === sort ? direction(column.sort, reverse) : undefined}
              >
                {column.sort === null ? (
                  <span title={column.hint}>{column.name}</span>
                ) : (
                  <SortButton column={column} sort={column.sort} sortBy={sortBy} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row)}>
              <td className="number rank quiet">{m.number(first + index)}</td>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.name} scope="row" className="word" lang="zh-CN">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.name} className="number">
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SortButton<Row>({
  column,
  sort,
  sortBy,
}: {
  column: WordColumn<Row>;
  sort: ListSort;
  sortBy: (sort: ListSort) => void;
}) {
  const { m } = useSpeech();
  const title = [column.hint, m.corpus.sortBy(column.name)].filter((part) => part !== undefined).join(' · ');
  return (
    <button type="button" className="plain column-name" title={title} onClick={() => sortBy(sort)}>
      {column.name}
    </button>
  );
}

/** Numbers stand with the largest first, words from the first. */
function direction(sort: ListSort, reverse: boolean): 'ascending' | 'descending' {
  const isAscending = (sort === 'word' || sort === 'ngram') !== reverse;
  return isAscending ? 'ascending' : 'descending';
}
