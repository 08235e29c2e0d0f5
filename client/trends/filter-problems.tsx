import type { ApiError } from '../api.ts';
import { useSpeech } from '../messages/catalogue.ts';

/** What is wrong with the request beside its queries, which have their problems beside them. */
export function FilterProblems({ error }: { error: ApiError }) {
  const { m } = useSpeech();
  const others = error.problems.filter(({ parameter }) => parameter !== 'q');
  if (others.length === 0 && error.problems.length > 0) return null;
  return (
    <div className="problems failure" role="alert">
      <p>
        <strong>{m.problem.filters}</strong>
      </p>
      {error.problems.length === 0 && <p>{error.message}</p>}
      {others.map(({ parameter, message }) => (
        <p key={`${parameter} ${message}`}>
          <span className="quiet">{m.problem.parameter(parameter)} </span>
          {message}
        </p>
      ))}
    </div>
  );
}
