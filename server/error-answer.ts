import { ClusterError, OverloadError, RequestError, SnapshotError } from '../engine/errors.ts';
import type { Language } from '../engine/types.ts';
import { TokenFileError } from './access/token-file.ts';
import { type ServerMessageCode, serverMessage } from './messages.ts';
import type { ErrorAnswer } from './schema/error.ts';

/** Something other than 200 that is no mistake in the parameters. */
export class AnswerError extends Error {
  readonly status: number;
  readonly code: ServerMessageCode;
  /** What the message speaks of: an id, a path, seconds. */
  readonly detail: string;

  constructor(status: number, code: ServerMessageCode, detail = '') {
    super(serverMessage(code, 'en', detail));
    this.name = 'AnswerError';
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

/** An error as the API answers it, for HTTP and for the command line alike. Unforeseen ones say nothing of their cause. */
export function errorAnswer(error: unknown, lang: Language): { status: number; body: ErrorAnswer } {
  if (error instanceof RequestError) {
    const details = error.problems.map((problem) => ({ ...problem }));
    const message = error.problems
      .map(({ parameter, message }) => (parameter === '' ? message : `${parameter}: ${message}`))
      .join('\n');
    return answer(400, 'invalid-request', message, details);
  }
  if (error instanceof AnswerError) {
    return answer(error.status, error.code, serverMessage(error.code, lang, error.detail));
  }
  if (error instanceof OverloadError) {
    return answer(503, error.reason, serverMessage(error.reason, lang));
  }
  if (error instanceof ClusterError) {
    return answer(503, 'cluster-unreachable', serverMessage('cluster-unreachable', lang));
  }
  if (error instanceof SnapshotError) {
    return answer(503, 'snapshot-unusable', serverMessage('snapshot-unusable', lang, error.message));
  }
  if (error instanceof TokenFileError) {
    return answer(503, 'tokens-unreadable', serverMessage('tokens-unreadable', lang));
  }
  return answer(500, 'internal', serverMessage('internal', lang));
}

function answer(
  status: number,
  code: ServerMessageCode,
  message: string,
  details: ErrorAnswer['error']['details'] = [],
): { status: number; body: ErrorAnswer } {
  return { status, body: { error: { code, message, details } } };
}
