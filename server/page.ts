import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Response, Router } from 'express';

/** Addresses that the page itself understands; all else that is no file does not exist. */
const PAGE_ROUTES = ['/', '/document/*id', '/corpus'];
/** The files are small, and compressed on the way: nobody needs a part of one. */
const WHOLE = { acceptRanges: false };
const ONE_YEAR = 365 * 24 * 60 * 60;

/**
 * Serves the built page. Vite names files in `assets/` after their content, so these never change.
 * @param basePath under which the page stands, '' for none
 */
export function pageRoutes(directory: string, basePath: string): Router {
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
  const sendPage = async (response: Response): Promise<void> => {
    response.type('html').send(atBasePath(await readFile(join(directory, 'index.html'), 'utf8'), basePath));
  };
  router.get([...PAGE_ROUTES, '/index.html'], async (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    await sendPage(response);
  });
  router.use(express.static(directory, { ...WHOLE, index: false }));
  router.get(/^\/(?!api(?:\/|$))/u, async (request, response, next) => {
    // Who reads HTML is told by the page; who asks for something else (a program, a picture) as by the API.
    if (request.accepts(['json', 'html']) !== 'html') return next();
    response.set('Cache-Control', 'no-store').status(404);
    await sendPage(response);
  });
  return router;
}

/** The page with its files, which it names relative to itself, and its links at the base path, wherever it is opened. */
function atBasePath(html: string, basePath: string): string {
  return html
    .replaceAll(/(?<= (?:src|href)=")\.\//gu, `${basePath}/`)
    .replace('<meta name="base-path" content="', `$&${basePath}`);
}
