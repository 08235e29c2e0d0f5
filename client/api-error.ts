import type { RequestProblem } from '../engine/errors.ts';

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

/** What an answer other than 2xx says, as far as its body is of the form that the API has for it. */
export function errorOf(response: Response, body: unknown): ApiError {
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
