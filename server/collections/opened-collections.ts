import { existsSync } from 'node:fs';
import { SnapshotError } from '../../engine/errors.ts';
import type { RequestParser } from '../../engine/request/request.ts';
import { snapshotInUse } from '../../engine/snapshot/directory.ts';
import { ensureSnapshotApart } from '../../indexer/apart/ensure-apart.ts';
import { waitingFor } from '../../indexer/command/messages.ts';
import { progressDisplay } from '../../indexer/command/progress-display.ts';
import { loudLines } from '../../indexer/command/report-text.ts';
import { CorpusError } from '../../indexer/corpora.ts';
import type { Holder } from '../../indexer/data-lock.ts';
import { explainDiskFault } from '../../indexer/disk-fault.ts';
import type { IndexingResult } from '../../indexer/ensure.ts';
import { keepUpToDate } from '../live/keep-up-to-date.ts';
import { LiveEngine, type LiveLog } from '../live/live-engine.ts';
import { leftOut, noFolder } from '../live/messages.ts';
import type { ServedCollection } from '../options.ts';

type Name = ServedCollection['name'];

/**
 * The collections that a server was told of, each indexed where needed and opened, one after the other. Where there are several,
 * one that cannot be opened is left out, loudly, and tried again at SIGHUP; where none can be, that is an error.
 */
export class OpenedCollections {
  readonly #collections: readonly ServedCollection[];
  readonly #parse: RequestParser;
  readonly #log: LiveLog;
  readonly #watch: boolean;
  readonly #lives = new Map<Name, LiveEngine>();
  readonly #leftOut = new Set<Name>();
  readonly #updates: (() => Promise<void>)[] = [];
  readonly #broken = new AbortController();
  #trying: Promise<void> = Promise.resolve();

  /** @param watch whether texts are indexed again when they change */
  constructor(collections: readonly ServedCollection[], parse: RequestParser, log: LiveLog, watch: boolean) {
    this.#collections = collections;
    this.#parse = parse;
    this.#log = log;
    this.#watch = watch;
  }

  /** What answers for a collection; null while it is not ready. */
  live(name: Name): LiveEngine | null {
    return this.#lives.get(name) ?? null;
  }

  isLeftOut(name: Name): boolean {
    return this.#leftOut.has(name);
  }

  /** Rejects where none can be opened, with the first reason. */
  async open(): Promise<void> {
    const refusals: unknown[] = [];
    for (const collection of this.#collections) {
      const refusal = await this.#open(collection);
      if (refusal !== null) refusals.push(refusal);
    }
    if (this.#lives.size === 0) throw refusals[0];
  }

  /** Tests what was opened, and keeps it up to date. */
  async keepUpToDate(): Promise<void> {
    for (const collection of this.#collections) await this.#keepUpToDate(collection);
    if (this.#leftOut.size > 0) process.on('SIGHUP', this.#tryAgain);
  }

  /** Lets go of data folders that are being indexed; what has been read is kept. */
  breakOff(): void {
    this.#broken.abort();
  }

  /** Ends when all is answered that was asked. */
  async close(): Promise<void> {
    process.off('SIGHUP', this.#tryAgain);
    this.breakOff();
    await this.#trying;
    for (const stopUpdates of this.#updates) await stopUpdates();
    for (const live of this.#lives.values()) await live.close();
  }

  /**
   * Opens a collection: null, or why it is left out among several, which has been told. Rejects where it is the only one, or
   * for a reason that nobody foresaw.
   */
  async #open(collection: ServedCollection): Promise<unknown> {
    const { name } = collection;
    try {
      this.#lives.set(name, await this.#opened(collection));
      this.#leftOut.delete(name);
      return null;
    } catch (error) {
      const reason = explainUnopened(error);
      if (name === null || reason === null) throw error;
      this.#leftOut.add(name);
      for (const line of leftOut(name, reason)) this.#log.warn(line);
      return error;
    }
  }

  async #opened(collection: ServedCollection): Promise<LiveEngine> {
    const { corpora, data } = collection;
    if (!corpora.some((folder) => existsSync(folder))) {
      this.#log.warn(noFolder(corpora, data));
      return LiveEngine.open(data, this.#parse, this.#log);
    }
    // While a thread looks whether anything is to be built, what is there is opened: mostly nothing is.
    const opening = this.#openedBefore(data);
    let closed: Promise<void> | null = null;
    const letGo = (): Promise<void> => (closed ??= opening.then((live) => live?.close()));
    try {
      const result = await this.#ensure(collection, { unchecked: true, beforeBuilding: letGo });
      const live = result.built ? null : await opening;
      if (live !== null && live.engine.generation === (await snapshotInUse(data))) {
        this.#tell(result);
        return live;
      }
      await letGo();
      // What is up to date and could not be opened is read through, and built anew where it is damaged.
      this.#tell(result.built ? result : await this.#ensure(collection, {}));
      return await LiveEngine.open(data, this.#parse, this.#log);
    } catch (error) {
      await letGo();
      throw error;
    }
  }

  /** The snapshot that is in use before anybody has looked whether it is up to date; null where it cannot be opened. */
  async #openedBefore(data: string): Promise<LiveEngine | null> {
    let isSound = true;
    const refuse = (): void => {
      isSound = false;
    };
    const live = await LiveEngine.open(data, this.#parse, this.#log, refuse).catch(() => null);
    if (isSound || live === null) return live;
    await live.close();
    return null;
  }

  /** Sees to it that a collection has a snapshot that is up to date, and tells how far that is. */
  async #ensure(
    { corpora, data }: ServedCollection,
    { unchecked = false, beforeBuilding }: { unchecked?: boolean; beforeBuilding?: () => Promise<void> },
  ): Promise<IndexingResult> {
    const display = progressDisplay(process.stderr);
    const signal = this.#broken.signal;
    const waiting = (holder: Holder | null): void => this.#log.warn(waitingFor(holder));
    const request = { corpora, data, unchecked, signal, waiting, progress: display.listener };
    try {
      return await ensureSnapshotApart(request, beforeBuilding);
    } finally {
      display.stop();
    }
  }

  #tell(result: IndexingResult): void {
    for (const line of loudLines(result)) this.#log.warn(line);
  }

  async #keepUpToDate({ name, corpora, data }: ServedCollection): Promise<void> {
    const live = this.live(name);
    if (live === null) return;
    await live.testFirst();
    this.#updates.push(keepUpToDate(live, { corpora, data, watch: this.#watch }, this.#log));
  }

  readonly #tryAgain = (): void => {
    this.#trying = this.#trying.then(async () => {
      for (const collection of this.#collections) {
        if (!this.#leftOut.has(collection.name) || this.#broken.signal.aborted) continue;
        const refusal = await this.#open(collection).catch((error: unknown) => {
          this.#log.warn(String(error));
          return error;
        });
        if (refusal === null) await this.#keepUpToDate(collection);
      }
    });
  };
}

/** What to tell of a collection that cannot be opened; null for what nobody foresaw. */
export function explainUnopened(error: unknown): string | null {
  if (error instanceof SnapshotError || error instanceof CorpusError) return error.message;
  return explainDiskFault(error);
}
