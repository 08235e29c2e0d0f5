import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import type { SourceDetail } from '../../engine/types.ts';
import { readCiteRequest } from '../cite/cite-request.ts';
import { Citing } from '../cite/citing.ts';
import { placeOf } from '../cite/place.ts';
import { sendCitations } from '../cite/send-citations.ts';
import { AnswerError } from '../error-answer.ts';
import { hangUp } from '../hang-up.ts';
import { languageOf } from '../language.ts';
import { readMatchesRequest } from '../matches-request.ts';
import { compareParameters, documentParameters, resolveParameters, sourceParameters } from '../parameters.ts';
import { readQueryString } from '../query-string.ts';
import { sourceJson } from '../source-json.ts';
import { sourceLines } from '../source-request.ts';
import { type RouteParts, readAsked, readParameters } from './route-parts.ts';

/** UTF-16 units of a source that is answered in one piece, with a tag; a longer one is sent piece by piece. */
const LONGEST_WHOLE_SOURCE = 4_000_000;

/** One document, or two beside each other: text, matches, source, and how it is cited. */
export function documentRoutes({ ready, parseRequest, basePath }: RouteParts): Router {
  const router = Router();
  const citing = new Citing();

  router.get('/documents/:id', async (request, response) => {
    const { id } = request.params;
    const { part } = readParameters(request, documentParameters);
    response.json(known(await ready(response).document(id, part), id));
  });

  router.get('/documents/:id/matches', async (request, response) => {
    const { id } = request.params;
    const asked = readAsked(request, parseRequest, readMatchesRequest);
    response.json(known(await ready(response).matches(id, asked, hangUp(response)), id));
  });

  router.get('/documents/:id/source', async (request, response) => {
    const { id } = request.params;
    const asked = sourceLines(readParameters(request, sourceParameters)) ?? undefined;
    await sendSource(response, known(await ready(response).source(id, asked), id));
  });

  router.get('/compare', async (request, response) => {
    const { a, b } = readParameters(request, compareParameters);
    const current = ready(response);
    const answer = await current.compare(a, b, hangUp(response));
    if (answer === null) known(await current.document(a), a);
    response.json(known(answer, b));
  });

  router.get('/resolve', async (request, response) => {
    const { document, passage, quote, prefix, suffix } = readParameters(request, resolveParameters);
    response.json(await ready(response).resolve({ document, passage, quote, prefix, suffix }));
  });

  router.get('/cite', async (request, response) => {
    const lang = languageOf(request);
    const asked = readCiteRequest(readQueryString(request.originalUrl, lang), lang);
    await sendCitations(ready(response), citing, asked, placeOf(request, basePath), response);
  });

  return router;
}

async function sendSource(response: Response, source: SourceDetail): Promise<void> {
  if (source.text.length <= LONGEST_WHOLE_SOURCE) {
    response.json(source);
    return;
  }
  response.type('json');
  if (response.req.method === 'HEAD') response.end();
  else await pipeline(Readable.from(sourceJson(source)), response);
}

function known<T>(found: T | null, id: string): T {
  if (found === null) throw new AnswerError(404, 'no-such-document', id);
  return found;
}
