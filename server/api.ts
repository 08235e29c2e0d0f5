import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import type { z } from 'zod';
import { writeAnswer } from '../engine/answer/written.ts';
import type { SearchEngine } from '../engine/engine.ts';
import { OverloadError } from '../engine/errors.ts';
import { requireParameters } from '../engine/request/read-parameters.ts';
import type { RequestParser } from '../engine/request/request.ts';
import { grantOf } from './access/grant.ts';
import { readCiteRequest } from './cite/cite-request.ts';
import { Citing } from './cite/citing.ts';
import { placeOf } from './cite/place.ts';
import { sendCitations } from './cite/send-citations.ts';
import type { Asked } from './collections/collections.ts';
import { readConcordanceRequest } from './concordance-request.ts';
import { AnswerError } from './error-answer.ts';
import { aboutExport } from './export/about.ts';
import { readExportRequest } from './export/export-request.ts';
import { sendExport } from './export/send-export.ts';
import { atomFeed } from './feed/atom-feed.ts';
import { readFeedRequest } from './feed/feed-request.ts';
import { hangUp } from './hang-up.ts';
import { languageOf } from './language.ts';
import { readMatchesRequest } from './matches-request.ts';
import { notesOf } from './observe/answer-notes.ts';
import { openApiDocument } from './openapi/openapi-document.ts';
import {
  compareParameters,
  filesParameters,
  filesRequest,
  languageParameters,
  placesParameters,
  regionNamesParameters,
  regionsParameters,
  resolveParameters,
  sourceParameters,
  suggestParameters,
} from './parameters.ts';
import { queryStringOf, readQueryString } from './query-string.ts';
import { foundRegions, namedRegions } from './regions.ts';
import { collectionAsked } from './site-address.ts';
import { sourceJson } from './source-json.ts';
import { sourceLines } from './source-request.ts';
import { suggest } from './suggest.ts';
import { readTrendsRequest } from './trends-request.ts';
import { pagesOf, sendWordList } from './word-lists.ts';
import { readCollocationsRequest, readKeywordsRequest, readNgramsRequest } from './word-lists-request.ts';

export interface ApiParts {
  /** The engine that answers what is asked for; null while no snapshot is ready. */
  engine: (asked: Asked) => SearchEngine | null;
  parseRequest: RequestParser;
  /** Path under which a proxy shows the server, `/zhengwen`; by default none. */
  basePath?: string;
  /** Told how many exports are running. */
  exporting?: (running: number) => void;
}

/** Names the snapshot that an answer is from. */
export const SNAPSHOT_HEADER = 'Zhengwen-Snapshot';

const MOST_LISTENERS = 20;
/** UTF-16 units of a source that is answered in one piece, with a tag; a longer one is sent piece by piece. */
const LONGEST_WHOLE_SOURCE = 4_000_000;

/** Exports at a time: each holds its result list, however slowly it is read. */
const MOST_EXPORTS = 8;

/** The JSON endpoints, mounted at `/api`. */
export function apiRoutes({
  engine,
  parseRequest,
  basePath = '',
  exporting = () => undefined,
}: ApiParts): Router {
  const router = Router();
  const citing = new Citing();
  let exports = 0;

  /** The engine that answers a request: asked for once, since another snapshot may be in use a moment later. */
  const ready = (response: Response): SearchEngine => {
    const request = response.req;
    const current = engine({ collection: collectionAsked(request), grant: grantOf(request) });
    if (current === null) throw new AnswerError(503, 'not-ready');
    const release = current.hold();
    if (response.closed) release();
    // A streamed answer has some ten listeners without this one: no leak.
    else response.setMaxListeners(MOST_LISTENERS).once('close', release);
    response.set(SNAPSHOT_HEADER, current.generation);
    return current;
  };
  const parameters = <Schema extends z.ZodObject>(request: Request, schema: Schema): z.output<Schema> => {
    const lang = languageOf(request);
    return requireParameters(schema, readQueryString(request.originalUrl, lang), lang);
  };

  router.use((request, response, next) => {
    notesOf(response).mount = request.baseUrl;
    response.vary('Accept-Language');
    // What a token opened must not be kept by a proxy that others use.
    response.set('Cache-Control', grantOf(request).name === null ? 'no-cache' : 'private, no-cache');
    next();
  });

  router.get('/search', async (request, response) => {
    const lang = languageOf(request);
    const search = parseRequest(readQueryString(request.originalUrl, lang), lang);
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
    const lang = languageOf(request);
    const asked = readFeedRequest(parseRequest, readQueryString(request.originalUrl, lang), lang);
    const current = ready(response);
    const [answer, { builtAt }] = await Promise.all([
      current.search(asked.request, hangUp(response)),
      current.snapshot(),
    ]);
    const { site } = placeOf(request, basePath);
    const self = `${site}/api/feed?${queryStringOf(request.originalUrl)}`;
    const feed = atomFeed({ asked, answer, site, self, builtAt: new Date(builtAt), lang });
    response.type('application/atom+xml; charset=utf-8').send(feed);
  });

  router.get('/concordance', async (request, response) => {
    const lang = languageOf(request);
    const asked = readConcordanceRequest(parseRequest, readQueryString(request.originalUrl, lang), lang);
    response.json(await ready(response).concordance(asked, hangUp(response)));
  });

  router.get('/trends', async (request, response) => {
    const lang = languageOf(request);
    const asked = readTrendsRequest(parseRequest, readQueryString(request.originalUrl, lang), lang);
    response.json(await ready(response).trends(asked, hangUp(response)));
  });

  router.get('/collocations', async (request, response) => {
    const lang = languageOf(request);
    const given = readQueryString(request.originalUrl, lang);
    const { request: asked, format } = readCollocationsRequest(parseRequest, given, lang);
    const answer = await ready(response).collocations(pagesOf(asked, format), hangUp(response));
    sendWordList(response, { kind: 'collocations', answer }, format);
  });

  router.get('/keywords', async (request, response) => {
    const lang = languageOf(request);
    const given = readQueryString(request.originalUrl, lang);
    const { request: asked, format } = readKeywordsRequest(parseRequest, given, lang);
    const answer = await ready(response).keywords(pagesOf(asked, format), hangUp(response));
    sendWordList(response, { kind: 'keywords', answer }, format);
  });

  router.get('/ngrams', async (request, response) => {
    const lang = languageOf(request);
    const given = readQueryString(request.originalUrl, lang);
    const { request: asked, format } = readNgramsRequest(parseRequest, given, lang);
    const answer = await ready(response).ngrams(pagesOf(asked, format), hangUp(response));
    sendWordList(response, { kind: 'ngrams', answer }, format);
  });

  router.get('/documents/:id', async (request, response) => {
    parameters(request, languageParameters);
    response.json(known(await ready(response).document(request.params.id), request.params.id));
  });

  router.get('/documents/:id/matches', async (request, response) => {
    const lang = languageOf(request);
    const asked = readMatchesRequest(parseRequest, readQueryString(request.originalUrl, lang), lang);
    response.json(
      known(await ready(response).matches(request.params.id, asked, hangUp(response)), request.params.id),
    );
  });

  router.get('/documents/:id/source', async (request, response) => {
    const asked = sourceLines(parameters(request, sourceParameters)) ?? undefined;
    const source = known(await ready(response).source(request.params.id, asked), request.params.id);
    if (source.text.length <= LONGEST_WHOLE_SOURCE) {
      response.json(source);
      return;
    }
    response.type('json');
    if (request.method === 'HEAD') response.end();
    else await pipeline(Readable.from(sourceJson(source)), response);
  });

  router.get('/compare', async (request, response) => {
    const { a, b } = parameters(request, compareParameters);
    const current = ready(response);
    const answer = await current.compare(a, b, hangUp(response));
    if (answer === null) known(await current.document(a), a);
    response.json(known(answer, b));
  });

  router.get('/resolve', async (request, response) => {
    const { document, passage, quote, prefix, suffix } = parameters(request, resolveParameters);
    response.json(await ready(response).resolve({ document, passage, quote, prefix, suffix }));
  });

  router.get('/cite', async (request, response) => {
    const lang = languageOf(request);
    const asked = readCiteRequest(readQueryString(request.originalUrl, lang), lang);
    await sendCitations(ready(response), citing, asked, placeOf(request, basePath), response);
  });

  router.get('/suggest', async (request, response) => {
    const { q, limit } = parameters(request, suggestParameters);
    response.json({ suggestions: await suggest(ready(response), q, limit) });
  });

  router.get('/regions', (request, response) => {
    const { q, limit } = parameters(request, regionsParameters);
    response.json({ regions: foundRegions(q, limit) });
  });

  router.get('/regions/resolve', (request, response) => {
    const { name } = parameters(request, regionNamesParameters);
    response.json({ names: namedRegions(name, languageOf(request)) });
  });

  router.get('/corpus', async (request, response) => {
    const files = filesRequest(parameters(request, filesParameters));
    response.json(await ready(response).corpus(files));
  });

  router.get('/corpus/files', async (request, response) => {
    const files = filesRequest(parameters(request, filesParameters));
    response.json(await ready(response).files(files));
  });

  router.get('/corpus/places', async (request, response) => {
    const { region } = parameters(request, placesParameters);
    response.json(await ready(response).places({ regions: [...new Set(region)] }));
  });

  router.get('/examples', async (request, response) => {
    parameters(request, languageParameters);
    response.json({ examples: await ready(response).examples() });
  });

  router.get('/export', async (request, response: Response) => {
    const lang = languageOf(request);
    if (exports >= MOST_EXPORTS) throw new OverloadError('busy');
    exporting(++exports);
    try {
      const asked = readExportRequest(parseRequest, readQueryString(request.originalUrl, lang), lang);
      await sendExport(ready(response), asked, placeOf(request, basePath), response);
    } finally {
      exporting(--exports);
    }
  });

  router.get('/export/about', async (request, response) => {
    const lang = languageOf(request);
    const asked = readExportRequest(parseRequest, readQueryString(request.originalUrl, lang), lang);
    const { site } = placeOf(request, basePath);
    response.json(await aboutExport(ready(response), asked, site, hangUp(response)));
  });

  router.get('/openapi.json', (_request, response) => {
    response.json(openApiDocument());
  });

  return router;
}

function known<T>(found: T | null, id: string): T {
  if (found === null) throw new AnswerError(404, 'no-such-document', id);
  return found;
}
