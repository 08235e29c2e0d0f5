import { setTimeout as delay } from 'node:timers/promises';
import type { SearchEngine } from '../../engine/engine.ts';
import { reasonOf, SnapshotError } from '../../engine/errors.ts';
import type { ClusterAccess } from '../../engine/opensearch/access.ts';
import { Cluster } from '../../engine/opensearch/client.ts';
import { nothingPublished } from '../../engine/opensearch/messages.ts';
import { inService, type Published } from '../../engine/opensearch/published.ts';
import type { RequestParser } from '../../engine/request/request.ts';
import { CLUSTER_LIMITS, ThreadedEngine, type ThreadLimits } from '../../engine/threads/threaded-engine.ts';
import type { LiveLog } from './live-engine.ts';
import { clusterAway, clusterBack, nowServing, oldKept } from './messages.ts';
import { selfTest } from './self-test.ts';

/** Time between two looks at which generation is in service, ms. */
const LOOKED_EVERY_MS = 2_000;

/**
 * The engine of a collection in a cluster, as it is now: when another generation is put in service there, that is opened, tested,
 * and answers from then on. Until the cluster answers for the first time there is none; where it goes away, the engine stays, whose
 * answers then say so. Any number of servers do the same, each by itself: all look at the same aliases.
 */
export class LiveCluster {
  #engine: SearchEngine | null = null;
  /** The generation that was in service when it was last looked at, and was refused. */
  #refused: string | null = null;
  /** What was told last of a cluster that cannot be asked; null while it can. */
  #away: string | null = null;
  readonly #cluster: Cluster;
  readonly #access: ClusterAccess;
  readonly #limits: ThreadLimits;
  readonly #parse: RequestParser;
  readonly #log: LiveLog;
  readonly #retiring = new Set<Promise<void>>();
  readonly #closed = new AbortController();
  readonly #looking: Promise<void>;

  constructor(
    access: ClusterAccess,
    parse: RequestParser,
    log: LiveLog,
    limits: ThreadLimits = CLUSTER_LIMITS,
  ) {
    this.#cluster = new Cluster(access);
    this.#access = access;
    this.#limits = limits;
    this.#parse = parse;
    this.#log = log;
    this.#looking = this.#lookOn();
  }

  /** What answers now; one request must take it once. Null while nothing has answered yet. */
  get engine(): SearchEngine | null {
    return this.#engine;
  }

  /** Resolves as soon as something answers, or it is closed. */
  async opened(): Promise<void> {
    while (this.#engine === null && !this.#closed.signal.aborted) await this.#pause(LOOKED_EVERY_MS / 20);
  }

  /** Looks no more; what answers goes on answering. */
  breakOff(): void {
    this.#closed.abort();
  }

  /** Ends when all is answered that was asked, of any generation. */
  async close(): Promise<void> {
    this.breakOff();
    await this.#looking;
    await Promise.all([...this.#retiring, this.#engine?.close()]);
    await this.#cluster.close();
  }

  async #pause(milliseconds: number): Promise<void> {
    await delay(milliseconds, undefined, { signal: this.#closed.signal }).catch(() => undefined);
  }

  async #lookOn(): Promise<void> {
    while (!this.#closed.signal.aborted) {
      try {
        await this.#look();
        if (this.#away !== null) this.#log.tell(clusterBack);
        this.#away = null;
      } catch (error) {
        const reason = reasonOf(error);
        if (!this.#closed.signal.aborted && reason !== this.#away) this.#log.warn(clusterAway(reason));
        this.#away = reason;
      }
      await this.#pause(LOOKED_EVERY_MS);
    }
  }

  async #look(): Promise<void> {
    const published = await inService(this.#cluster, this.#access.prefix, this.#closed.signal);
    if (published === null) {
      if (this.#engine === null) throw new SnapshotError('missing', nothingPublished(this.#access.prefix));
      return;
    }
    if (published.generation === this.#engine?.generation || published.generation === this.#refused) return;
    const next = await this.#tested(published);
    if (next === null) return;
    const before = this.#engine;
    this.#engine = next;
    this.#log.tell(nowServing(next.generation, (await next.snapshot()).documents));
    if (before !== null) this.#retire(before);
  }

  /** The generation that came into service, opened and tested; null where that fails and another goes on answering. */
  async #tested(published: Published): Promise<SearchEngine | null> {
    const next = await ThreadedEngine.openCluster(this.#access, published, this.#limits);
    try {
      const wrong = await selfTest(next, this.#parse);
      if (wrong === null) return next;
      if (this.#engine === null) throw new SnapshotError('damaged', wrong);
      this.#refused = published.generation;
      this.#log.warn(oldKept(published.generation, this.#engine.generation, wrong));
    } catch (error) {
      await next.close();
      throw error;
    }
    await next.close();
    return null;
  }

  #retire(engine: SearchEngine): void {
    const ended = engine.close().finally(() => this.#retiring.delete(ended));
    this.#retiring.add(ended);
  }
}
