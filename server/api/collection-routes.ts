import { Router } from 'express';
import { languageOf } from '../language.ts';
import {
  filesParameters,
  filesRequest,
  languageParameters,
  placesParameters,
  regionNamesParameters,
  regionsParameters,
  suggestParameters,
} from '../parameters.ts';
import { foundRegions, namedRegions } from '../regions.ts';
import { suggest } from '../suggest.ts';
import { type RouteParts, readParameters } from './route-parts.ts';

/** What the collection holds, and what can be asked of it. */
export function collectionRoutes({ ready }: RouteParts): Router {
  const router = Router();

  router.get('/suggest', async (request, response) => {
    const { q, limit } = readParameters(request, suggestParameters);
    response.json({ suggestions: await suggest(ready(response), q, limit) });
  });

  router.get('/regions', (request, response) => {
    const { q, limit } = readParameters(request, regionsParameters);
    response.json({ regions: foundRegions(q, limit) });
  });

  router.get('/regions/resolve', (request, response) => {
    const { name } = readParameters(request, regionNamesParameters);
    response.json({ names: namedRegions(name, languageOf(request)) });
  });

  router.get('/corpus', async (request, response) => {
    const files = filesRequest(readParameters(request, filesParameters));
    response.json(await ready(response).corpus(files));
  });

  router.get('/corpus/files', async (request, response) => {
    const files = filesRequest(readParameters(request, filesParameters));
    response.json(await ready(response).files(files));
  });

  router.get('/corpus/places', async (request, response) => {
    const { region } = readParameters(request, placesParameters);
    response.json(await ready(response).places({ regions: [...new Set(region)] }));
  });

  router.get('/examples', async (request, response) => {
    readParameters(request, languageParameters);
    response.json({ examples: await ready(response).examples() });
  });

  return router;
}
