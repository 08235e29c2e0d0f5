import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { hashOf } from './token.ts';

/** A week: then people sign in again, as they do after the server has been started anew. */
export const SESSION_MS = 7 * 24 * 3_600_000;
const MOST_SESSIONS = 10_000;
const ID_BYTES = 32;

/**
 * Who has signed in, by what their cookies hold: an id that says nothing. The token itself is not kept by the browser, and
 * the session ends where the token is withdrawn.
 */
export class Sessions {
  /** Hash of the id → hash of the token. */
  readonly #tokens = new LRUCache<string, string>({ max: MOST_SESSIONS, ttl: SESSION_MS });

  /** Begins a session for a token, named by its hash; gives the id. */
  begin(sha256: string): string {
    const id = randomBytes(ID_BYTES).toString('base64url');
    this.#tokens.set(hashOf(id), sha256);
    return id;
  }

  /** Hash of the token that a session was begun with; null where there is no such session. */
  tokenOf(id: string): string | null {
    return this.#tokens.get(hashOf(id)) ?? null;
  }

  end(id: string): void {
    this.#tokens.delete(hashOf(id));
  }
}
