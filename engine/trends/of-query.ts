import type { RequestProblem } from '../errors.ts';
import { requestMessage } from '../request/messages.ts';
import type { Language } from '../types.ts';

/** A problem of one of several queries, which then says of which; `index` from 0. */
export function problemOfQuery(problem: RequestProblem, index: number, lang: Language): RequestProblem {
  return {
    ...problem,
    message: `${requestMessage('of-query', lang, String(index + 1))}${problem.message}`,
    index,
  };
}
