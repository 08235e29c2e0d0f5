import type { RequestProblem } from '../engine/errors.ts';
import { inSite } from './current-site.ts';
import { demandSignIn } from './session/session.ts';

/** An answer of the server other than 2xx, or none at all (`status` 0: the network). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly problems: readonly RequestProblem[];
  /** Seconds to wait, where the server says so. */
  readonly retryAfter: number | null;

  constructor(
    status: number,
    code: string,
    message: string,
    problems: readonly RequestProblem[],
    retryAfter: number | null,
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.problems = problems;
    this.retryAfter = retryAfter;
  }
}

/** An answer with the name of the snapshot that it is from. */
export interface FromSnapshot<T> {
  answer: T;
  /** '' where the server does not say. */
  snapshot: string;
}

/** Fetches JSON from an address of this site, `/api/…`. Throws `ApiError`; an aborted request rejects as `fetch` does. */
export async function getJson<T>(address: string, signal: AbortSignal): Promise<T> {
  return (await getFromSnapshot<T>(address, signal)).answer;
}

/** The same, for who has to know whether two answers are from one snapshot. */
export async function getFromSnapshot<T>(address: string, signal: AbortSignal): Promise<FromSnapshot<T>> {
  const response = await get(address, 'application/json', signal);
  const answer: T = await response.json();
  return { answer, snapshot: response.headers.get('zhengwen-snapshot') ?? '' };
}

/** Fetches text in the same way. */
export async function getText(address: string, signal: AbortSignal): Promise<string> {
  return (await get(address, '*/*', signal)).text();
}

/** Begins an answer of any kind, in the same way. */
export async function get(address: string, accept: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(inSite(address), { signal, headers: { accept } }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new ApiError(0, 'network', String(cause), [], null);
  });
  if (response.status === 401) demandSignIn();
  if (!response.ok) throw errorOf(response, await response.json().catch(() => null));
  return response;
}

function errorOf(response: Response, body: unknown): ApiError {
  const error = member(body, 'error');
  const code = member(error, 'code');
  const message = member(error, 'message');
  const wait = Number(response.headers.get('retry-after') ?? 'none');
  return new ApiError(
    response.status,
    typeof code === 'string' ? code : String(response.status),
    typeof message === 'string' ? message : response.statusText,
    problemsOf(member(error, 'details')),
    Number.isFinite(wait) ? wait : null,
  );
}

function problemsOf(details: unknown): RequestProblem[] {
  const list = Array.isArray(details) ? details : member(details, 'problems');
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const message = member(entry, 'message');
    if (typeof message !== 'string') return [];
    const parameter = member(entry, 'parameter');
    const index = member(entry, 'index');
    const start = member(entry, 'start');
    const end = member(entry, 'end');
    const candidates = member(entry, 'candidates');
    return {
      parameter: typeof parameter === 'string' ? parameter : '',
      message,
      ...(typeof index === 'number' ? { index } : {}),
      ...(typeof start === 'number' && typeof end === 'number' ? { start, end } : {}),
      ...(Array.isArray(candidates) ? { candidates: candidates.map(String) } : {}),
    };
  });
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
