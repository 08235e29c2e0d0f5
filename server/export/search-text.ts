import type { QueryParameters } from '../query-string.ts';

/** What would part values, or read as something else, in a query string. */
const SIGNS = /[%&+#]/gu;
/** What says how an answer reads, not what it holds. */
const NOT_OF_SEARCH = ['lang'];

/**
 * The parameters of a search as a query string that people can read: `q=招商引资+园区&region=湖南省`. Browsers and `URLSearchParams`
 * take it as it is.
 */
export function searchText(parameters: QueryParameters): string {
  return Object.entries(parameters)
    .filter(([name]) => !NOT_OF_SEARCH.includes(name))
    .flatMap(([name, values]) =>
      values.filter((value) => value !== '').map((value) => `${name}=${readable(value)}`),
    )
    .join('&');
}

function readable(value: string): string {
  return value
    .replaceAll(SIGNS, encodeURIComponent)
    .replaceAll(/\s/gu, (space) => (space === ' ' ? '+' : encodeURIComponent(space)));
}
