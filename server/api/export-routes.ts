import { type Response, Router } from 'express';
import { OverloadError } from '../../engine/errors.ts';
import { placeOf } from '../cite/place.ts';
import { aboutExport } from '../export/about.ts';
import { readExportRequest } from '../export/export-request.ts';
import { sendExport } from '../export/send-export.ts';
import { hangUp } from '../hang-up.ts';
import { type RouteParts, readAsked } from './route-parts.ts';

/** Exports at a time: each holds its result list, however slowly it is read. */
const MOST_EXPORTS = 8;

/**
 * What a search finds, to take away.
 * @param exporting told how many exports are running
 */
export function exportRoutes(
  { ready, parseRequest, basePath }: RouteParts,
  exporting: (running: number) => void,
): Router {
  const router = Router();
  let exports = 0;

  router.get('/export', async (request, response: Response) => {
    if (exports >= MOST_EXPORTS) throw new OverloadError('busy');
    exporting(++exports);
    try {
      const asked = readAsked(request, parseRequest, readExportRequest);
      await sendExport(ready(response), asked, placeOf(request, basePath), response);
    } finally {
      exporting(--exports);
    }
  });

  router.get('/export/about', async (request, response) => {
    const asked = readAsked(request, parseRequest, readExportRequest);
    const { site } = placeOf(request, basePath);
    response.json(await aboutExport(ready(response), asked, site, hangUp(response)));
  });

  return router;
}
