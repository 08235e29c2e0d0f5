import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type RequestHandler, type Response, Router } from 'express';
import type { DocumentHead } from './cite/document-head.ts';

/** Addresses that the page itself understands; all else that is no file does not exist. */
const PAGE_ROUTES = ['/', '/compare', '/corpus', '/saved', '/trends'];
/** The files are small, and compressed on the way: nobody needs a part of one. */
const WHOLE = { acceptRanges: false };
const ONE_YEAR = 365 * 24 * 60 * 60;
/** Seconds after which a browser asks again for a page that is still being built: `npm start` listens before it is. */
const SOON = 2;
const BEING_BUILT = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="${SOON}"><title>政文 Zhengwen</title></head>
<body><p>网页正在生成，几秒后自动打开。</p><p lang="en">The page is being built, and opens by itself in a few seconds.</p></body></html>
`;

interface PageParts {
  /** Folder of the built page. */
  directory: string;
  /** Path under which it stands, '' for none. */
  basePath: string;
  /** What the page of a document says of it to programs. */
  documentHead: DocumentHead;
  /** Against loops, on pages for which a document is read. */
  limit: RequestHandler;
}

/** Serves the built page. Vite names files in `assets/` after their content, so these never change. */
export function pageRoutes({ directory, basePath, documentHead, limit }: PageParts): Router {
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
  const sendPage = async (response: Response, head = ''): Promise<void> => {
    const html = await readFile(join(directory, 'index.html'), 'utf8').catch(absent);
    if (html === null) {
      response.status(503).set({ 'Cache-Control': 'no-store', 'Retry-After': String(SOON) });
      response.type('html').send(BEING_BUILT);
      return;
    }
    const page = atBasePath(html, basePath);
    response.type('html').send(page.replace('</head>', () => `${head}</head>`));
  };
  router.get([...PAGE_ROUTES, '/index.html'], async (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    await sendPage(response);
  });
  router.get('/document/*id', limit, async (request, response) => {
    response.set('Cache-Control', 'no-cache');
    const id = [request.params.id].flat().join('/');
    await sendPage(response, await documentHead(id, request, response));
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

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** The page with its files, which it names relative to itself, and its links at the base path, wherever it is opened. */
function atBasePath(html: string, basePath: string): string {
  return html
    .replaceAll(/(?<= (?:src|href)=")\.\//gu, `${basePath}/`)
    .replace('<meta name="base-path" content="', `$&${basePath}`);
}
