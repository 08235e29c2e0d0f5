import { type FSWatcher, watch } from 'node:fs';
import type { SearchEngine } from '../../engine/engine.ts';
import { reasonOf } from '../../engine/errors.ts';
import type { RequestParser } from '../../engine/request/request.ts';
import { snapshotInUse } from '../../engine/snapshot/directory.ts';
import { DEFAULT_LIMITS, ThreadedEngine } from '../../engine/threads/threaded-engine.ts';
import { nowServing, oldKept, startedUntested } from './messages.ts';
import { selfTest } from './self-test.ts';

/** Time between two looks at which snapshot is in use, ms, where the system tells of no change. */
const LOOKED_EVERY_MS = 1_000;

/** Where lines for the log go: what happened, and what needs somebody. */
export interface LiveLog {
  tell: (line: string) => void;
  warn: (line: string) => void;
}

/**
 * The engine of a data folder, as it is now: when another snapshot is put in use there, that is opened, tested, and answers
 * from then on; the one before ends when it has answered all that it was asked, exports under way too. Whoever takes `engine`
 * for a request, and holds it, has one snapshot throughout. Where the new one cannot be opened or fails its test, the old one stays.
 */
export class LiveEngine {
  #engine: SearchEngine;
  /** The name that was in `current` when it was last looked at. */
  #seen: string | null;
  readonly #data: string;
  readonly #parse: RequestParser;
  readonly #log: LiveLog;
  readonly #retiring = new Set<Promise<void>>();
  #closed = false;
  #looking: Promise<void> = Promise.resolve();
  #watcher: FSWatcher | null = null;
  readonly #timer: NodeJS.Timeout;

  private constructor(
    engine: SearchEngine,
    seen: string | null,
    data: string,
    parse: RequestParser,
    log: LiveLog,
  ) {
    this.#engine = engine;
    this.#seen = seen;
    this.#data = data;
    this.#parse = parse;
    this.#log = log;
    const look = (): void => void this.look();
    this.#timer = setInterval(look, LOOKED_EVERY_MS);
    try {
      this.#watcher = watch(data, look).on('error', () => this.#watcher?.close());
    } catch {
      // The timer sees it too, a second later.
    }
  }

  /**
   * Opens the snapshot in use, or the one before, after telling `fallenBack` why. Throws `SnapshotError` where there is none.
   */
  static async open(
    data: string,
    parse: RequestParser,
    log: LiveLog,
    fallenBack: (reason: string) => void = log.warn,
  ): Promise<LiveEngine> {
    // Looked at before it is opened: where it is replaced in between, it is looked at once more than needed.
    const seen = await snapshotInUse(data);
    return new LiveEngine(
      await ThreadedEngine.open(data, DEFAULT_LIMITS, fallenBack),
      seen,
      data,
      parse,
      log,
    );
  }

  /** Tests the snapshot it began with, which is in use already: there is no other, so that a fault is only told. */
  async testFirst(): Promise<void> {
    const { generation } = this.#engine;
    const wrong = await selfTest(this.#engine, this.#parse).catch(reasonOf);
    if (wrong !== null) this.#log.warn(startedUntested(generation, wrong));
  }

  /** What answers now; one request must take it once. */
  get engine(): SearchEngine {
    return this.#engine;
  }

  /** Looks whether another snapshot is in use. `again`: tries one anew that was refused. */
  look(again = false): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look(again)).catch(() => undefined);
    return this.#looking;
  }

  /** Ends when all is answered that was asked, of any snapshot. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    this.#watcher?.close();
    await this.#looking;
    await Promise.all([...this.#retiring, this.#engine.close()]);
  }

  async #look(again: boolean): Promise<void> {
    if (this.#closed) return;
    const name = await snapshotInUse(this.#data);
    if (name === null || name === this.#engine.generation || (name === this.#seen && !again)) return;
    this.#seen = name;
    const next = await this.#tested(name);
    if (next === null) return;
    const documents = (await next.snapshot()).documents;
    const before = this.#engine;
    this.#engine = next;
    this.#log.tell(nowServing(next.generation, documents));
    this.#retire(before);
  }

  /** The snapshot that came into use, opened and tested; null where that fails. */
  async #tested(name: string): Promise<SearchEngine | null> {
    let next: SearchEngine | null = null;
    try {
      let refused: string | null = null;
      next = await ThreadedEngine.open(this.#data, DEFAULT_LIMITS, (reason) => {
        refused = reason;
      });
      refused ??= await selfTest(next, this.#parse);
      if (refused === null && next.generation !== this.#engine.generation) return next;
      if (refused !== null) throw new Error(refused);
    } catch (error) {
      this.#log.warn(oldKept(name, this.#engine.generation, reasonOf(error)));
    }
    await next?.close();
    return null;
  }

  #retire(engine: SearchEngine): void {
    const ended = engine.close().finally(() => this.#retiring.delete(ended));
    this.#retiring.add(ended);
  }
}
