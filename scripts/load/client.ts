import { Agent, get } from 'node:http';

/** How one request ended. */
export interface Answered {
  /** 0 where the connection broke, or nothing came for `SILENT_MS`. */
  status: number;
  ms: number;
  retryAfter: boolean;
  /** Given up since the query takes too long, whenever it is asked. */
  tooSlow: boolean;
  /** Asked a second time, on a new connection: the one kept from an answer before was closed just as it was used again. */
  again: boolean;
  /** Why there was no answer (the system's code, on what connection, after how many bytes), or what an answer of 500 says. */
  cause: string | null;
}

/** How it ended on one connection. */
type Ended = Omit<Answered, 'ms' | 'again'> & { stale: boolean };

const SLICE_MS = 50;
/** Time without a byte after which a server is taken for hanging, ms. */
const SILENT_MS = 120_000;
/** Characters of an answer of 500 that are kept. */
const CAUSE_CHARACTERS = 300;

/**
 * Asks an address as a browser does and reads the whole answer, no faster than told. A server may close a connection that it
 * has kept just as it is used again, and no server can prevent that; so where such a one ends before a byte of an answer, it
 * is asked once more. Never rejects.
 */
export async function ask(
  agent: Agent,
  address: string,
  bytesPerSecond = Number.POSITIVE_INFINITY,
): Promise<Answered> {
  const begun = performance.now();
  const first = await askOnce(agent, address, bytesPerSecond);
  const { stale, ...last } = first.stale ? await askOnce(new Agent(), address, bytesPerSecond) : first;
  return { ...last, ms: performance.now() - begun, again: first.stale };
}

function askOnce(agent: Agent, address: string, bytesPerSecond: number): Promise<Ended> {
  const begun = performance.now();
  return new Promise((resolve) => {
    let bytes = 0;
    /** Bytes that answers before have brought over the same connection. */
    let before = 0;
    const refusal: Buffer[] = [];
    const request = get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const status = response.statusCode ?? 0;
      const retryAfter = response.headers['retry-after'] !== undefined;
      response.on('data', (piece: Buffer) => {
        bytes += piece.length;
        // Too short to be compressed.
        if (status >= 500) refusal.push(piece);
        const due = (bytes / bytesPerSecond) * 1000 - (performance.now() - begun);
        if (due < SLICE_MS) return;
        response.pause();
        setTimeout(() => response.resume(), due);
      });
      response.on('end', () => {
        const said = Buffer.concat(refusal).toString();
        const cause = status === 500 ? said.slice(0, CAUSE_CHARACTERS) : null;
        resolve({ status, retryAfter, tooSlow: said.includes('"too-slow"'), cause, stale: false });
      });
      response.on('error', broken);
    });
    function broken(error: Error): void {
      const came = (request.socket?.bytesRead ?? before) - before;
      const code = 'code' in error ? `${error.code}: ` : '';
      const connection = request.reusedSocket ? 'a connection used before' : 'a new connection';
      resolve({
        status: 0,
        retryAfter: false,
        tooSlow: false,
        cause: `${code}${error.message}, on ${connection}, after ${came} bytes of an answer`,
        stale: request.reusedSocket && came === 0 && 'code' in error && CLOSED.has(error.code),
      });
    }
    request.once('socket', ({ bytesRead }) => {
      before = bytesRead;
    });
    request.setTimeout(SILENT_MS, () => request.destroy(new Error(`silent for ${SILENT_MS / 1000} s`)));
    request.on('error', broken);
  });
}

/** What the system says of a connection that the other side has closed. */
const CLOSED = new Set<unknown>(['ECONNRESET', 'EPIPE']);
