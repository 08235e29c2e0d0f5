import { Agent } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ask } from '../../../scripts/load/client.ts';
import { Failures } from '../../../scripts/load/failures.ts';

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok';

const agent = new Agent({ keepAlive: true });
let server: Server | null = null;
afterEach(() => {
  server?.close();
  agent.destroy();
});

type Reply = (socket: Socket) => void;
const answer: Reply = (socket) => void socket.write(OK);
const reset: Reply = (socket) => void socket.resetAndDestroy();

/** A server that does to the requests of each connection what it is told, one after the other; its address. */
async function serverOf(...connections: readonly (readonly Reply[])[]): Promise<string> {
  const waiting = [...connections];
  const made = createServer((socket) => {
    const replies = [...(waiting.shift() ?? [])];
    socket.on('data', () => replies.shift()?.(socket));
    socket.on('error', () => undefined);
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const address = made.address();
  if (address === null || typeof address === 'string') throw new TypeError('no port');
  return `http://127.0.0.1:${address.port}/`;
}

describe('a client of the load', () => {
  it('asks once more where a kept connection is closed just as it is used again', async () => {
    const address = await serverOf([answer, reset], [answer]);
    expect(await ask(agent, address)).toMatchObject({ status: 200, again: false, cause: null });
    expect(await ask(agent, address)).toMatchObject({ status: 200, again: true, cause: null });
  });

  it('asks no third time', async () => {
    const address = await serverOf([answer, reset], [reset], [answer]);
    await ask(agent, address);
    expect(await ask(agent, address)).toMatchObject({
      status: 0,
      again: true,
      cause: expect.stringMatching(/^ECONNRESET: .* on a new connection, after 0 bytes/),
    });
  });

  it('takes a new connection that is reset for a failure', async () => {
    const address = await serverOf([reset], [answer]);
    expect(await ask(agent, address)).toMatchObject({ status: 0, again: false });
  });

  it('takes an answer that is cut off for a failure, on a kept connection too', async () => {
    const half: Reply = (socket) => socket.write(OK.slice(0, 20), () => socket.resetAndDestroy());
    const address = await serverOf([answer, half], [answer]);
    await ask(agent, address);
    const { status, again, cause } = await ask(agent, address);
    expect({ status, again }).toEqual({ status: 0, again: false });
    expect(cause).toContain('on a connection used before, after 20 bytes');
  });

  it('keeps what a server says that failed, and when', async () => {
    const body = '{"error":{"code":"internal"}}';
    const failed: Reply = (socket) =>
      void socket.write(`HTTP/1.1 500 No\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    const failures = new Failures();
    const address = await serverOf([answer, failed]);
    failures.add('light', await ask(agent, address));
    failures.add('document', await ask(agent, address));
    expect(failures.count).toBe(1);
    expect(failures.lines()).toEqual([
      expect.stringMatching(/^second 0, document: answered 500 after \d+ ms \(.*"internal".*\)$/),
    ]);
  });

  it('tells of the first failures only, and counts all', () => {
    const failures = new Failures();
    const one = { status: 0, ms: 1, retryAfter: false, tooSlow: false, again: false, cause: 'ECONNRESET' };
    for (let at = 0; at < 100; at++) failures.add('light', one);
    expect(failures.count).toBe(100);
    expect(failures.lines().length).toBeLessThan(10);
  });
});
