import express, { type RequestHandler, Router } from 'express';
import { AnswerError } from '../error-answer.ts';
import { COOKIE, cookieOf, cookieOptions } from './cookie.ts';
import type { Gate } from './gate.ts';
import { isOwnOrigin, type OwnHosts } from './own-hosts.ts';

/** A token takes 52 bytes. */
const MAX_BODY = '1kb';

/** The only addresses at which anything but reading is done. */
export const SIGN_IN = '/api/sign-in';
export const SIGN_OUT = '/api/sign-out';

/**
 * `POST /api/sign-in` exchanges a token (form field `token`) for a session cookie, `POST /api/sign-out` ends it. Both only
 * from a page of this server.
 * @param path of the cookie: the server's base path
 */
export function signInRoutes(gate: Gate, hosts: OwnHosts, path: string): Router {
  const router = Router();
  const fromOwnPage: RequestHandler = (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (!isOwnOrigin(request, hosts))
      throw new AnswerError(403, 'foreign-origin', request.get('Origin') ?? '');
    next();
  };

  router.post(
    SIGN_IN,
    fromOwnPage,
    express.urlencoded({ extended: false, limit: MAX_BODY, parameterLimit: 1 }),
    async (request, response) => {
      const form: unknown = request.body;
      const sent: unknown =
        typeof form === 'object' && form !== null ? Reflect.get(form, 'token') : undefined;
      const token = typeof sent === 'string' ? sent.trim() : '';
      const { name, sha256 } = await gate.tried(token, request, response);
      response.cookie(COOKIE, gate.sessions.begin(sha256), cookieOptions(request, path)).json({ name });
    },
  );

  router.post(SIGN_OUT, fromOwnPage, (request, response) => {
    const session = cookieOf(request);
    if (session !== null) gate.sessions.end(session);
    const { maxAge: _endless, ...options } = cookieOptions(request, path);
    // Answers kept by the browser were for whoever was signed in.
    response.clearCookie(COOKIE, options).set('Clear-Site-Data', '"cache"').json({ name: null });
  });
  return router;
}
