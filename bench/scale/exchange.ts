import { type Agent, request } from 'node:http';

/** An answer read to its end. */
export interface Exchanged {
  status: number;
  /** From sending to the last byte. */
  ms: number;
  body: Buffer;
}

/** Sends one request over HTTP, to be answered anew, and reads its whole answer. Rejects where the connection breaks. */
export function exchange(
  agent: Agent,
  address: string,
  sent?: { method: 'POST' | 'PUT'; type: string; body: string },
): Promise<Exchanged> {
  const anew = { 'cache-control': 'no-cache' };
  const headers = sent === undefined ? anew : { ...anew, 'content-type': sent.type };
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const asking = request(address, { agent, method: sent?.method ?? 'GET', headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const ms = performance.now() - begun;
        resolve({ status: response.statusCode ?? 0, ms, body: Buffer.concat(pieces) });
      });
    });
    asking.on('error', reject);
    asking.end(sent?.body);
  });
}
