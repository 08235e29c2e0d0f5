import { type RequestHandler, Router } from 'express';
import type { RequestParser } from '../../engine/request/request.ts';
import { grantOf } from '../access/grant.ts';
import { notesOf } from '../observe/answer-notes.ts';
import { openApiDocument } from '../openapi/openapi-document.ts';
import { collectionRoutes } from './collection-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { type EngineOf, readyEngine } from './ready-engine.ts';
import type { RouteParts } from './route-parts.ts';
import { searchRoutes } from './search-routes.ts';
import { wordListRoutes } from './word-list-routes.ts';

export interface ApiParts {
  engine: EngineOf;
  parseRequest: RequestParser;
  /** Path under which a proxy shows the server, `/zhengwen`; by default none. */
  basePath?: string;
  /** Told how many exports are running. */
  exporting?: (running: number) => void;
}

/** The JSON endpoints, mounted at `/api`. */
export function apiRoutes({
  engine,
  parseRequest,
  basePath = '',
  exporting = () => undefined,
}: ApiParts): Router {
  const parts: RouteParts = {
    ready: (response) => readyEngine(engine, response),
    parseRequest,
    basePath,
  };
  const router = Router();
  router.use(
    ofEveryAnswer,
    searchRoutes(parts),
    wordListRoutes(parts),
    documentRoutes(parts),
    collectionRoutes(parts),
    exportRoutes(parts, exporting),
  );
  router.get('/openapi.json', (_request, response) => {
    response.json(openApiDocument());
  });
  return router;
}

/** What is told of every answer, whatever it holds. */
const ofEveryAnswer: RequestHandler = (request, response, next) => {
  notesOf(response).mount = request.baseUrl;
  response.vary('Accept-Language');
  // What a token opened must not be kept by a proxy that others use.
  response.set('Cache-Control', grantOf(request).name === null ? 'no-cache' : 'private, no-cache');
  next();
};
