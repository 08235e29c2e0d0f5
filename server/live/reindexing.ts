import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { siblingModule } from '../../engine/sibling-module.ts';
import { reindexed } from './messages.ts';

const INDEXER = fileURLToPath(siblingModule('../../indexer/main', import.meta.url));
/** Last characters of what a run says on standard error that are kept, for where it fails. */
const SAID_KEPT = 2_000;
/** Lines of these that are logged: the reason is at the end. */
const LINES_LOGGED = 3;

/**
 * Runs `npm run index` beside a server: in a process of its own and behind others, so that requests are answered meanwhile
 * and no file can end the server. What is asked for during a run makes one more.
 */
export class Reindexing {
  readonly #args: readonly string[];
  readonly #ended: () => void;
  readonly #warn: (line: string) => void;
  #child: ChildProcess | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #closed = false;

  /** `ended`: called after each run that may have put a snapshot in use. */
  constructor(corpora: readonly string[], data: string, ended: () => void, warn: (line: string) => void) {
    this.#args = [...corpora.flatMap((folder) => ['--corpus', folder]), '--data', data];
    this.#ended = ended;
    this.#warn = warn;
  }

  /** Sees to it that a run begins after now. */
  start(): void {
    if (this.#closed) return;
    if (this.#running !== null) {
      this.#again = true;
      return;
    }
    this.#running = this.#run()
      .catch((error: unknown) => this.#warn(String(error)))
      .finally(() => {
        this.#running = null;
        this.#ended();
        if (!this.#again) return;
        this.#again = false;
        this.start();
      });
  }

  /** Breaks off a run under way: what it has read is kept. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#child?.kill();
    await this.#running;
  }

  async #run(): Promise<void> {
    const child = spawn(process.execPath, [...process.execArgv, INDEXER, ...this.#args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    // A wish: where the system refuses it, the run is as urgent as the server.
    if (child.pid !== undefined) lowerPriority(child.pid);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-SAID_KEPT);
    });
    const [code, signal]: unknown[] = await once(child, 'close');
    this.#child = null;
    if (code === 0 || this.#closed) return;
    this.#warn(reindexed(String(code ?? signal), said.trimEnd().split('\n').slice(-LINES_LOGGED).join('\n')));
  }
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    return;
  }
}
