import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import { Collections } from '../../server/collections/collections.ts';
import { openApiDocument } from '../../server/openapi/openapi-document.ts';
import { errorAnswer } from '../../server/schema/error.ts';
import { operatorRichText } from '../engine/query/arbitraries.ts';
import { openTwoCollections, type TwoCollections } from './collections/two-collections.ts';
import { checkDescribed } from './described.ts';
import { RunningServer } from './running-server.ts';

/** Requests tried of each endpoint; `FUZZED_REQUESTS` asks for more. */
const RUNS = Number(process.env.FUZZED_REQUESTS ?? 60);
/** Milliseconds after which a request counts as hung; a search of these few texts takes some. */
const HUNG_MS = 20_000;
const PATIENCE_MS = 600_000;

let two: TwoCollections;
let id = '';
beforeAll(async () => {
  two = await openTwoCollections();
  const { hits } = await two.both.search(parseRequest({ q: '', size: 1 }));
  id = hits[0]?.document.id ?? '';
}, PATIENCE_MS);
afterAll(() => two.close());

const parseRequest = createRequestParser((name) => loadGazetteer().resolve(name));
const server = new RunningServer({
  engine: new Collections(['甲', '乙'], (name) => two.engines.get(name) ?? null),
  parseRequest,
});

const described = z.looseObject({
  paths: z.record(
    z.string(),
    z.looseObject({ get: z.looseObject({ parameters: z.array(z.looseObject({ name: z.string() })) }) }),
  ),
});
const ENDPOINTS = Object.entries(described.parse(openApiDocument()).paths).map(
  ([path, { get }]) => [path, get.parameters.map(({ name }) => name)] as const,
);

/** Values that mean something somewhere, and values that break programs. */
const value = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '-1',
    '1e9',
    '999999999999999999999',
    '0x10',
    'NaN',
    'true',
    'null',
    '[]',
    '{}',
    '..',
    '2006',
    '2006..',
    '2010..2002',
    'unknown',
    '全国',
    '43',
    '朝阳区',
    '湖南/常德',
    '2006-02-30',
    '讲话',
    'relaxed',
    'section',
    'oldest',
    'jsonl',
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\u202E',
    '\uD800',
    '👨‍👩‍👧',
    '"',
    '(',
    '?*'.repeat(100),
    'a'.repeat(3_000),
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '%00',
    '<script>',
    "' OR 1=1 --",
  ),
  operatorRichText,
  fc.string({ unit: 'binary', maxLength: 30 }),
);

function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}

function queryOf(names: readonly string[]) {
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names, 'q') },
    { weight: 1, arbitrary: value },
  );
  return fc
    .array(fc.tuple(name, value), { maxLength: 6 })
    .map((pairs) => pairs.map(([key, given]) => `${encoded(key)}=${encoded(given)}`).join('&'));
}

/** A well-formed answer that is no error of the server, within a time in which nothing is stuck. */
async function answers(path: string): Promise<void> {
  const response = await fetch(`${server.address}${path}`, { signal: AbortSignal.timeout(HUNG_MS) });
  const body = await response.text();
  expect(response.status, `${path}\n${body}`).toBeLessThan(500);
  expect(server.logged).toEqual([]);
  if (response.status >= 400) errorAnswer.parse(JSON.parse(body));
  checkDescribed(path, response.status, response.headers.get('content-type'), body);
}

describe('whatever is given to an endpoint, it is answered, and never with an error of the server', () => {
  test.each(ENDPOINTS)('%s', { timeout: PATIENCE_MS }, async (path, names) => {
    const ids = fc.oneof(fc.constant(`甲:${id}`), fc.constant(id), value);
    const site = fc.constantFrom('', '', '/c/%E7%94%B2', '/c/nothing');
    await fc.assert(
      fc.asyncProperty(site, ids, queryOf(names), (prefix, document, query) =>
        answers(`${prefix}${path.replace('{id}', () => encoded(document) || '-')}?${query}`),
      ),
      { numRuns: RUNS },
    );
  });

  test('any address at all', { timeout: PATIENCE_MS }, async () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      'api',
      'c',
      '甲',
      '%',
      '%2F',
      '%2e%2e',
      '..',
      '.',
      '?',
      '&',
      '=',
      '#',
      '\\',
      ';',
      '%00',
      'assets',
      'search',
      'document',
      '%E5',
      'index.html',
      '@',
      ':',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), async (pieces) => {
        const raw = `/${pieces.join('')}`.replaceAll('甲', '%E7%94%B2').replaceAll('#', '%23');
        expect(await statusOfRaw(`GET ${raw} HTTP/1.1`)).toBeLessThan(500);
        expect(server.logged).toEqual([]);
      }),
      { numRuns: RUNS * 4 },
    );
  });

  test('any headers', { timeout: PATIENCE_MS }, async () => {
    const name = fc.constantFrom(
      'Accept',
      'Accept-Language',
      'Accept-Encoding',
      'Range',
      'If-Match',
      'If-None-Match',
      'If-Modified-Since',
      'If-Range',
      'If-Unmodified-Since',
      'Cookie',
      'Authorization',
      'Origin',
      'X-Forwarded-For',
      'X-Forwarded-Host',
      'X-Forwarded-Proto',
      'Content-Length',
      'Content-Type',
      'Expect',
      'Upgrade',
      'Cache-Control',
      'Transfer-Encoding',
    );
    const content = fc.oneof(
      fc.constantFrom(
        'bytes=9999999-',
        'bytes=-1',
        '*',
        '"x"',
        'W/',
        'q=',
        'a;q=x',
        'zh,en;q=0',
        'Bearer',
        'Bearer ',
        '=;=;',
        '0',
        '5',
        'chunked',
        '100-continue',
        'h2c',
        'a'.repeat(9_000),
        'Mon, 99 Jan 0000',
      ),
      fc.string({ maxLength: 40 }).map((chars) => chars.replaceAll(/[^\x20-\x7e]/gu, '')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/api/search', '/api/export', '/healthz', '/metrics', '/', '/api/session'),
        fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE', 'PROPFIND'),
        fc.array(fc.tuple(name, content), { maxLength: 4 }),
        async (path, method, headers) => {
          const lines = headers.map(([key, given]) => `${key}: ${given}`);
          expect(await statusOfRaw([`${method} ${path} HTTP/1.1`, ...lines].join('\r\n'))).toBeLessThan(500);
          expect(server.logged).toEqual([]);
        },
      ),
      { numRuns: RUNS * 4 },
    );
  });
});

/** The status that a request gets which is sent as it stands. */
async function statusOfRaw(head: string): Promise<number> {
  const { port } = new URL(server.address);
  const socket = connect(Number(port), '127.0.0.1');
  socket.setTimeout(HUNG_MS, () => socket.destroy(new Error(`hung: ${head}`)));
  // What is asked for by `Content-Length` never comes: the end of what is sent tells so.
  socket.end(`${head}\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
  const answer = await text(socket);
  return Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer.replace(/^HTTP\/1\.1 100[^\r]*\r\n\r\n/u, ''))?.[1] ?? 0);
}
