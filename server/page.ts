import { join } from 'node:path';
import express, { Router } from 'express';

/** Addresses that the page itself understands; all else that is no file does not exist. */
const PAGE_ROUTES = ['/', '/document/*id', '/corpus'];
/** The files are small, and compressed on the way: nobody needs a part of one. */
const WHOLE = { acceptRanges: false };
const ONE_YEAR = 365 * 24 * 60 * 60;

/** Serves the built page. Vite names files in `assets/` after their content, so these never change. */
export function pageRoutes(directory: string): Router {
  const router = Router();
  router.use(
    '/assets',
    express.static(join(directory, 'assets'), {
      ...WHOLE,
      immutable: true,
      maxAge: ONE_YEAR * 1_000,
      index: false,
    }),
  );
  router.use(express.static(directory, { ...WHOLE, index: false }));
  router.get(PAGE_ROUTES, (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    response.sendFile(join(directory, 'index.html'), WHOLE);
  });
  router.get(/^\/(?!api(?:\/|$))/u, (request, response, next) => {
    // Who reads HTML is told by the page; who asks for something else (a program, a picture) as by the API.
    if (request.accepts(['json', 'html']) !== 'html') return next();
    response.set('Cache-Control', 'no-store').status(404);
    response.sendFile(join(directory, 'index.html'), WHOLE);
  });
  return router;
}
