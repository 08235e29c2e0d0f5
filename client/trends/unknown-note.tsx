import type { TrendsBy } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { figureText } from './measures.ts';
import { SeriesMark } from './series-mark.tsx';
import type { TrendRow, TrendSeries } from './trend-rows.ts';
import { pointAddress, type TrendsState } from './trends-state.ts';

interface Props {
  state: TrendsState;
  by: TrendsBy;
  rows: readonly TrendRow[];
  series: readonly TrendSeries[];
}

/** What each query finds that no value is known of: it is nowhere in the chart. */
export function UnknownNote({ state, by, rows, series }: Props) {
  const { m } = useSpeech();
  const row = rows.find(({ value }) => value === 'unknown');
  const counted = series.map(({ q, total }, at) => ({
    q,
    at,
    total: total.documents,
    documents: row?.cells[at]?.documents ?? 0,
  }));
  const some = counted.filter(({ documents }) => documents > 0);
  return (
    <aside className="trend-unknown" aria-label={m.trends.unknown[by]}>
      <h2>{m.trends.unknown[by]}</h2>
      {some.length === 0 ? (
        <p className="quiet">{m.trends.noneUnknown}</p>
      ) : (
        <>
          <p className="quiet">{m.trends.unknownHint}</p>
          <ul>
            {some.map(({ q, at, total, documents }) => (
              <li key={q}>
                <SeriesMark at={at} />{' '}
                <Link href={pointAddress(state, q, [[by, 'unknown']])}>
                  {q === '' ? m.trends.all : <span lang="zh-CN">{q}</span>}{' '}
                  {m.trends.onlyDocuments(documents)}
                </Link>{' '}
                <span className="quiet">{figureText('share', documents / Math.max(1, total), m)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
