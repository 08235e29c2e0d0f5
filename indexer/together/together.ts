import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from '../../engine/opensearch/client.ts';
import { inService } from '../../engine/opensearch/published.ts';
import { pipelineVersion } from '../../engine/snapshot/pipeline-version.ts';
import type { Plan } from '../ensure.ts';
import { ClusterWork } from './cluster-work.ts';
import { fetchMade, type ReadTogetherRequest, readTogether } from './read-together.ts';
import type { SharedWork } from './shared-work.ts';

/** Time for which building is taken, and for how long from each sign of life on, ms: comparing a million texts may hold those up. */
const BUILDING_MS = 600_000;
const SIGN_OF_LIFE_MS = 30_000;
/** Time between two looks at whether another has built, ms. */
const LOOK_MS = 2_000;

/** What of a plan decides who reads and builds what. */
export type DividedPlan = Pick<Plan, 'fingerprint' | 'isCurrent'> &
  Pick<ReadTogetherRequest, 'tasks' | 'cache' | 'workers' | 'progress' | 'signal'>;

/** How long building is taken for, and how often is looked whether another is ready. */
interface Patience {
  buildingMs: number;
  lookMs: number;
}

interface TogetherRequest {
  work: SharedWork;
  /** Name of the snapshot in service; null where there is none. */
  served: () => Promise<string | null>;
  patience?: Patience;
}

/**
 * One of several indexers of a collection, each with the texts and a data folder of its own. They divide the files among themselves, by
 * what these hold; then one of them builds the snapshot and publishes it, and if it dies, another.
 */
export class Together {
  readonly #work: SharedWork;
  readonly #served: () => Promise<string | null>;
  readonly #patience: Patience;
  /** What this indexer builds. */
  #building: string | null = null;
  #pieces: ReadonlySet<string> = new Set();
  #signOfLife: NodeJS.Timeout | undefined;

  constructor({ work, served, patience }: TogetherRequest) {
    this.#work = work;
    this.#served = served;
    this.#patience = patience ?? { buildingMs: BUILDING_MS, lookMs: LOOK_MS };
  }

  /** Over the work that is shared through a cluster under a prefix. */
  static async open(cluster: Cluster, prefix: string, signal?: AbortSignal): Promise<Together> {
    const work = await ClusterWork.open(cluster, { prefix, pipeline: pipelineVersion(), signal });
    const served = async () => (await inService(cluster, prefix, signal))?.generation ?? null;
    return new Together({ work, served });
  }

  /** Reads what is not read yet, with the others; then whether this indexer is to build, or false when another has. */
  async builds(plan: DividedPlan): Promise<boolean> {
    const { tasks, cache, workers, fingerprint, isCurrent, progress, signal } = plan;
    const { buildingMs, lookMs } = this.#patience;
    const piece = `build ${fingerprint}`;
    const request = { tasks, cache, work: this.#work, signal };
    if (!isCurrent && !(await this.#isServed(piece)))
      await readTogether({ ...request, workers, progress, from: Math.random(), lookMs });
    for (;;) {
      const taken = await this.#work.take(piece, buildingMs);
      if (taken === 'mine') break;
      if (taken === 'done' && (await this.#isServed(piece))) return false;
      // It was published and is in service no more: it was gone back to what was before, or removed.
      if (taken === 'done') await this.#work.reopen(piece);
      else await delay(lookMs, undefined, signal === undefined ? {} : { signal });
    }
    this.#building = piece;
    this.#pieces = new Set([piece, ...tasks.map(({ key }) => key)]);
    this.#signOfLife = setInterval(
      () => this.#keep(piece),
      Math.min(SIGN_OF_LIFE_MS, buildingMs / 4),
    ).unref();
    if (!isCurrent) await fetchMade(request);
    return true;
  }

  /** Says what this indexer has published, and forgets what was made of files that are no more. */
  async published(generation: string): Promise<void> {
    clearInterval(this.#signOfLife);
    if (this.#building === null) return;
    await this.#work.give(this.#building, Buffer.from(generation, 'utf8'));
    this.#building = null;
    await this.#work.forgetOthers(this.#pieces);
  }

  /** Lets go of what was not finished. */
  async close(): Promise<void> {
    clearInterval(this.#signOfLife);
    if (this.#building === null) return;
    // Where the cluster is gone it is free after a while.
    await this.#work.release(this.#building).catch(() => undefined);
    this.#building = null;
  }

  async #isServed(piece: string): Promise<boolean> {
    const made = await this.#work.made(piece);
    return made !== null && Buffer.from(made).toString('utf8') === (await this.#served());
  }

  #keep(piece: string): void {
    // One sign of life that is lost is no matter.
    this.#work.keep(piece, this.#patience.buildingMs).catch(() => undefined);
  }
}
