import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { ClusterError } from '../../engine/errors.ts';
import type { Cluster } from '../../engine/opensearch/client.ts';
import { refusedDocument } from './messages.ts';
import { PublishError } from './publish-error.ts';

/** Characters of a request, about: its makers advise some megabytes. */
const REQUEST_CHARACTERS = 4_000_000;
/** Requests under way: one is made while others are worked on, and no more wait in the cluster. */
const UNDER_WAY = 2;
/** Time that a cluster may need to take a request, with all that is tried again: also that of a node that comes back, ms. */
const REQUEST_MS = 600_000;
const ATTEMPT_MS = 60_000;
/** Time before what was refused for now is sent again, ms, doubled each time. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

const ITEM = z.object({
  status: z.number(),
  error: z.object({ type: z.string(), reason: z.string().nullish() }).optional(),
});
const ANSWER = z.object({ errors: z.boolean(), items: z.array(z.object({ index: ITEM })) });

/** One document to send; its `_id` makes sending it twice the same as once. */
export interface Sendable {
  id: string;
  form: object;
}

const lineOf = ({ id, form }: Sendable): string =>
  `${JSON.stringify({ index: { _id: id } })}\n${JSON.stringify(form)}\n`;

/**
 * Sends documents to an index, a few megabytes at a time, and takes no more from the caller than the cluster takes. Of a request only
 * what was refused for now is sent again, with growing pauses. Rejects with `PublishError` where a document is refused for good,
 * and as `Cluster.ask` does.
 */
export class BulkSender {
  readonly #cluster: Cluster;
  readonly #alias: string;
  readonly #signal: AbortSignal | undefined;
  readonly #underWay = new Set<Promise<void>>();
  #lines: string[] = [];
  #characters = 0;
  #failure: unknown = null;
  /** Documents that the cluster has taken. */
  taken = 0;

  /** @param alias of an index: where that is gone, none is made in its place */
  constructor(cluster: Cluster, alias: string, signal?: AbortSignal) {
    this.#cluster = cluster;
    this.#alias = alias;
    this.#signal = signal;
  }

  /** Resolves when there is room for more. */
  async add(document: Sendable): Promise<void> {
    const line = lineOf(document);
    this.#lines.push(line);
    this.#characters += line.length;
    if (this.#characters >= REQUEST_CHARACTERS) await this.#begin();
  }

  /** Resolves when the cluster has taken all. */
  async end(): Promise<void> {
    if (this.#lines.length > 0) await this.#begin();
    await Promise.all(this.#underWay);
    this.#throwFailure();
  }

  async #begin(): Promise<void> {
    const lines = this.#lines;
    this.#lines = [];
    this.#characters = 0;
    while (this.#underWay.size >= UNDER_WAY) await Promise.race(this.#underWay);
    this.#throwFailure();
    const sent = this.#send(lines)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => this.#underWay.delete(sent));
    this.#underWay.add(sent);
  }

  async #send(lines: readonly string[]): Promise<void> {
    const end = performance.now() + REQUEST_MS;
    let left = lines;
    for (let pause = FIRST_PAUSE_MS; left.length > 0; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const refused = await this.#request(left);
      this.taken += left.length - refused.length;
      left = refused.map(({ line }) => line);
      const [first] = refused;
      if (first === undefined) return;
      if (performance.now() > end) throw new PublishError(refusedDocument(first.id, first.reason));
      await delay(pause, undefined, this.#signal === undefined ? {} : { signal: this.#signal });
    }
  }

  /** What was refused for now. */
  async #request(lines: readonly string[]): Promise<{ line: string; id: string; reason: string }[]> {
    const answer = await this.#cluster.ask({
      method: 'POST',
      path: `/${encodeURIComponent(this.#alias)}/_bulk`,
      query: { require_alias: true, filter_path: 'errors,items.*.status,items.*.error' },
      lines: lines.join(''),
      ms: REQUEST_MS,
      attemptMs: ATTEMPT_MS,
      signal: this.#signal,
    });
    const { errors, items } = ANSWER.parse(answer);
    if (!errors) return [];
    return items.flatMap(({ index: { status, error } }, at) => {
      if (status < 300) return [];
      const line = lines[at] ?? '';
      const id = idOf(line);
      const reason = `${status} ${error?.type ?? ''}: ${error?.reason ?? ''}`;
      // The index was removed meanwhile.
      if (status === 404) throw new ClusterError('missing', reason);
      if (status !== 429 && status < 500) throw new PublishError(refusedDocument(id, reason));
      return [{ line, id, reason }];
    });
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure;
  }
}

const ACTION = z.object({ index: z.object({ _id: z.string() }) });
const idOf = (line: string): string => ACTION.parse(JSON.parse(line.slice(0, line.indexOf('\n')))).index._id;
