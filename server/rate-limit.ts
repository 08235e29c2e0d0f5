import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { AnswerError } from './error-answer.ts';

export interface RateLimit {
  /** Requests from one address in one window. */
  requests: number;
  windowSeconds: number;
  /** Whether requests from this machine itself count. */
  countLoopback: boolean;
}

/**
 * Generous: typing with suggestions makes a few requests a second, a script of a colleague some tens. It is there
 * against runaway loops. On one's own machine (the normal case) nothing is limited; behind a proxy on the same
 * machine the address is the one the proxy reports.
 */
export const DEFAULT_RATE_LIMIT: RateLimit = { requests: 3_000, windowSeconds: 60, countLoopback: false };

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/u;

export function limitRate({ requests, windowSeconds, countLoopback }: RateLimit): RequestHandler {
  return rateLimit({
    limit: requests,
    windowMs: windowSeconds * 1_000,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => !countLoopback && LOOPBACK.test(request.ip ?? ''),
    handler(_request, response, next) {
      const seconds = String(response.getHeader('Retry-After') ?? windowSeconds);
      next(new AnswerError(429, 'too-many-requests', seconds));
    },
  });
}
