import { Worker } from 'node:worker_threads';
import { OverloadError } from '../../engine/errors.ts';
import { siblingModule } from '../../engine/sibling-module.ts';
import type { Style, StyledEntry } from './style.ts';

export interface CitingJob {
  number: number;
  style: Style;
  entries: readonly StyledEntry[];
}

export type CitingAnswer = { number: number; citations: string[] } | { number: number; error: Error };

interface Waiting {
  settle: (citations: string[]) => void;
  giveUp: (error: Error) => void;
}

/** Jobs that may wait: each is of a hundred texts at most, for which the thread takes a second. */
const MOST_WAITING = 16;
/** How long the thread is kept without work: its styles take memory, reading them again takes time. */
const IDLE_MS = 60_000;

/**
 * Writes citations in a thread of its own, since the one that takes requests never computes. It is started by the first citation
 * and ends when none has been asked for a while.
 */
export class Citing {
  readonly #waiting = new Map<number, Waiting>();
  #numbers = 0;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;

  /** One line for each entry. Rejects with `OverloadError` where too many jobs wait. */
  cite(style: Style, entries: readonly StyledEntry[]): Promise<string[]> {
    if (this.#waiting.size >= MOST_WAITING) return Promise.reject(new OverloadError('busy'));
    const job: CitingJob = { number: ++this.#numbers, style, entries };
    return new Promise((settle, giveUp) => {
      this.#waiting.set(job.number, { settle, giveUp });
      this.#thread().postMessage(job);
    });
  }

  #thread(): Worker {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    this.#worker ??= this.#start();
    return this.#worker;
  }

  #start(): Worker {
    const worker = new Worker(siblingModule('./citing-thread', import.meta.url));
    // A server that has closed all else is not kept alive by it.
    worker.unref();
    worker.on('message', (answer: CitingAnswer) => {
      const waiting = this.#waiting.get(answer.number);
      this.#waiting.delete(answer.number);
      if ('error' in answer) waiting?.giveUp(answer.error);
      else waiting?.settle(answer.citations);
      if (this.#waiting.size === 0) this.#rest();
    });
    let why = new Error('the thread that writes citations ended');
    worker.on('error', (error) => {
      why = error instanceof Error ? error : new Error(String(error));
    });
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
      else return;
      for (const { giveUp } of this.#waiting.values()) giveUp(why);
      this.#waiting.clear();
    });
    return worker;
  }

  #rest(): void {
    this.#idle = setTimeout(() => {
      const worker = this.#worker;
      this.#worker = null;
      void worker?.terminate();
    }, IDLE_MS).unref();
  }
}
