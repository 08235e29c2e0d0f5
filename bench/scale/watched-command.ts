import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { READY, START_FLAGS } from '../../scripts/running-program.ts';
import type { Cost } from './figures.ts';
import { heldBytes, TreeWatch } from './process-tree.ts';

/** The commands of the project, run as `npm run` does and watched from outside. */

const INDEX_FLAGS = ['--max-semi-space-size=4'] as const;
const modulePath = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** Of what a command that failed had to say. */
const COMPLAINT_CHARACTERS = 2000;

/** Runs `npm run index`. Rejects, with what it said, where it fails. */
export async function runIndexer(corpus: string, data: string): Promise<Cost> {
  const begun = performance.now();
  const command = [...INDEX_FLAGS, modulePath('indexer/main.ts'), '--corpus', corpus, '--data', data];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] });
  const watch = watchOf(child);
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said = `${said}${piece.toString()}`.slice(-COMPLAINT_CHARACTERS);
  });
  await once(child, 'exit');
  const ms = performance.now() - begun;
  const use = watch.stop();
  if (child.exitCode !== 0) throw new Error(`npm run index ended with exit code ${child.exitCode}: ${said}`);
  return { ms, cpuMs: use?.cpuMs ?? null, peakBytes: use?.peakBytes ?? null };
}

interface WatchedServer {
  /** `http://127.0.0.1:PORT` */
  address: string;
  readyMs: number;
  /** Resident memory now, bytes; null where the system does not tell. */
  memoryBytes(): number | null;
  /** What of it is its own and not a file's, bytes; null where the system does not tell. */
  heldBytes(): number | null;
  stop(): Promise<void>;
}

/**
 * Runs `npm start` on a free port, and waits until it is ready. Rejects where it ends before that.
 * @param flags what the runtime is told
 */
export async function startServer(
  corpus: string,
  data: string,
  flags: readonly string[] = START_FLAGS,
): Promise<WatchedServer> {
  const begun = performance.now();
  const command = [...flags, modulePath('server/main.ts'), '--corpus', corpus, '--data', data, '--port', '0'];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'ignore'] });
  const watch = watchOf(child);
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = READY.exec(line)?.groups?.address;
    if (address === undefined) continue;
    const readyMs = performance.now() - begun;
    // What it goes on to say must not fill the pipe.
    child.stdout.resume();
    const stop = async (): Promise<void> => {
      watch.stop();
      child.kill();
      await ended;
    };
    return {
      address,
      readyMs,
      memoryBytes: () => watch.now()?.memoryBytes ?? null,
      heldBytes: () => (child.pid === undefined ? null : heldBytes(child.pid)),
      stop,
    };
  }
  watch.stop();
  throw new Error(`npm start ended with exit code ${child.exitCode} before it was ready`);
}

/** Watches a process that was just started. */
export function watchOf({ pid }: ChildProcess): TreeWatch {
  if (pid === undefined) throw new Error('the process could not be started');
  return new TreeWatch(pid);
}
