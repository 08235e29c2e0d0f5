import { Worker } from 'node:worker_threads';
import { siblingModule } from '../engine/sibling-module.ts';
import type { SegmentFile } from '../engine/snapshot/files.ts';
import type { SealedFile } from '../engine/snapshot/sealed-file.ts';

/**
 * The files of an index segment that have a thread each; that of the exact index builds the one of what was left out too, which
 * is mostly small and no reason to start another.
 */
export const THREAD_FILES = ['exact', 'words'] as const satisfies readonly SegmentFile[];
export type ThreadFile = (typeof THREAD_FILES)[number];

/** What a thread is started with. */
export interface ThreadTask {
  /** Of the snapshot. */
  directory: string;
  /** Name of the part. */
  part: string;
  file: ThreadFile;
}

/**
 * What the index needs of the documents of some files, each as `v8.serialize` writes it; or the number of the segment that is to
 * be written of all that came since the one before; or how all that were written are to be merged.
 */
export type ThreadMessage = readonly Uint8Array<ArrayBuffer>[] | number | MergedRuns;

/** How many segments, one behind the other, make each of those that there are then. */
interface MergedRuns {
  runs: readonly number[];
}

/** The files that a thread has written of a segment, by name. */
export type ThreadAnswer = readonly (readonly [name: string, sealed: SealedFile])[];

/** What a thread posts: the bytes of a message that it has done with, or its files. */
export type ThreadPost = number | ThreadAnswer;

/** Files are handed over together up to this many bytes: to wake a thread for each takes longer than its work. */
const HANDED_OVER = 1 << 20;
/** Bytes handed over and not yet done with, from which on no more are taken: a slow thread must not gather what others make. */
const MOST_WAITING = 8 << 20;

/** Builds and writes files of index segments in a thread of its own, beside all else that is made of the documents. */
export class IndexThread {
  readonly #worker: Worker;
  /** Rejects where the thread fails. */
  readonly #failed: Promise<never>;
  #gathered: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;
  /** Bytes handed over that the thread has not done with. */
  #waiting = 0;
  #onRoom: () => void = () => undefined;
  #onWritten: (answer: ThreadAnswer) => void = () => undefined;

  constructor(task: ThreadTask) {
    this.#worker = new Worker(siblingModule('./index-worker', import.meta.url), { workerData: task });
    this.#failed = new Promise((_, reject) => this.#worker.once('error', reject));
    // A failure is the caller's when it asks for a file; until then it is nobody's.
    this.#failed.catch(() => undefined);
    this.#worker.on('message', (post: ThreadPost) => {
      if (typeof post === 'number') {
        this.#waiting -= post;
        if (this.#waiting < MOST_WAITING) this.#onRoom();
      } else this.#onWritten(post);
    });
  }

  /**
   * Adds the documents of the next file, as bytes. They pass to the thread: they cannot be used afterwards. To be waited for
   * before more is added; rejects where the thread has failed.
   */
  async add(documents: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#gathered.push(documents);
    this.#bytes += documents.length;
    if (this.#bytes >= HANDED_OVER) this.#handOver();
    if (this.#waiting < MOST_WAITING) return;
    const room = new Promise<void>((resolve) => {
      this.#onRoom = resolve;
    });
    await Promise.race([room, this.#failed]);
  }

  /**
   * Writes a segment of all documents added since the one before; to be waited for before the next. Rejects where the thread has
   * failed.
   */
  write(segment: number): Promise<ThreadAnswer> {
    this.#handOver();
    return this.#ask(segment);
  }

  /** Merges the segments, all of which are written; gives the files there are then. Rejects where the thread has failed. */
  merge(merged: MergedRuns): Promise<ThreadAnswer> {
    return this.#ask(merged);
  }

  #ask(message: ThreadMessage): Promise<ThreadAnswer> {
    const written = new Promise<ThreadAnswer>((resolve) => {
      this.#onWritten = resolve;
    });
    this.#send(message, []);
    return Promise.race([written, this.#failed]);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #handOver(): void {
    this.#waiting += this.#bytes;
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
