import { useSpeech } from '../messages/catalogue.ts';
import { Choice } from '../search/choice.tsx';
import { Failure } from '../ui/failure.tsx';
import { useTrendsAnswer } from '../wire.ts';
import { HeatTable } from './heat-table.tsx';
import { LEVELS, type TrendsState, tableRequest } from './trends-state.ts';

interface Props {
  state: TrendsState;
  show: (change: Partial<TrendsState>) => void;
}

/** One of the queries as a table of regions and years. */
export function Heat({ state, show }: Props) {
  const { m, lang } = useSpeech();
  const answer = useTrendsAnswer(tableRequest(state, lang));
  const q = state.queries[state.table] ?? '';
  const names = Object.fromEntries(state.queries.map((query, place) => [String(place), query]));
  const { province, prefecture } = m.trends.bys;
  return (
    <section className="trend-heat">
      <h2>{m.trends.heat}</h2>
      <p className="quiet">{m.trends.heatLead}</p>
      <div className="trend-tools">
        {state.queries.length > 1 && (
          <Choice
            label={m.trends.heatOf}
            names={names}
            value={String(state.table)}
            set={(place) => show({ table: Number(place) })}
          />
        )}
        <Choice
          label={m.trends.heatLevel}
          names={{ province, prefecture }}
          value={state.level}
          set={(chosen) => show({ level: LEVELS.find((level) => level === chosen) ?? 'province' })}
        />
      </div>
      {answer.error !== null && answer.error.status !== 400 && (
        <Failure error={answer.error} retry={answer.retry} />
      )}
      {answer.data === null && answer.loading && <p className="late waiting">{m.state.loading}</p>}
      {answer.data !== null && (
        <div aria-busy={answer.loading} className={answer.loading ? 'stale' : undefined}>
          <HeatTable state={state} q={q} answer={answer.data} />
        </div>
      )}
    </section>
  );
}
