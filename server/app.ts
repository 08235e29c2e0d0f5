import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { BudgetError } from '../engine/budget.ts';
import type { SearchEngine } from '../engine/engine.ts';
import { ClusterError, OverloadError, RequestError, SnapshotError } from '../engine/errors.ts';
import { Gate } from './access/gate.ts';
import { EVERYTHING, grantOf } from './access/grant.ts';
import { AT_HOME, type OwnHosts, onlyOwnHosts } from './access/own-hosts.ts';
import { SIGN_IN, SIGN_OUT, signInRoutes } from './access/sign-in.ts';
import { type TokenFile, TokenFileError } from './access/token-file.ts';
import { type ApiParts, apiRoutes } from './api/api-routes.ts';
import { documentHead } from './cite/document-head.ts';
import { Collections } from './collections/collections.ts';
import { AnswerError, errorAnswer } from './error-answer.ts';
import { languageOf } from './language.ts';
import { notesOf } from './observe/answer-notes.ts';
import { createMetrics } from './observe/metrics.ts';
import { logRequests, type RequestEntry, requestId } from './observe/request-log.ts';
import { pageRoutes } from './page.ts';
import { DEFAULT_RATE_LIMIT, limitRate, type RateLimit } from './rate-limit.ts';
import type { SessionAnswer } from './schema/session.ts';
import { securityHeaders } from './security.ts';
import { siteAddress } from './site-address.ts';

export interface AppParts extends Omit<ApiParts, 'engine'> {
  /** The engine of the only collection, null while it is not ready; or several collections by name. */
  engine: (() => SearchEngine | null) | Collections;
  /** Folder of the built page; null to serve the API alone. */
  page: string | null;
  rateLimit?: RateLimit;
  /** Names under which it answers; by default those of this machine alone. */
  hosts?: OwnHosts;
  /** Addresses of proxies (IP, CIDR, `loopback`) that are believed about client, host and protocol; by default none. */
  proxies?: readonly string[];
  /** Tokens that open it; without them everyone may read who can reach it. */
  tokens?: TokenFile;
  /** Told of errors that nobody foresaw, with the id of the request. */
  log: (error: unknown, request: string | null) => void;
  /** Told of every request once it is answered. */
  logRequest?: (entry: RequestEntry) => void;
  /** Whether what was asked is told, too. */
  logQueries?: boolean;
}

/** Seconds after which a client may ask again while the index is being built. */
const RETRY_WHEN_READY = '5';

/** The whole application, ready to be listened with. */
export function createApp(parts: AppParts): Express {
  const app = express();
  const several = parts.engine instanceof Collections ? parts.engine : null;
  const engine: ApiParts['engine'] =
    parts.engine instanceof Collections ? parts.engine.engine : Collections.single(parts.engine);
  const whole = () => engine({ collection: null, grant: EVERYTHING });
  const metrics = createMetrics(() => several?.ready() ?? readyAlone(whole()));
  const hosts = parts.hosts ?? AT_HOME;
  const basePath = parts.basePath ?? '';
  const limit = parts.rateLimit ?? DEFAULT_RATE_LIMIT;
  const gate = parts.tokens === undefined ? null : new Gate(parts.tokens, metrics.tokenRefused);
  app.set('trust proxy', parts.proxies ?? false);
  app.set('query parser', false);
  app.disable('x-powered-by');

  app.use(logRequests(parts.logRequest ?? (() => undefined), parts.logQueries ?? false));
  app.use(metrics.observe, securityHeaders(), compression(), onlyOwnHosts(hosts));
  app.use(siteAddress(basePath, several !== null), onlyReading(gate === null ? [] : [SIGN_IN, SIGN_OUT]));
  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  app.get('/readyz', (_request, response) => {
    if (whole() === null) throw new AnswerError(503, 'not-ready');
    response.set('Cache-Control', 'no-store').json({ status: 'ready' });
  });
  if (gate !== null) {
    app.use([SIGN_IN, SIGN_OUT], limitRate(limit));
    app.use(signInRoutes(gate, hosts, `${basePath}/`));
  }
  app.get('/api/session', limitRate(limit), async (request, response) => {
    const stored = gate === null ? null : await gate.shown(request, response);
    const collections = gate !== null && stored === null ? [] : several?.openTo(stored ?? EVERYTHING);
    const answer: SessionAnswer = {
      tokens: gate !== null,
      name: stored?.name ?? null,
      collections: several === null ? null : (collections ?? []),
    };
    response.set('Cache-Control', 'no-store').json(answer);
  });
  if (gate !== null) app.use(['/api', '/metrics'], gate.guard);
  app.get('/metrics', async (request, response) => {
    if (grantOf(request).collections !== null) throw new AnswerError(403, 'limited-token');
    response
      .set('Cache-Control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text());
  });
  app.use(
    '/api',
    limitRate(limit),
    apiRoutes({ engine, parseRequest: parts.parseRequest, basePath, exporting: metrics.exporting }),
  );
  if (parts.page !== null)
    app.use(
      pageRoutes({
        directory: parts.page,
        basePath,
        documentHead: documentHead({ engine, gate, basePath }),
        limit: limitRate(limit),
      }),
    );
  app.use((request) => {
    throw new AnswerError(404, 'no-such-endpoint', request.path);
  });
  app.use(answerErrors(parts.log));
  return app;
}

/** The only collection, which has no name. */
function readyAlone(engine: SearchEngine | null): [name: string, engine: SearchEngine][] {
  return engine === null ? [] : [['', engine]];
}

/**
 * Nothing can be changed over HTTP; whoever asks with OPTIONS is told what is allowed.
 * @param posts addresses that take POST all the same: to sign in and out
 */
function onlyReading(posts: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const asked = posts.includes(request.path) ? ['POST'] : ['GET', 'HEAD'];
    if (asked.includes(request.method)) {
      next();
      return;
    }
    response.set('Allow', [...asked, 'OPTIONS'].join(', '));
    if (request.method === 'OPTIONS') {
      response.set('Cache-Control', 'no-store').status(204).end();
      return;
    }
    throw new AnswerError(405, 'method-not-allowed', `${request.method}\n${asked.join(', ')}`);
  };
}

function answerErrors(log: AppParts['log']): ErrorRequestHandler {
  return (raised: unknown, request, response, _next) => {
    const error = foreseen(raised, request.path);
    if (response.headersSent) {
      // Half an answer must not be taken for a whole one. Where the client has gone, that is no error of ours.
      if (!isHangUp(error)) log(error, requestId(request));
      notesOf(response).error = isHangUp(error) ? 'cancelled' : 'cut-off';
      response.destroy();
      return;
    }
    if (error instanceof BudgetError && error.reason === 'cancelled') {
      notesOf(response).error = 'cancelled';
      response.destroy();
      return;
    }
    const { status, body } = errorAnswer(error, languageOf(request));
    notesOf(response).error = body.error.code;
    if (status >= 500 && !isAnswered(error)) log(error, requestId(request));
    // Asking again makes no query quicker.
    if (status === 503 && body.error.code !== 'too-slow') response.set('Retry-After', RETRY_WHEN_READY);
    response.vary('Accept-Language');
    response.removeHeader('ETag');
    response.set('Cache-Control', 'no-store').status(status).json(body);
  };
}

/** Errors whose answer says all there is to say. */
function isAnswered(error: unknown): boolean {
  return error instanceof AnswerError || error instanceof OverloadError;
}

/** The client went away before it had everything. */
function isHangUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** Express' own complaints about an address, in our words. */
function foreseen(error: unknown, path: string): unknown {
  if (
    error instanceof RequestError ||
    error instanceof SnapshotError ||
    error instanceof OverloadError ||
    error instanceof ClusterError ||
    error instanceof AnswerError
  ) {
    return error;
  }
  if (error instanceof URIError) return new AnswerError(400, 'bad-encoding', path);
  if (error instanceof TokenFileError) return error;
  const status: unknown = error instanceof Error ? Reflect.get(error, 'status') : undefined;
  if (status === 400 || status === 415) return new AnswerError(400, 'bad-encoding', path);
  if (status === 412) return new AnswerError(412, 'precondition-failed', path);
  if (status === 413) return new AnswerError(413, 'request-too-large', path);
  if (status === 403 || status === 404) return new AnswerError(404, 'no-such-endpoint', path);
  return error;
}
