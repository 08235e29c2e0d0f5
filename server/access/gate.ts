import type { Request, RequestHandler, Response } from 'express';
import { AnswerError } from '../error-answer.ts';
import { cookieOf } from './cookie.ts';
import { FailedAttempts } from './failed-attempts.ts';
import { grantTo } from './grant.ts';
import { Sessions } from './sessions.ts';
import { findToken, type StoredToken } from './token.ts';
import type { TokenFile } from './token-file.ts';

/** Where tokens are looked at: who shows one that is in force is let in, by itself or by the session begun with it. */
export class Gate {
  readonly sessions = new Sessions();
  readonly #file: TokenFile;
  readonly #failures: FailedAttempts;
  readonly #refused: () => void;

  /** @param refused told of every token that is none */
  constructor(file: TokenFile, refused: () => void = () => undefined, failures = new FailedAttempts()) {
    this.#file = file;
    this.#failures = failures;
    this.#refused = refused;
  }

  /** Lets a request pass that shows a token or a session; answers others 401. */
  readonly guard: RequestHandler = async (request, response, next) => {
    const stored = await this.shown(request, response);
    if (stored === null) {
      response.set('WWW-Authenticate', 'Bearer realm="zhengwen"');
      throw new AnswerError(401, 'sign-in-needed');
    }
    grantTo(request, stored);
    next();
  };

  /** The token that a request shows in `Authorization` or by its session; null where it shows none. */
  async shown(request: Request, response: Response): Promise<StoredToken | null> {
    const bearer = bearerOf(request);
    return bearer === null ? this.inSession(request) : this.tried(bearer, request, response);
  }

  /** The token in force that the session of a request was begun with; null where it is in none. */
  async inSession(request: Request): Promise<StoredToken | null> {
    const session = cookieOf(request);
    const sha256 = session === null ? null : this.sessions.tokenOf(session);
    if (sha256 === null) return null;
    return (await this.#file.tokens()).find((token) => token.sha256 === sha256) ?? null;
  }

  /** The token in force that was sent. Throws 401 for any other, and 429 where too many were before. */
  async tried(token: string, request: Request, response: Response): Promise<StoredToken> {
    const tokens = await this.#file.tokens();
    // From here on nothing waits, so that attempts made at the same time count one after the other.
    const address = request.ip ?? '';
    const wait = this.#failures.wait(address);
    if (wait > 0) {
      response.set('Retry-After', String(wait));
      throw new AnswerError(429, 'too-many-attempts', String(wait));
    }
    const stored = findToken(tokens, token);
    if (stored === null) {
      this.#failures.failed(address);
      this.#refused();
      response.set('WWW-Authenticate', 'Bearer realm="zhengwen", error="invalid_token"');
      throw new AnswerError(401, 'token-refused');
    }
    this.#failures.succeeded(address);
    return stored;
  }
}

function bearerOf(request: Request): string | null {
  return /^Bearer +(\S+) *$/iu.exec(request.headers.authorization ?? '')?.[1] ?? null;
}
