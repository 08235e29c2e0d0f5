import { BLANK, type SearchState } from '../search/search-state.ts';

/** A term as it is written in a query: in quotation marks where it is no plain run of letters. */
function termOf(word: string): string {
  return /^[\p{Script=Han}*?]+$/u.test(word) ? word : `"${word.replaceAll('"', '')}"`;
}

/** The same selection in the list of results, exactly as written. */
function listed(state: SearchState, q: string): SearchState {
  return {
    ...state,
    q,
    match: 'exact',
    group: 'document',
    removed: false,
    page: 1,
    sort: BLANK.sort,
    view: 'list',
    options: {},
  };
}

/**
 * The search that shows a word beside the occurrences of another: in one sentence, or in one passage, which holds every window
 * of words.
 * @param terms of the query, as the answer tells them
 */
export function besideQuery(
  state: SearchState,
  terms: readonly string[],
  word: string,
  window: number | 'sentence',
): SearchState {
  const near = window === 'sentence' ? '/s' : '/p';
  const [only] = terms;
  if (only !== undefined && terms.length === 1 && state.match === 'exact' && state.q.trim() === only) {
    return listed(state, `${termOf(only)} ${near} ${termOf(word)}`);
  }
  const any = terms.length === 1 ? termOf(only ?? '') : `(${terms.map(termOf).join(' OR ')})`;
  const beside = `(${any} ${near} ${termOf(word)})`;
  // The query goes on choosing the texts; a relaxed one cannot be part of an exact one.
  return listed(state, state.match === 'exact' ? `${state.q.trim()} ${beside}` : beside);
}

/** The search for a word, or for characters that follow one another, among the texts of the selection. */
export function withinQuery(state: SearchState, text: string): SearchState {
  const term = termOf(text.replaceAll(' ', ''));
  const before = state.match === 'exact' ? state.q.trim() : '';
  return listed(state, before === '' ? term : `${before} ${term}`);
}
