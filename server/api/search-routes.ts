import { Router } from 'express';
import { writeAnswer } from '../../engine/answer/written.ts';
import { placeOf } from '../cite/place.ts';
import { readConcordanceRequest } from '../concordance-request.ts';
import { atomFeed } from '../feed/atom-feed.ts';
import { readFeedRequest } from '../feed/feed-request.ts';
import { hangUp } from '../hang-up.ts';
import { languageOf } from '../language.ts';
import { queryStringOf } from '../query-string.ts';
import { readTrendsRequest } from '../trends-request.ts';
import { type RouteParts, readAsked } from './route-parts.ts';

/** What a search finds: documents, every occurrence, how often. */
export function searchRoutes({ ready, parseRequest, basePath }: RouteParts): Router {
  const router = Router();

  router.get('/search', async (request, response) => {
    const search = readAsked(request, parseRequest, (parse, given, lang) => parse(given, lang));
    const current = ready(response);
    const gone = hangUp(response);
    // What a client says that wants nothing kept (RFC 9111, 5.2.1.4): a benchmark, or a reader who doubts what is shown.
    const anew = /\bno-cache\b/.test(request.get('cache-control') ?? '');
    const { json, digest } =
      (await current.searchWritten?.(search, gone, { anew })) ??
      writeAnswer(await current.search(search, gone));
    response.set('ETag', `W/"${digest}"`);
    response.type('json').send(Buffer.from(json.buffer, json.byteOffset, json.byteLength));
  });

  router.get('/feed', async (request, response) => {
    const asked = readAsked(request, parseRequest, readFeedRequest);
    const current = ready(response);
    const [answer, { builtAt }] = await Promise.all([
      current.search(asked.request, hangUp(response)),
      current.snapshot(),
    ]);
    const { site } = placeOf(request, basePath);
    const self = `${site}/api/feed?${queryStringOf(request.originalUrl)}`;
    const lang = languageOf(request);
    const feed = atomFeed({ asked, answer, site, self, builtAt: new Date(builtAt), lang });
    response.type('application/atom+xml; charset=utf-8').send(feed);
  });

  router.get('/concordance', async (request, response) => {
    const asked = readAsked(request, parseRequest, readConcordanceRequest);
    response.json(await ready(response).concordance(asked, hangUp(response)));
  });

  router.get('/trends', async (request, response) => {
    const asked = readAsked(request, parseRequest, readTrendsRequest);
    response.json(await ready(response).trends(asked, hangUp(response)));
  });

  return router;
}
