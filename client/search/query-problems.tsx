import type { RequestProblem } from '../../engine/errors.ts';
import type { SearchAnswer } from '../../engine/types.ts';
import type { ApiError } from '../api.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { QueryExcerpt } from '../ui/query-excerpt.tsx';
import { withCandidate } from './candidate.ts';
import { changed, type Go, type SearchState } from './search-state.ts';

/** Why the server refused the request: what is wrong in the query, at its position, and with which filters. */
export function SyntaxProblems({ error, state, go }: { error: ApiError; state: SearchState; go: Go }) {
  const { m } = useSpeech();
  const aboutQuery = error.problems.some(({ parameter }) => parameter === 'q');
  return (
    <div className="problems failure" role="alert">
      <p>
        <strong>{aboutQuery ? m.problem.syntax : m.problem.filters}</strong>
      </p>
      {error.problems.length === 0 && <p>{error.message}</p>}
      {error.problems.map((problem) => (
        <div key={`${problem.parameter} ${problem.start} ${problem.message}`}>
          <p>
            {problem.parameter !== 'q' && problem.parameter !== '' && (
              <span className="quiet">{m.problem.parameter(problem.parameter)} </span>
            )}
            {problem.message}
          </p>
          {problem.parameter === 'q' && problem.start !== undefined && problem.end !== undefined && (
            <QueryExcerpt q={state.q} start={problem.start} end={problem.end} />
          )}
          <Candidates problem={problem} state={state} go={go} />
        </div>
      ))}
    </div>
  );
}

/** Warnings: the query was answered, but a stretch of it may not mean what the reader thinks. */
export function QueryRemarks({ answer, state, go }: { answer: SearchAnswer; state: SearchState; go: Go }) {
  const { m } = useSpeech();
  const { problems } = answer.query;
  if (problems.length === 0) return null;
  return (
    <div className="problems remark" role="status">
      <p>
        <strong>{m.problem.warning}</strong>
      </p>
      {problems.map((problem) => (
        <div key={`${problem.start} ${problem.message}`}>
          <p>{problem.message}</p>
          {/* A remark about the whole answer stands at no place of the query. */}
          {problem.end > 0 && <QueryExcerpt q={answer.query.text} start={problem.start} end={problem.end} />}
          {problem.offers !== undefined && (
            <p className="candidates">
              {problem.offers.map(({ label, q, documents }) => (
                <button
                  key={q}
                  type="button"
                  className="example"
                  title={q}
                  onClick={() => go(changed(state, { q }))}
                >
                  {m.problem.offer(label, documents)}
                </button>
              ))}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

/** What an ambiguous value could have meant, each taking its place at a click. */
function Candidates({ problem, state, go }: { problem: RequestProblem; state: SearchState; go: Go }) {
  const { m } = useSpeech();
  const { candidates = [] } = problem;
  if (candidates.length === 0) return null;
  return (
    <p className="candidates">
      <span className="quiet">{m.problem.candidates}</span>
      {candidates.map((candidate) => (
        <button
          key={candidate}
          type="button"
          className="example"
          onClick={() => go(withCandidate(state, problem, candidate))}
        >
          {candidate}
        </button>
      ))}
    </p>
  );
}
