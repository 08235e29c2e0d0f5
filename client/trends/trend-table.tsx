import { useState } from 'react';
import type { TrendsBy } from '../../engine/types.ts';
import { scrollableRegion } from '../corpus/scrollable.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { foundSpan } from './found-span.ts';
import { figureText } from './measures.ts';
import { SeriesMark } from './series-mark.tsx';
import type { TrendCell, TrendRow, TrendSeries } from './trend-rows.ts';
import { pointAddress, type TrendsState } from './trends-state.ts';
import { rowLabel } from './value-labels.ts';

interface Props {
  state: TrendsState;
  by: TrendsBy;
  rows: readonly TrendRow[];
  series: readonly TrendSeries[];
}

/** The figures of the chart, each a link to its documents, and beside them how much there is to find them in. */
export function TrendTable({ state, by, rows, series }: Props) {
  const { m } = useSpeech();
  const [whole, setWhole] = useState(false);
  // Of provinces and types there are few, and where nothing was found tells something; of other places there are hundreds,
  // and before the first year in which something was found there may be decades.
  const holds = ({ cells }: TrendRow) => cells.some(({ documents, possible }) => documents + possible > 0);
  const found = by === 'prefecture' ? rows.filter(holds) : by === 'year' ? foundSpan(rows, holds) : rows;
  const listed = whole ? rows : found;
  const caption = m.trends.tableCaption(m.trends.measures[state.measure], m.trends.bys[by]);
  return (
    <>
      <div {...scrollableRegion(caption)}>
        <table className="trend-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{m.trends.bys[by]}</th>
              {series.map(({ q }, at) => (
                <th key={q} scope="col" className="number" lang={q === '' ? undefined : 'zh-CN'}>
                  <SeriesMark at={at} /> {q === '' ? m.trends.all : q}
                </th>
              ))}
              {series.some(({ q }) => q !== '') && (
                <th scope="col" className="number quiet base">
                  {m.trends.base}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {listed.map((row) => (
              <tr key={row.value} className={row.few ? 'few' : undefined}>
                <th scope="row">
                  {rowLabel(by, row, m)}
                  {row.few && <span className="tag">{m.trends.fewRow}</span>}
                </th>
                {row.cells.map((cell, at) => {
                  const q = series[at]?.q ?? '';
                  return <Figure key={q} q={q} cell={cell} row={row} by={by} state={state} />;
                })}
                {series.some(({ q }) => q !== '') && (
                  <td className="number quiet">{m.number(row.base.documents)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > found.length && (
        <button type="button" className="button more-rows" onClick={() => setWhole(!whole)}>
          {whole
            ? m.trends.fewer
            : by === 'year'
              ? m.trends.restYears(rows.length - found.length)
              : m.trends.rest(rows.length - found.length)}
        </button>
      )}
    </>
  );
}

interface FigureProps {
  q: string;
  cell: TrendCell;
  row: TrendRow;
  by: TrendsBy;
  state: TrendsState;
}

function Figure({ q, cell, row, by, state }: FigureProps) {
  const { m } = useSpeech();
  const label = rowLabel(by, row, m);
  const figure = figureText(state.measure, cell.figure, m);
  const name = q === '' ? m.trends.all : q;
  const others =
    cell.possible === 0 || state.measure !== 'documents'
      ? null
      : (by === 'type' ? m.trends.also : m.trends.possible)(cell.possible);
  return (
    <td className="number">
      {cell.documents === 0 ? (
        figure
      ) : (
        <Link
          href={pointAddress(state, q, [[by, row.value]])}
          aria-label={m.trends.point(name, label, figure, row.base.documents)}
        >
          {figure}
        </Link>
      )}
      {others !== null && (
        <Link
          className="possible-count"
          href={pointAddress(state, q, [[by, row.value]], by === 'year')}
          aria-label={m.trends.withOthers(name, label, others)}
        >
          {others}
        </Link>
      )}
    </td>
  );
}
