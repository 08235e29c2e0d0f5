import type { Request } from 'express';
import type { IsoDate } from '../../engine/types.ts';
import { collectionAsked } from '../site-address.ts';
import type { CitePlace } from './send-citations.ts';

/**
 * Where the pages stand that a request is about, by the address it was made to: of a proxy only where it is believed, since
 * names of hosts that are not the server's own are refused before.
 * @param basePath '' for none
 */
export function placeOf(request: Request, basePath: string): CitePlace {
  const collection = collectionAsked(request);
  const within = collection === null ? '' : `/c/${encodeURIComponent(collection)}`;
  return { site: `${request.protocol}://${request.host}${basePath}${within}`, today: localDay(new Date()) };
}

/** The day where the server stands. */
function localDay(now: Date): IsoDate {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
