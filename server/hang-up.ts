import type { Response } from 'express';

/** Tells when the client has gone away before it was answered. */
export function hangUp(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
