import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { SNAPSHOT_HEADER } from '../api/ready-engine.ts';
import { collectionAsked } from '../site-address.ts';
import { givenUp, notesOf, routeOf } from './answer-notes.ts';

const REQUEST_ID_HEADER = 'X-Request-Id';

/** One request and its answer. Nothing of it was written by whoever asked, unless queries are logged. */
export interface RequestEntry {
  /** Also in the answer's `X-Request-Id`. */
  id: string;
  method: string;
  route: string;
  status: number;
  /** Time until the answer was sent or given up. */
  ms: number;
  /** Bytes sent, as they went over the wire. */
  bytes: number;
  snapshot: string | null;
  collection: string | null;
  error: string | null;
  /** What was asked, where queries are logged. */
  query?: string;
}

const LISTENERS = 20;

const ids = new WeakMap<Request, string>();

/** The id of a request, for what is logged of it. */
export const requestId = (request: Request): string | null => ids.get(request) ?? null;

/**
 * Gives each request an id and tells of it once it is answered. The id is always made here: one that was sent could carry
 * anything into the log.
 * @param queries whether to tell what was asked, too
 */
export function logRequests(tell: (entry: RequestEntry) => void, queries: boolean): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const began = performance.now();
    const before = request.socket.bytesWritten;
    ids.set(request, id);
    // Log, metrics, compression and who holds a snapshot all wait for the end: more than Node expects.
    response.setMaxListeners(LISTENERS);
    response.set(REQUEST_ID_HEADER, id);
    response.once('close', () => {
      const snapshot = response.get(SNAPSHOT_HEADER) ?? null;
      const { error } = notesOf(response);
      tell({
        id,
        method: request.method,
        route: routeOf(response),
        status: response.statusCode,
        ms: Math.round((performance.now() - began) * 10) / 10,
        bytes: request.socket.bytesWritten - before,
        snapshot,
        // Only where it answered: a name that no collection has is somebody's words.
        collection: snapshot === null ? null : collectionAsked(request),
        error: error ?? givenUp(response),
        ...(queries ? { query: queryOf(request) } : {}),
      });
    });
    next();
  };
}

/** The query string as it can be read. */
function queryOf({ originalUrl }: Request): string {
  const mark = originalUrl.indexOf('?');
  if (mark < 0) return '';
  return [...new URLSearchParams(originalUrl.slice(mark))]
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}
