import { Worker } from 'node:worker_threads';

/** The analysed documents of a file (`FileBytes.words`), or that there are no more. */
export type WordsMessage = Uint8Array<ArrayBuffer> | 'finish';

/** Builds the words index in a thread of its own, beside all else that is made of the documents. */
export class WordsThread {
  readonly #worker: Worker;
  readonly #index: Promise<Uint8Array[]>;

  constructor() {
    this.#worker = new Worker(new URL('./words-worker.ts', import.meta.url));
    this.#index = new Promise((resolve, reject) => {
      this.#worker.once('message', resolve);
      this.#worker.once('error', reject);
    });
    // A failure is the caller's when it asks for the index; until then it is nobody's.
    this.#index.catch(() => undefined);
  }

  /** Adds the documents of the next file. The bytes pass to the thread: they cannot be used afterwards. */
  add(words: Uint8Array<ArrayBuffer>): void {
    this.#send(words, [words.buffer]);
  }

  /** The index file of all documents added, in pieces. Rejects where the thread has failed. */
  finish(): Promise<Uint8Array[]> {
    this.#send('finish', []);
    return this.#index;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #send(message: WordsMessage, transferred: ArrayBuffer[]): void {
    this.#worker.postMessage(message, transferred);
  }
}
