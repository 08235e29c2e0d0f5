import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

const PORT = 8797;
const POLL_MS = 20;
/** A server that is not ready by then will not be. */
const GIVE_UP_MS = 60_000;

/** Time in ms from starting the server's process on an existing snapshot to its first `200` at `/readyz`. */
export async function measureServerStart(corpus: string, data: string): Promise<number> {
  const started = performance.now();
  const server = spawn(
    process.execPath,
    ['server/main.ts', '--corpus', corpus, '--data', data, '--port', String(PORT)],
    { stdio: 'ignore' },
  );
  try {
    while (performance.now() - started < GIVE_UP_MS) {
      const ready = await fetch(`http://127.0.0.1:${PORT}/readyz`).then(
        (response) => response.ok,
        () => false,
      );
      if (ready) return performance.now() - started;
      if (server.exitCode !== null) throw new Error(`the server ended with exit code ${server.exitCode}`);
      await wait(POLL_MS);
    }
    throw new Error(`the server was not ready after ${GIVE_UP_MS} ms`);
  } finally {
    server.kill();
  }
}
