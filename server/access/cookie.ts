import type { CookieOptions, Request } from 'express';
import { SESSION_MS } from './sessions.ts';

export const COOKIE = 'zhengwen-session';

/** What the session cookie of a request holds; null where it has none. */
export function cookieOf(request: Request): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name = '', value] = pair.trim().split('=', 2);
    if (name === COOKIE && value !== undefined) return value;
  }
  return null;
}

/** No script may read it and no other site's page makes a browser send it; behind https it goes over nothing else. */
export function cookieOptions(request: Request, path: string): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', secure: request.secure, path, maxAge: SESSION_MS };
}
