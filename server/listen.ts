import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { AnswerError, errorAnswer } from './error-answer.ts';

/**
 * Bytes of an address and its headers. Node's own limit of 16 KB would cut off a query of 10,000 Chinese characters
 * (90 KB percent-encoded) without a word; with this it is told that it is too long.
 */
const MAX_HEADER_BYTES = 256 * 1024;

/**
 * For how long a connection is kept after an answer, ms. Whoever asks must be the first to let go of it: a request that crosses
 * the server's closing is lost, and a proxy answers 502 for it where it cannot ask again (signing in is no reading). So it is
 * longer than the 120 s of Caddy, which does not heed `Keep-Alive`, and the 60 s of nginx; Node's 5 s are shorter than both.
 * Browsers and Node's own clients do heed it. An idle connection costs some kilobytes, and none when the server stops.
 */
const KEEP_ALIVE_MS = 130_000;

/**
 * For how long a request may take to come, with its headers, ms; not its answer. The longest address there may be, over the
 * slowest of lines, takes half of it, and only signing in sends more than an address. Time between two requests is not counted.
 */
const REQUEST_MS = 60_000;

/** A search ends after five seconds of processor time; only an export of much could take longer than this. */
const GRACE_MS = 12_000;
const SWEEP_MS = 50;

/** Of an address that cannot be read, characters told. */
const MOST_SHOWN = 80;

/** Starts listening. Rejects with the system's error, e.g. `EADDRINUSE`. Port 0 takes any free one. */
export function listen(app: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: REQUEST_MS,
      requestTimeout: REQUEST_MS,
    },
    app,
  );
  server.on('clientError', answerBrokenRequest);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

/** Stops listening; answers under way have `GRACE_MS` to be finished. */
export async function stopListening(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // Browsers keep a connection open after an answer; `close` ends only those idle at its call.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const deadline = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(deadline);
}

/** Where a server listens, as an address to open; the host of "everywhere" is written as this machine. */
export function addressOf(server: Server): string {
  const { address, port, family } = networkAddress(server);
  const host = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address;
  return `http://${family === 'IPv6' && host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** All addresses under which a server can be reached, those of this machine first. */
export function addressesOf(server: Server): string[] {
  const { address, port } = networkAddress(server);
  if (address !== '0.0.0.0' && address !== '::') return [addressOf(server)];
  const families = address === '::' ? ['IPv4', 'IPv6'] : ['IPv4'];
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, scopeid }) => families.includes(family) && (scopeid ?? 0) === 0)
    .toSorted((a, b) => Number(b.internal) - Number(a.internal) || (a.family < b.family ? -1 : 1))
    .map(({ address, family }) => `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`);
}

function networkAddress(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new TypeError('the server has no network address');
  return address;
}

/** What cannot even be read as HTTP still gets an answer of the contract's form. */
function answerBrokenRequest(error: Error, socket: Socket): void {
  if (!socket.writable) return;
  const { status, body } = errorAnswer(whatIsBroken(error), 'zh');
  const content = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(content)}\r\nConnection: close\r\n\r\n${content}`,
  );
}

function whatIsBroken(error: Error): AnswerError {
  switch ('code' in error ? error.code : null) {
    case 'HPE_HEADER_OVERFLOW':
      return new AnswerError(413, 'request-too-large');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new AnswerError(408, 'request-too-slow', String(REQUEST_MS / 1000));
    default: {
      const address = rawAddress(error);
      if (address !== null) return new AnswerError(400, 'bad-encoding', address);
      return new AnswerError(400, 'no-http', error.message.replace(/^Parse Error: /u, ''));
    }
  }
}

/** The address of a request that was sent as it was typed, with characters or spaces that should have been encoded; null for others. */
function rawAddress(error: Error): string | null {
  const packet = 'rawPacket' in error && error.rawPacket instanceof Buffer ? error.rawPacket : Buffer.of();
  const [, address = ''] = /^[A-Z]+ (.*) HTTP\/1\.[01]\r?\n/u.exec(packet.toString('utf8')) ?? [];
  return /[^!-~]/u.test(address) ? address.slice(0, MOST_SHOWN) : null;
}
