import { Worker } from 'node:worker_threads';
import type { WordsHalf } from '../engine/words/words-builder.ts';

/** The analysed documents of a file (`FileBytes.words`), or that there are no more. */
export type WordsMessage = Uint8Array<ArrayBuffer> | 'finish';

/** Builds one half of the words index in a thread of its own, beside all else that is made of the documents. */
export class WordsThread {
  readonly #worker: Worker;
  readonly #index: Promise<Uint8Array>;

  constructor(half: WordsHalf) {
    this.#worker = new Worker(new URL('./words-worker.ts', import.meta.url), { workerData: half });
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

  /** The index file of all documents added. Rejects where the thread has failed. */
  finish(): Promise<Uint8Array> {
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

/** Both halves, built side by side: the longest work of a run is done in half the time. */
export class WordsThreads {
  readonly #sections = new WordsThread('sections');
  readonly #documents = new WordsThread('documents');

  /** Adds the documents of the next file. The bytes pass to a thread: they cannot be used afterwards. */
  add(words: Uint8Array<ArrayBuffer>): void {
    this.#sections.add(words.slice());
    this.#documents.add(words);
  }

  /** The index files of all documents added. Rejects where a thread has failed. */
  async finish(): Promise<Record<WordsHalf, Uint8Array>> {
    const [sections, documents] = await Promise.all([this.#sections.finish(), this.#documents.finish()]);
    return { sections, documents };
  }

  async close(): Promise<void> {
    await Promise.all([this.#sections.close(), this.#documents.close()]);
  }
}
