import type { TrendsBy } from '../../engine/types.ts';
import type { Messages } from '../messages/catalogue.ts';
import {
  chartedRows,
  drawnRows,
  FEW_DOCUMENTS,
  type TrendRow,
  type TrendSeries,
  yearRows,
} from './trend-rows.ts';
import type { TrendsState } from './trends-state.ts';

/** How the chart is to be read: what is drawn otherwise than the rest, what is not drawn, what figures are made of. */
export function chartNotes(
  { measure, search }: TrendsState,
  by: TrendsBy,
  rows: readonly TrendRow[],
  m: Messages,
): string[] {
  const { notes } = m.trends;
  const drawn = drawnRows(rows, by);
  const isMaybe = by === 'year' && rows.some(({ cells }) => cells.some(({ possible }) => possible > 0));
  const all: [said: string, when: boolean][] = [
    [notes.raw, by === 'year'],
    [by === 'year' ? notes.few(FEW_DOCUMENTS) : notes.fewMarks(FEW_DOCUMENTS), drawn.some(({ few }) => few)],
    [notes.gaps, by === 'year' && yearRows(drawn).some(({ row }) => isGap(row))],
    [notes.band, isMaybe && measure === 'documents'],
    [notes.noBand, isMaybe && measure !== 'documents'],
    [notes.types, by === 'type'],
    [notes.prefectures, by === 'prefecture'],
    [
      notes.some(chartedRows(drawn).length, drawn.length),
      by !== 'year' && chartedRows(drawn).length < drawn.length,
    ],
    [notes.perMillion, measure === 'perMillion'],
    [notes.share, measure === 'share'],
    [notes.relaxed, search.match === 'relaxed'],
  ];
  return all.flatMap(([said, when]) => (when ? [said] : []));
}

/** A year of which there is nothing that a figure could be of: nothing out of nothing is not 0. */
function isGap(row: TrendRow | null): boolean {
  return row === null || row.cells.every(({ figure }) => figure === null);
}

/** What a picture, which has nothing beside it, says of what is in none of its values; null where there is none. */
export function unknownText(
  by: TrendsBy,
  rows: readonly TrendRow[],
  series: readonly TrendSeries[],
  m: Messages,
): string | null {
  const row = rows.find(({ value }) => value === 'unknown');
  const some = series.flatMap(({ q }, at) => {
    const documents = row?.cells[at]?.documents ?? 0;
    return documents === 0 ? [] : [m.trends.unknownOf(q === '' ? m.trends.all : q, documents)];
  });
  return some.length === 0 ? null : m.trends.outside(m.trends.unknown[by], some.join(m.topicSeparator));
}
