import { Router } from 'express';
import { hangUp } from '../hang-up.ts';
import { pagesOf, sendWordList } from '../word-lists.ts';
import { readCollocationsRequest, readKeywordsRequest, readNgramsRequest } from '../word-lists-request.ts';
import { type RouteParts, readAsked } from './route-parts.ts';

/** Which words go with a search, as JSON or as files for spreadsheets. */
export function wordListRoutes({ ready, parseRequest }: RouteParts): Router {
  const router = Router();

  router.get('/collocations', async (request, response) => {
    const { request: asked, format } = readAsked(request, parseRequest, readCollocationsRequest);
    const answer = await ready(response).collocations(pagesOf(asked, format), hangUp(response));
    await sendWordList(response, { kind: 'collocations', answer }, format, asked.search.lang);
  });

  router.get('/keywords', async (request, response) => {
    const { request: asked, format } = readAsked(request, parseRequest, readKeywordsRequest);
    const answer = await ready(response).keywords(pagesOf(asked, format), hangUp(response));
    await sendWordList(response, { kind: 'keywords', answer }, format, asked.search.lang);
  });

  router.get('/ngrams', async (request, response) => {
    const { request: asked, format } = readAsked(request, parseRequest, readNgramsRequest);
    const answer = await ready(response).ngrams(pagesOf(asked, format), hangUp(response));
    await sendWordList(response, { kind: 'ngrams', answer }, format, asked.search.lang);
  });

  return router;
}
