import type { ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { addressesOf, addressOf, listen, stopListening } from '../../server/listen.ts';
import { errorAnswer } from '../../server/schema/error.ts';
import { RunningServer } from './running-server.ts';

const server = new RunningServer();

test('a port in use is told by its code', async () => {
  const { port } = new URL(server.address);
  await expect(listen(() => {}, Number(port), '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('an address to open, also for a server that listens everywhere', async () => {
  const everywhere = await listen(() => {}, 0, '0.0.0.0');
  expect(addressOf(everywhere)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  everywhere.close();
});

test('a server that listens everywhere tells every address under which it answers', async () => {
  const everywhere = await listen((_request, response) => response.end('here'), 0, '0.0.0.0');
  const addresses = addressesOf(everywhere);
  expect(addresses[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  for (const address of addresses) expect(await (await fetch(address)).text()).toBe('here');
  everywhere.close();
  const here = await listen(() => {}, 0, '127.0.0.1');
  expect(addressesOf(here)).toEqual([addressOf(here)]);
  here.close();
});

/** What is answered to bytes that are no request. */
async function refused(sent: string): Promise<{ code: string; message: string }> {
  const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
  socket.write(sent);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  const body: unknown = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')));
  return errorAnswer.parse(body).error;
}

test('an answer under way is finished before the server stops', async () => {
  const asked = Promise.withResolvers<ServerResponse>();
  const slow = await listen((_request, response) => asked.resolve(response), 0, '127.0.0.1');
  const address = addressOf(slow);
  const answer = fetch(address);
  const response = await asked.promise;
  const stopped = stopListening(slow);
  await expect(fetch(address)).rejects.toThrow();
  response.end('done');
  expect(await (await answer).text()).toBe('done');
  await stopped;
});

test('what is no HTTP gets an answer of the contract’s form', async () => {
  const { code, message } = await refused('get /healthz HTTP/1.1\r\n\r\n');
  expect(code).toBe('no-http');
  expect(message).toContain('Invalid method');
});

test.each([
  ['Chinese as it is', '/api/search?q=工业园区'],
  ['a space', '/api/search?q=park works'],
])('an address with %s is told to be encoded, and how', async (_, address) => {
  const { code, message } = await refused(`GET ${address} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
  expect(code).toBe('bad-encoding');
  expect(message).toContain(`“${address}”`);
  expect(message).toContain('--data-urlencode');
});

test('a connection is kept longer than proxies keep it, so that no request crosses its closing', async () => {
  const response = await server.get('/healthz');
  const kept = Number(/timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '')?.[1]);
  const caddyKeeps = 120;
  expect(kept).toBeGreaterThan(caddyKeeps);
});

test('a request that does not come to its end is told so, and not that it was wrongly encoded', async () => {
  const waiting = await listen(() => {}, 0, '127.0.0.1');
  const connected = new Promise<Socket>((resolve) => waiting.once('connection', resolve));
  const socket = connect(Number(new URL(addressOf(waiting)).port), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\n');
  const error = Object.assign(new Error('Request timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  waiting.emit('clientError', error, await connected);
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  const body: unknown = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')));
  expect(errorAnswer.parse(body).error).toMatchObject({ code: 'request-too-slow' });
  waiting.close();
});
