import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';
import { BudgetError } from '../budget.ts';
import type { SearchEngine } from '../engine.ts';
import { OverloadError } from '../errors.ts';
import { generationOf } from '../snapshot/directory.ts';
import type {
  CorpusAnswer,
  DocumentDetail,
  DocumentId,
  DocumentMatches,
  Example,
  FilesAnswer,
  FilesRequest,
  Hit,
  MatchesRequest,
  ResolveAnswer,
  ResolveRequest,
  SearchAnswer,
  SearchRequest,
  SourceDetail,
  Suggestion,
} from '../types.ts';
import { DRAIN_EVERY_MS, Lane } from './lane.ts';
import type { Answer, Method, NextHits, Question, Work } from './protocol.ts';

export interface ThreadLimits {
  /** Milliseconds an answer may take before it is given over to the threads for long ones. */
  quick: number;
  /** Milliseconds after which an answer is given up. */
  deadline: number;
  /** Threads that answer at once. */
  quickThreads: number;
  /** Answers that may wait, for either kind of thread. */
  queue: number;
}

export const DEFAULT_LIMITS: ThreadLimits = {
  quick: 50,
  deadline: 5_000,
  // One processor is left to the long answers, and the thread that takes requests does little.
  quickThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
  queue: 256,
};

/** Questions remembered as long ones: they need not be tried again among the quick ones. */
const LONG_REMEMBERED = 1_000;

/**
 * Answers from a snapshot in threads that share it, so that the thread that asks never computes. Every question is first
 * tried for a short time; one that takes longer goes on in a thread of its own kind, where only other long ones wait for it.
 * So no heavy query delays a light one by more than that short time.
 */
export class ThreadedEngine implements SearchEngine {
  readonly generation: string;
  readonly #quick: Lane;
  readonly #long: Lane;
  readonly #limits: ThreadLimits;
  readonly #known = new LRUCache<string, true>({ max: LONG_REMEMBERED });
  #lists = 0;
  #holds = 0;

  private constructor(generation: string, quick: Lane, long: Lane, limits: ThreadLimits) {
    this.generation = generation;
    this.#quick = quick;
    this.#long = long;
    this.#limits = limits;
  }

  /**
   * Opens the snapshot in use in a data folder, or the one before, after telling `fallenBack` why. Throws `SnapshotError`
   * as `openEngine` does.
   */
  static async open(
    data: string,
    limits: ThreadLimits = DEFAULT_LIMITS,
    fallenBack: (reason: string) => void = (reason) => process.emitWarning(reason),
  ): Promise<ThreadedEngine> {
    const quick = new Lane({ data }, limits.quickThreads, limits.queue);
    const loaded = await quick.start();
    if (loaded.fallenBack !== null) fallenBack(loaded.fallenBack);
    return new ThreadedEngine(
      generationOf(loaded.location),
      quick,
      new Lane({ loaded }, 1, limits.queue),
      limits,
    );
  }

  /** Answers that wait for a thread. */
  get queued(): { quick: number; long: number } {
    return { quick: this.#quick.queued, long: this.#long.queued };
  }

  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    return this.#ask({ method: 'search', asked: [request] }, signal);
  }

  document(id: DocumentId): Promise<DocumentDetail | null> {
    return this.#ask({ method: 'document', asked: [id] });
  }

  matches(id: DocumentId, request: MatchesRequest, signal?: AbortSignal): Promise<DocumentMatches | null> {
    return this.#ask({ method: 'matches', asked: [id, request] }, signal);
  }

  source(id: DocumentId): Promise<SourceDetail | null> {
    return this.#ask({ method: 'source', asked: [id] });
  }

  resolve(request: ResolveRequest): Promise<ResolveAnswer> {
    return this.#ask({ method: 'resolve', asked: [request] });
  }

  suggest(prefix: string, limit: number): Promise<Suggestion[]> {
    return this.#ask({ method: 'suggest', asked: [prefix, limit] });
  }

  snapshot(): Promise<CorpusAnswer['snapshot']> {
    return this.#ask({ method: 'snapshot', asked: [] });
  }

  corpus(files?: FilesRequest): Promise<CorpusAnswer> {
    return this.#ask({ method: 'corpus', asked: files === undefined ? [] : [files] });
  }

  files(request: FilesRequest): Promise<FilesAnswer> {
    return this.#ask({ method: 'files', asked: [request] });
  }

  examples(): Promise<Example[]> {
    return this.#ask({ method: 'examples', asked: [] });
  }

  async *hits(request: SearchRequest, signal?: AbortSignal): AsyncGenerator<Hit[]> {
    const list = ++this.#lists;
    const release = this.hold();
    try {
      await this.#runLong({ kind: 'open-hits', list, request }, signal);
      for (;;) {
        const next = await this.#runLong<NextHits>({ kind: 'next-hits', list }, signal);
        if (next === null) return;
        yield next;
      }
    } finally {
      release();
      await this.#long.run({ kind: 'close-hits', list }, this.#limits.deadline).catch(() => undefined);
    }
  }

  hold(): () => void {
    this.#holds += 1;
    let held = true;
    return () => {
      if (held) this.#holds -= 1;
      held = false;
    };
  }

  /** Ends the threads; lists of hits that are fetched a few at a time hold it. */
  async close(): Promise<void> {
    while (this.#holds > 0) await new Promise((resolve) => setTimeout(resolve, DRAIN_EVERY_MS));
    await Promise.all([this.#quick.close(), this.#long.close()]);
  }

  async #ask<M extends Method>(
    question: Extract<Question, { method: M }>,
    signal?: AbortSignal,
  ): Promise<Answer<M>> {
    const work: Work = { kind: 'question', question };
    const key = JSON.stringify(question);
    if (!this.#known.has(key)) {
      try {
        return await this.#quick.run<Answer<M>>(work, this.#limits.quick, signal);
      } catch (error) {
        if (!(error instanceof BudgetError) || error.reason !== 'time') throw error;
        this.#known.set(key, true);
      }
    }
    return await this.#runLong<Answer<M>>(work, signal);
  }

  async #runLong<Value>(work: Work, signal?: AbortSignal): Promise<Value> {
    try {
      return await this.#long.run<Value>(work, this.#limits.deadline, signal);
    } catch (error) {
      if (error instanceof BudgetError && error.reason === 'time') throw new OverloadError('too-slow');
      throw error;
    }
  }
}
