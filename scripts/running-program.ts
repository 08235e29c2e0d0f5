import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('../server/main.ts', import.meta.url));
/** What `npm start` tells the runtime. */
export const START_FLAGS: readonly string[] = ['--max-semi-space-size=4'];
/** What the server prints once it is ready to answer. */
export const READY = /政文 Zhengwen: (?<address>http:[^\s"]+)/u;

export interface RunningProgram {
  /** `http://127.0.0.1:PORT` */
  address: string;
  /** Sends it a signal. */
  tell(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

/**
 * Starts the server as `npm start` does, on a free port, and waits until it says that it is ready. Rejects where it ends
 * before that.
 * @param program the server's main module
 */
export async function startProgram(
  corpus: string,
  data: string,
  more: readonly string[] = [],
  program: string = SERVER,
): Promise<RunningProgram> {
  const args = ['--corpus', corpus, '--data', data, '--port', '0', ...more];
  const server = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(server, 'exit');
  for await (const line of createInterface({ input: server.stdout })) {
    const address = READY.exec(line)?.groups?.address;
    if (address === undefined) continue;
    const stop = async (): Promise<void> => {
      server.kill();
      await ended;
    };
    // What it goes on to say must not fill the pipe.
    server.stdout.resume();
    return { address, tell: (signal) => void server.kill(signal), stop };
  }
  throw new Error(`the server ended with exit code ${server.exitCode} before it was ready`);
}
