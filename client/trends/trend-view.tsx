import { useCallback, useMemo, useState } from 'react';
import type { TrendsAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { searchAddress } from '../search/search-state.ts';
import { chartNotes, unknownText } from './chart-notes.ts';
import { Downloads } from './downloads.tsx';
import { sinceFirst } from './found-span.ts';
import { figureText } from './measures.ts';
import { SeriesMark } from './series-mark.tsx';
import { type ChartPoint, TrendChart } from './trend-chart.tsx';
import { drawnRows, seriesOf, type TrendRow, type TrendSeries, trendRows } from './trend-rows.ts';
import { TrendTable } from './trend-table.tsx';
import { pointAddress, type TrendsState } from './trends-state.ts';
import { UnknownNote } from './unknown-note.tsx';
import { rowLabel, shortLabels } from './value-labels.ts';

/** The chart with what is to be known of it, and its figures as a table. */
export function TrendView({ answer, state }: { answer: TrendsAnswer; state: TrendsState }) {
  const { m } = useSpeech();
  const { by } = answer;
  const { measure } = state;
  const series = useMemo(() => seriesOf(answer), [answer]);
  const rows = useMemo(() => trendRows(answer, measure), [answer, measure]);
  const [whole, setWhole] = useState(false);
  const all = useMemo(() => drawnRows(rows, by), [rows, by]);
  const later = useMemo(() => (by === 'year' ? sinceFirst(all, isFound) : all), [all, by]);
  const drawn = whole ? all : later;
  const [first] = all;
  const before = all[all.length - later.length - 1];
  const labelOf = useMemo(() => {
    const labels = shortLabels(by, drawn, m);
    return (row: TrendRow): string => labels.get(row.value) ?? row.label;
  }, [by, drawn, m]);
  const pointOf = useCallback(
    (row: TrendRow, at: number): ChartPoint => {
      const q = series[at]?.q ?? '';
      const cell = row.cells[at];
      const name = q === '' ? m.trends.all : q;
      const label = rowLabel(by, row, m);
      const documents = cell?.documents ?? 0;
      const possible = cell?.possible ?? 0;
      const isCount = measure === 'documents' || measure === 'occurrences';
      const counts =
        q === '' ? m.trends.onlyDocuments(documents) : m.trends.totals(documents, cell?.occurrences ?? 0);
      const figure = isCount ? counts : figureText(measure, cell?.figure ?? null, m);
      const said = m.trends.point(name, label, figure, row.base.documents);
      const more = by === 'type' ? m.trends.orAlso : m.trends.maybe;
      const isOnlyPossible = by === 'year' && documents === 0 && possible > 0;
      return {
        href: pointAddress(state, q, [[by, row.value]], isOnlyPossible),
        label: possible === 0 ? said : more(said, possible),
      };
    },
    [series, by, measure, state, m],
  );
  const title = m.trends.chart(m.trends.measures[measure], m.trends.bys[by]);
  const notes = chartNotes(state, by, drawn, m);
  if (first !== undefined && before !== undefined && !whole) {
    notes.push(m.trends.notes.before(String(first.value), String(before.value)));
  }
  const kind = by === 'year' ? 'year' : 'value';
  const named = series.flatMap(({ q }) => (q === '' ? [] : [q])).join(m.listSeparator);
  const unknown = unknownText(by, rows, series, m);
  const picture = {
    by: kind,
    parts: { rows: drawn, series, measure },
    labelOf,
    title: named === '' ? `${m.trends.all} · ${title}` : `${m.trends.of(named)} · ${title}`,
    notes: unknown === null ? notes : [unknown, ...notes],
  } as const;
  return (
    <>
      <div className="trend-view">
        <figure>
          <TrendChart
            by={kind}
            rows={drawn}
            series={series}
            measure={measure}
            labelOf={labelOf}
            pointOf={pointOf}
            label={m.trends.chartHint(m.trends.measures[measure], m.trends.bys[by])}
          />
          <figcaption>
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
            {before !== undefined && (
              <button type="button" className="button" onClick={() => setWhole(!whole)}>
                {whole ? m.trends.fromFirst : m.trends.fromStart}
              </button>
            )}
          </figcaption>
        </figure>
        <div className="trend-beside">
          <Totals state={state} series={series} />
          <UnknownNote state={state} by={by} rows={rows} series={series} />
          <Downloads state={state} answer={answer} picture={picture} />
        </div>
      </div>
      <section className="trend-figures">
        <h2>{m.trends.table}</h2>
        <TrendTable state={state} by={by} rows={rows} series={series} />
      </section>
    </>
  );
}

function isFound({ cells }: TrendRow): boolean {
  return cells.some(({ documents, possible }) => documents > 0 || possible > 0);
}

/** The legend: each query with its mark, and what it finds in all. */
function Totals({ state, series }: { state: TrendsState; series: readonly TrendSeries[] }) {
  const { m } = useSpeech();
  return (
    <ul className="trend-totals">
      {series.map(({ q, total }, at) => (
        <li key={q}>
          <SeriesMark at={at} />
          <div>
            <Link href={searchAddress({ ...state.search, q })} lang={q === '' ? undefined : 'zh-CN'}>
              {q === '' ? m.trends.all : q}
            </Link>
            <p className="quiet">
              {total.occurrences === 0
                ? m.trends.onlyDocuments(total.documents)
                : m.trends.totals(total.documents, total.occurrences)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
