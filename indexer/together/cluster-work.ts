import { hostname } from 'node:os';
import { z } from 'zod';
import { ClusterError } from '../../engine/errors.ts';
import type { Cluster } from '../../engine/opensearch/client.ts';
import { compressed, decompressed } from '../../engine/store/compressed.ts';
import type { SharedWork, Taken } from './shared-work.ts';

/** Larger results, in bytes as they are sent, are not shared: a request to a node holds 100 MB. */
const MOST_SHARED = 48_000_000;
/** Time for a question, with all that is tried again: also that of a node that comes back, ms. */
const PATIENCE_MS = 120_000;
const ATTEMPT_MS = 30_000;
/** Pieces listed, and forgotten, at a time. */
const TOGETHER = 1_000;

const BODY = {
  settings: { index: { number_of_shards: 1, auto_expand_replicas: '0-1' } },
  mappings: {
    dynamic: 'strict',
    properties: {
      piece: { type: 'keyword' },
      state: { type: 'keyword' },
      owner: { type: 'keyword' },
      until: { type: 'long' },
      packed: { type: 'binary' },
    },
  },
} as const;

/** A piece as the cluster keeps it; `until`: milliseconds since 1970 by the clock of whoever has taken it. */
const PIECE = z.object({
  state: z.enum(['taken', 'done']),
  owner: z.string(),
  until: z.number(),
  packed: z.string().optional(),
});
const FOUND = z.object({ _seq_no: z.number(), _primary_term: z.number(), _source: PIECE });
const WRITTEN = z.object({
  items: z.array(
    z.record(
      z.string(),
      z.object({ status: z.number(), error: z.object({ reason: z.string().nullish() }).optional() }),
    ),
  ),
});
const LISTED = z.object({
  hits: z.object({ hits: z.array(z.object({ _id: z.string(), sort: z.tuple([z.string()]) })) }),
});
const EXISTS = 'resource_already_exists_exception';
const [OK, CONFLICT, MISSING] = [300, 409, 404];

let owners = 0;

/**
 * Work shared through an index of a cluster, one for each version of the pipeline: what one version makes of a file is nothing to
 * another. A piece is written where it is not there yet, or where it is still as it was read, so that of several who take it one has
 * it. The clocks of the machines need to agree to less than a piece is taken for.
 */
export class ClusterWork implements SharedWork {
  readonly #cluster: Cluster;
  readonly #index: string;
  readonly #owner: string;
  readonly #signal: AbortSignal | undefined;

  private constructor(cluster: Cluster, index: string, owner: string, signal?: AbortSignal) {
    this.#cluster = cluster;
    this.#index = index;
    this.#owner = owner;
    this.#signal = signal;
  }

  /** Opens the index, and makes it where nobody has; removes those of other versions then. */
  static async open(
    cluster: Cluster,
    { prefix, pipeline, signal }: { prefix: string; pipeline: string; signal?: AbortSignal | undefined },
  ): Promise<ClusterWork> {
    const index = `${prefix}-work-${pipeline}`;
    const path = `/${encodeURIComponent(index)}`;
    const waiting = { ms: PATIENCE_MS, attemptMs: ATTEMPT_MS, signal };
    if ((await cluster.askIfThere({ method: 'GET', path, ...waiting })) === null) {
      await cluster.ask({ method: 'PUT', path, body: BODY, ...waiting }).catch((error: unknown) => {
        // Another indexer was quicker.
        if (!(error instanceof Error && error.message.includes(EXISTS))) throw error;
      });
      const all = await cluster.ask({ method: 'GET', path: `/${prefix}-work-*/_settings`, ...waiting });
      for (const other of Object.keys(z.record(z.string(), z.unknown()).parse(all))) {
        if (other !== index)
          await cluster.askIfThere({ method: 'DELETE', path: `/${encodeURIComponent(other)}`, ...waiting });
      }
    }
    return new ClusterWork(cluster, index, `${hostname()}-${process.pid}-${++owners}`, signal);
  }

  async take(piece: string, ms: number): Promise<Taken> {
    const taken = { piece, state: 'taken', owner: this.#owner, until: Date.now() + ms };
    const found = await this.#find(piece, false);
    if (found === null) return (await this.#write('create', piece, taken)) ? 'mine' : this.#lost(piece);
    const before = found._source;
    if (before.state === 'done') return 'done';
    if (before.owner !== this.#owner && before.until > Date.now()) return 'others';
    return (await this.#write('index', piece, taken, found)) ? 'mine' : this.#lost(piece);
  }

  async keep(piece: string, ms: number): Promise<boolean> {
    const found = await this.#find(piece, false);
    if (found === null || found._source.owner !== this.#owner) return false;
    if (found._source.state === 'done') return true;
    const kept = { piece, state: 'taken', owner: this.#owner, until: Date.now() + ms };
    return this.#write('index', piece, kept, found);
  }

  async give(piece: string, made: Uint8Array | null): Promise<void> {
    const packed = made === null ? null : Buffer.from(compressed(made)).toString('base64');
    const isShared = packed !== null && packed.length <= MOST_SHARED;
    const done = { piece, state: 'done', owner: this.#owner, until: 0, ...(isShared ? { packed } : {}) };
    await this.#write('index', piece, done);
  }

  async made(piece: string): Promise<Uint8Array | null> {
    const packed = (await this.#find(piece, true))?._source.packed;
    if (packed === undefined) return null;
    try {
      return decompressed(Buffer.from(packed, 'base64'));
    } catch {
      // Damaged: it is made anew.
      return null;
    }
  }

  async release(piece: string): Promise<void> {
    const found = await this.#find(piece, false);
    if (found === null || found._source.owner !== this.#owner || found._source.state === 'done') return;
    await this.#write('delete', piece, null, found);
  }

  async reopen(piece: string): Promise<void> {
    const found = await this.#find(piece, false);
    if (found?._source.state === 'done') await this.#write('delete', piece, null, found);
  }

  async forgetOthers(pieces: ReadonlySet<string>): Promise<void> {
    await this.#ask({ method: 'POST', path: `/${encodeURIComponent(this.#index)}/_refresh` });
    let after: string | null = null;
    for (;;) {
      const body: object = {
        size: TOGETHER,
        _source: false,
        track_total_hits: false,
        query: { term: { state: 'done' } },
        sort: [{ piece: 'asc' }],
        ...(after === null ? {} : { search_after: [after] }),
      };
      const { hits } = LISTED.parse(await this.#cluster.search(this.#index, body, this.#signal)).hits;
      const last = hits.at(-1);
      if (last === undefined) return;
      [after] = last.sort;
      const unwanted = hits.filter(({ _id }) => !pieces.has(_id));
      if (unwanted.length > 0)
        await this.#bulk(unwanted.map(({ _id }) => `${JSON.stringify({ delete: { _id } })}\n`).join(''));
    }
  }

  /** What a piece is that was written in between: by another, or by this one, whose question was asked again. */
  async #lost(piece: string): Promise<Taken> {
    const now = (await this.#find(piece, false))?._source;
    if (now?.state === 'done') return 'done';
    return now?.owner === this.#owner ? 'mine' : 'others';
  }

  async #find(piece: string, whole: boolean): Promise<z.infer<typeof FOUND> | null> {
    const found = await this.#cluster.askIfThere({
      method: 'GET',
      path: `/${encodeURIComponent(this.#index)}/_doc/${encodeURIComponent(piece)}`,
      query: whole ? {} : { _source_excludes: 'packed' },
      ms: PATIENCE_MS,
      attemptMs: ATTEMPT_MS,
      signal: this.#signal,
    });
    return found === null ? null : FOUND.parse(found);
  }

  /** Writes a piece, if it is as it was seen; false where it is not. */
  async #write(
    action: 'create' | 'index' | 'delete',
    piece: string,
    source: object | null,
    seen?: z.infer<typeof FOUND>,
  ): Promise<boolean> {
    const condition =
      seen === undefined ? {} : { if_seq_no: seen._seq_no, if_primary_term: seen._primary_term };
    const line = JSON.stringify({ [action]: { _id: piece, ...condition } });
    const { items } = WRITTEN.parse(
      await this.#bulk(`${line}\n${source === null ? '' : `${JSON.stringify(source)}\n`}`),
    );
    const { status = 0, error } = items[0]?.[action] ?? {};
    if (status === CONFLICT || (action === 'delete' && status === MISSING)) return false;
    if (status >= OK || status === 0)
      throw new ClusterError('unreachable', `${this.#index}: ${status} ${error?.reason ?? ''}`);
    return true;
  }

  #bulk(lines: string): Promise<unknown> {
    return this.#ask({
      method: 'POST',
      path: `/${encodeURIComponent(this.#index)}/_bulk`,
      query: { filter_path: 'items.*.status,items.*.error' },
      lines,
    });
  }

  #ask(question: Parameters<Cluster['ask']>[0]): Promise<unknown> {
    return this.#cluster.ask({ ...question, ms: PATIENCE_MS, attemptMs: ATTEMPT_MS, signal: this.#signal });
  }
}
