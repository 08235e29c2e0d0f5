import type { Response } from 'express';
import type { SearchEngine } from '../../engine/engine.ts';
import { grantOf } from '../access/grant.ts';
import type { Asked } from '../collections/collections.ts';
import { AnswerError } from '../error-answer.ts';
import { collectionAsked } from '../site-address.ts';

/** Names the snapshot that an answer is from. */
export const SNAPSHOT_HEADER = 'Zhengwen-Snapshot';

const MOST_LISTENERS = 20;

/** The engine that answers what is asked for; null while no snapshot is ready. */
export type EngineOf = (asked: Asked) => SearchEngine | null;

/**
 * The engine that answers a request, held until it is answered: asked for once, since another snapshot may be in use a moment later.
 * Throws `AnswerError` where none is ready.
 */
export function readyEngine(engine: EngineOf, response: Response): SearchEngine {
  const request = response.req;
  const current = engine({ collection: collectionAsked(request), grant: grantOf(request) });
  if (current === null) throw new AnswerError(503, 'not-ready');
  const release = current.hold();
  if (response.closed) release();
  // A streamed answer has some ten listeners without this one: no leak.
  else response.setMaxListeners(MOST_LISTENERS).once('close', release);
  response.set(SNAPSHOT_HEADER, current.generation);
  return current;
}
