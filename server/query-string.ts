import { RequestError, type RequestProblem } from '../engine/errors.ts';
import type { Language } from '../engine/types.ts';
import { serverMessage } from './messages.ts';

/** Parameters by name, each with all of its values. */
export type QueryParameters = Record<string, string[]>;

/**
 * Most parameters of a request, values of one name each by itself: all 832 counties of a list that researchers paste, and what else a
 * search has. Each value is read, and what is wrong with it told, by the thread that takes requests: an address of 250 KB with 20,000
 * of them held it for seconds, and was answered with 36 MB.
 */
export const MOST_PARAMETERS = 1_000;

/**
 * Reads the query string of an address. Unlike `URLSearchParams` it does not put U+FFFD for what is not UTF-8:
 * throws `RequestError` that lists every such parameter, or says that there are too many.
 */
export function readQueryString(address: string, lang: Language): QueryParameters {
  const parameters = new Map<string, string[]>();
  const problems: RequestProblem[] = [];
  const pairs = queryStringOf(address)
    .split('&')
    .filter((pair) => pair !== '');
  if (pairs.length > MOST_PARAMETERS) {
    const message = serverMessage('too-many-parameters', lang, String(MOST_PARAMETERS));
    throw new RequestError([{ parameter: '', message }]);
  }
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals));
    const value = decoded(equals < 0 ? '' : pair.slice(equals + 1));
    if (name === null || value === null) {
      problems.push({
        parameter: name ?? '',
        message: serverMessage('bad-encoding', lang, pair.slice(0, 80)),
      });
      continue;
    }
    const values = parameters.get(name);
    if (values === undefined) parameters.set(name, [value]);
    else values.push(value);
  }
  if (problems.length > 0) throw new RequestError(problems);
  return Object.fromEntries(parameters);
}

/** What stands behind the question mark; empty where there is none. */
export function queryStringOf(address: string): string {
  const mark = address.indexOf('?');
  return mark < 0 ? '' : address.slice(mark + 1);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
