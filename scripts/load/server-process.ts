import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { READY, START_FLAGS } from '../running-program.ts';

const SERVER = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

/** Errors of its log that are kept: the first ones. */
const ERRORS_KEPT = 8;
const ERROR_LINE = '{"level":"error"';

/** The server, started as `npm start` does, whose memory can be looked at. */
export class ServerProcess {
  readonly address: string;
  /** What it logged of errors, as it stands in the log. */
  readonly errors: string[] = [];
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown[]>;

  private constructor(child: ChildProcess, address: string, ended: Promise<unknown[]>) {
    this.#child = child;
    this.address = address;
    this.#ended = ended;
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith(ERROR_LINE) && this.errors.length < ERRORS_KEPT) this.errors.push(line);
    });
  }

  /** Rejects where it ends before it is ready. */
  static async start(corpus: string, data: string): Promise<ServerProcess> {
    const child = spawn(
      process.execPath,
      [...START_FLAGS, SERVER, '--corpus', corpus, '--data', data, '--port', '0'],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const ended = once(child, 'exit');
    for await (const line of createInterface({ input: child.stdout })) {
      const address = READY.exec(line)?.groups?.address;
      if (address === undefined) continue;
      return new ServerProcess(child, address, ended);
    }
    throw new Error(`the server ended with exit code ${child.exitCode} before it was ready`);
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Its resident memory, bytes; null where the system does not tell. */
  memory(): number | null {
    try {
      const kilobytes = /^VmRSS:\s+(?<kilobytes>\d+) kB$/mu.exec(
        readFileSync(`/proc/${this.#child.pid}/status`, 'utf8'),
      )?.groups?.kilobytes;
      return kilobytes === undefined ? null : Number(kilobytes) * 1024;
    } catch {
      return null;
    }
  }

  /** Asks it to end, as a service manager does; its exit code. */
  async stop(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    await this.#ended;
    return this.#child.exitCode;
  }
}
