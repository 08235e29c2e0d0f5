import { type CSSProperties, useState } from 'react';
import type { TrendsAnswer, TrendsCell, TrendsValue } from '../../engine/types.ts';
import { scrollableRegion } from '../corpus/scrollable.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { foundSpan } from './found-span.ts';
import { figureText, measured } from './measures.ts';
import { FEW_DOCUMENTS, highestFigure } from './trend-rows.ts';
import { pointAddress, type TrendsState } from './trends-state.ts';
import { rowLabel } from './value-labels.ts';

interface Props {
  state: TrendsState;
  q: string;
  answer: TrendsAnswer;
}

/** One query by region and year: every year between the first and the last in which something is found has its column. */
export function HeatTable({ state, q, answer }: Props) {
  const { m } = useSpeech();
  const [whole, setWhole] = useState(false);
  const { by, base, across } = answer;
  const points = answer.series[0]?.points ?? [];
  if (across === undefined || (answer.series[0]?.total.documents ?? 0) === 0) {
    return <p className="quiet">{m.trends.heatNone}</p>;
  }
  const cells = new Map(across.cells.map((cell) => [cellKey(cell.value, cell.across), cell]));
  const all = yearColumns(across.cells);
  const found = new Set(across.cells.flatMap((cell) => (cell.documents > 0 ? [cell.across] : [])));
  const span = new Set<TrendsValue>(
    foundSpan(
      all.filter((year) => year !== 'unknown'),
      (year) => found.has(year),
    ),
  );
  const within = all.filter((year) => year === 'unknown' || span.has(year));
  const years = whole ? all : within;
  const highest = highestFigure(state.measure, across.cells);
  const rows = base.flatMap((row, at) => {
    const point = points[at];
    return point === undefined || point.documents === 0 ? [] : [{ row, point }];
  });
  const caption = m.trends.heatCaption(q);
  return (
    <>
      <div {...scrollableRegion(caption)}>
        <table className="coverage heat">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{m.trends.region}</th>
              <th scope="col" className="total">
                {m.corpus.total}
              </th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year === 'unknown' ? m.filters.unknown : year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, point }) => {
              const label = rowLabel(by, row, m);
              return (
                <tr key={row.value}>
                  <th scope="row">
                    <Link href={pointAddress(state, q, [[by, row.value]])}>{label}</Link>
                  </th>
                  <td className="total">
                    {figureText(state.measure, measured(state.measure, point, row), m)}
                  </td>
                  {years.map((year) => (
                    <HeatCell
                      key={year}
                      state={state}
                      cell={cells.get(cellKey(row.value, year))}
                      place={label}
                      highest={highest}
                      address={pointAddress(state, q, [
                        [by, row.value],
                        ['year', year],
                      ])}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {all.length > within.length && (
        <button type="button" className="button more-rows" onClick={() => setWhole(!whole)}>
          {whole ? m.trends.fewer : m.trends.restYears(all.length - within.length)}
        </button>
      )}
    </>
  );
}

interface HeatCellProps {
  state: TrendsState;
  /** Undefined where the collection holds nothing. */
  cell: TrendsCell | undefined;
  /** Name of the region. */
  place: string;
  /** Figure of the darkest cell. */
  highest: number;
  /** Where its documents are listed. */
  address: string;
}

/** A region in a year: empty where the collection holds nothing, a plain 0 where nothing is found in what it holds. */
function HeatCell({ state: { measure }, cell, place, highest, address }: HeatCellProps) {
  const { m } = useSpeech();
  if (cell === undefined) return <td />;
  const figure = measured(measure, cell, cell.base);
  const shown = figureText(measure, figure, m);
  const few = cell.base.documents < FEW_DOCUMENTS ? ' few' : '';
  if (cell.documents === 0) return <td className={`none${few}`}>{shown}</td>;
  const year = rowLabel('year', { value: cell.across, label: '' }, m);
  const said = m.trends.heatCell(place, year, shown, cell.base.documents);
  return (
    <td className={`some${few}`} style={shadeOf(figure ?? 0, highest)}>
      <Link href={address} aria-label={said} title={said}>
        {shown}
      </Link>
    </td>
  );
}

const cellKey = (value: TrendsValue, year: TrendsValue): string => `${value}\n${year}`;

/** Every year from the first to the last in which the collection holds anything, after what is unknown. */
function yearColumns(cells: readonly TrendsCell[]): TrendsValue[] {
  const years = cells.flatMap(({ across }) => (typeof across === 'number' ? [across] : []));
  const first = Math.min(...years);
  const all =
    years.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at);
  return cells.some(({ across }) => across === 'unknown') ? ['unknown', ...all] : all;
}

/** The square root spreads what lies far below the highest; where few documents stand a share may lie above it. */
function shadeOf(figure: number, highest: number): CSSProperties & { '--shade': string } {
  const share = highest === 0 ? 0 : figure / highest;
  return { '--shade': `${Math.round(8 + Math.sqrt(Math.min(1, share)) * 42)}%` };
}
