import { type Agent, get } from 'node:http';

/** How one request ended. */
export interface Answered {
  /** 0 where the connection broke, or nothing came for `SILENT_MS`. */
  status: number;
  ms: number;
  retryAfter: boolean;
  /** Given up since the query takes too long, whenever it is asked. */
  tooSlow: boolean;
}

const SLICE_MS = 50;
/** Time without a byte after which a server is taken for hanging, ms. */
const SILENT_MS = 120_000;

/** Asks an address as a browser does and reads the whole answer, no faster than told. Never rejects. */
export function ask(
  agent: Agent,
  address: string,
  bytesPerSecond = Number.POSITIVE_INFINITY,
): Promise<Answered> {
  const begun = performance.now();
  return new Promise((resolve) => {
    let bytes = 0;
    const refusal: Buffer[] = [];
    const end = (status: number, retryAfter: boolean): void => {
      const tooSlow = Buffer.concat(refusal).includes('"too-slow"');
      resolve({ status, ms: performance.now() - begun, retryAfter, tooSlow });
    };
    const request = get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const retryAfter = response.headers['retry-after'] !== undefined;
      response.on('data', (piece: Buffer) => {
        bytes += piece.length;
        // Too short to be compressed.
        if (response.statusCode === 503) refusal.push(piece);
        const due = (bytes / bytesPerSecond) * 1000 - (performance.now() - begun);
        if (due < SLICE_MS) return;
        response.pause();
        setTimeout(() => response.resume(), due);
      });
      response.on('end', () => end(response.statusCode ?? 0, retryAfter));
      response.on('error', () => end(0, retryAfter));
    });
    request.setTimeout(SILENT_MS, () => request.destroy());
    request.on('error', () => end(0, false));
  });
}
