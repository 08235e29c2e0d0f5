import { Worker } from 'node:worker_threads';
import { siblingModule } from '../engine/sibling-module.ts';
import { EXACT_FILE, PAIRS_FILE, WORDS_FILE } from '../engine/snapshot/files.ts';
import type { SealedFile } from '../engine/snapshot/sealed-file.ts';

/**
 * The index files that threads build; that of the exact index builds the one of what was left out too, which is mostly
 * small and no reason to start another.
 */
export const THREAD_FILES = [EXACT_FILE, WORDS_FILE, PAIRS_FILE] as const;
export type ThreadFile = (typeof THREAD_FILES)[number];

/** What a thread is started with. */
export interface ThreadTask {
  /** Of the snapshot. */
  directory: string;
  name: ThreadFile;
}

/** What the index needs of the documents of some files, each as `v8.serialize` writes it; null: there are no more. */
export type ThreadMessage = readonly Uint8Array<ArrayBuffer>[] | null;

/** The files that a thread has written, by name. */
export type ThreadAnswer = readonly (readonly [name: string, sealed: SealedFile])[];

/** Files are handed over together up to this many bytes: to wake a thread for each takes longer than its work. */
const HANDED_OVER = 1 << 20;

/** Builds and writes an index file in a thread of its own, beside all else that is made of the documents. */
export class IndexThread {
  readonly #worker: Worker;
  readonly #sealed: Promise<ThreadAnswer>;
  #gathered: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;

  constructor(directory: string, name: ThreadFile) {
    const workerData: ThreadTask = { directory, name };
    this.#worker = new Worker(siblingModule('./index-worker', import.meta.url), { workerData });
    this.#sealed = new Promise((resolve, reject) => {
      this.#worker.once('message', resolve);
      this.#worker.once('error', reject);
    });
    // A failure is the caller's when it asks for the file; until then it is nobody's.
    this.#sealed.catch(() => undefined);
  }

  /** Adds the documents of the next file, as bytes. They pass to the thread: they cannot be used afterwards. */
  add(documents: Uint8Array<ArrayBuffer>): void {
    this.#gathered.push(documents);
    this.#bytes += documents.length;
    if (this.#bytes >= HANDED_OVER) this.#handOver();
  }

  /** Writes what is to be written of all documents added. Rejects where the thread has failed. */
  finish(): Promise<ThreadAnswer> {
    this.#handOver();
    this.#send(null, []);
    return this.#sealed;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #handOver(): void {
    this.#send(
      this.#gathered,
      this.#gathered.map(({ buffer }) => buffer),
    );
    this.#gathered = [];
    this.#bytes = 0;
  }

  #send(message: ThreadMessage, transferred: ArrayBuffer[]): void {
    this.#worker.postMessage(message, transferred);
  }
}
