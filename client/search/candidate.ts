import type { RequestProblem } from '../../engine/errors.ts';
import { changed, EXCLUSIONS, FILTERS, type SearchState } from './search-state.ts';

/**
 * The search with an ambiguous value spelled out: in the query, where the problem points into it (a field keeps its
 * name, `region:朝阳区` becomes `region:北京市/朝阳区`), else in the filter.
 */
export function withCandidate(state: SearchState, problem: RequestProblem, candidate: string): SearchState {
  const { parameter, start, end } = problem;
  if (parameter === 'q' && start !== undefined && end !== undefined) {
    const written = state.q.slice(start, end);
    const field = written.slice(0, written.search(/[:：]/) + 1);
    return changed(state, { q: `${state.q.slice(0, start)}${field}${candidate}${state.q.slice(end)}` });
  }
  const name = [...FILTERS, ...EXCLUSIONS].find((filter) => filter === parameter);
  if (name === undefined) return state;
  const kept = state[name].filter((value) => !candidate.includes(value));
  return changed(state, { [name]: [...kept, candidate] });
}
