import { setTimeout as delay } from 'node:timers/promises';
import { Client, ConnectionPool, errors } from '@opensearch-project/opensearch';
import { z } from 'zod';
import { ClusterError, OverloadError } from '../errors.ts';
import type { ClusterAccess } from './access.ts';

/**
 * Time for one question with all that is tried again, ms: below the five seconds after which a reader is told that there is no
 * answer, and above what a cluster takes to see that a node is gone.
 */
const QUESTION_MS = 4_500;
/** Share of the time left that one attempt may take: a node that says nothing must leave time for another. */
const ATTEMPT_SHARE = 0.5;
const SHORTEST_ATTEMPT_MS = 500;
/** Time between attempts of a question, ms, doubled each time. */
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 800;
/** Time after which a node that failed is looked at again, ms; doubled while it stays away. */
const RESURRECT_MS = 1_000;
const MOST_DOUBLINGS = 3;
const PING_MS = 1_000;
const COMPLAINT_CHARACTERS = 1_000;

export interface Question {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  /** `/index/_search` */
  path: string;
  query?: Readonly<Record<string, string | number | boolean>>;
  /** An object is sent as JSON. */
  body?: object | string;
  /** Lines of JSON, each ended by a newline, instead of a body. */
  lines?: string;
  /** Time for it with all that is tried again, where not as usual. */
  ms?: number;
  /** Longest that one node is waited for, where that is not half of the time. */
  attemptMs?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Whether the answer has several, of which each may say that it has failed (`_msearch`). */
  isOfSeveral?: boolean;
}

/** What is told of a search. */
interface Told {
  /** Of queries that have names how much each of them scores. */
  withScores?: boolean;
  /** Members of the answer that are sent, and no others, each as `hits.hits.fields`; all where none is named. */
  alone?: readonly string[];
}

/** One of several questions that were asked together has failed. */
class PartError extends Error {
  readonly status: number;

  constructor(status: number, error: unknown) {
    super(`${status}: ${JSON.stringify(error).slice(0, COMPLAINT_CHARACTERS)}`);
    this.status = status;
  }
}

/** What each of several questions was answered. */
const RESPONSES = z.object({
  responses: z.array(z.looseObject({ status: z.number(), error: z.unknown().optional() })),
});

/** Nodes that are away are looked at again after seconds, not minutes. */
class ImpatientPool extends ConnectionPool {
  override resurrectTimeout = RESURRECT_MS;
  override resurrectTimeoutCutoff = MOST_DOUBLINGS;
}

/**
 * The official client, asked so that a question is answered whole or not at all: what fails for a while only (a node is gone, the
 * cluster looks for a new manager, its queues are full) is asked again, of another node first, until its time is over.
 */
export class Cluster {
  readonly #client: Client;
  readonly #nodes: number;

  constructor({ nodes, login, ca, client }: ClusterAccess) {
    this.#nodes = nodes.length;
    this.#client = new Client({
      nodes: [...nodes],
      ConnectionPool: ImpatientPool,
      pingTimeout: PING_MS,
      ...(login === null ? {} : { auth: login }),
      ssl: { ...(ca === null ? {} : { ca }), ...(client ?? {}) },
    });
  }

  /**
   * Asks and gives the JSON that was answered. Rejects with `ClusterError`, `OverloadError` where the cluster has too much to do
   * all the while, the signal's reason, and a plain error where the question itself is wrong.
   */
  async ask(question: Question): Promise<unknown> {
    const end = performance.now() + (question.ms ?? QUESTION_MS);
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        const answer = await this.#once(question, end - performance.now());
        if (question.isOfSeveral === true) throwFailure(answer);
        return answer;
      } catch (error) {
        question.signal?.throwIfAborted();
        if (!isPassing(error) || performance.now() + pause > end) throw explained(error);
        await delay(pause, undefined, question.signal === undefined ? {} : { signal: question.signal });
      }
    }
  }

  /**
   * A search of an index; never an answer of some shards without the others.
   * @param told what else is told, or what alone
   */
  search(
    index: string,
    body: object,
    signal?: AbortSignal,
    { withScores = false, alone = [] }: Told = {},
  ): Promise<unknown> {
    const path = `/${encodeURIComponent(index)}/_search`;
    const query = {
      allow_partial_search_results: false,
      ...(withScores ? { include_named_queries_score: true } : {}),
      ...(alone.length === 0 ? {} : { filter_path: alone.join(',') }),
    };
    return this.ask({ method: 'POST', path, body, query, signal });
  }

  /** Several searches of an index in one question, each as `search` asks it; all are answered, or none. */
  async searches(index: string, bodies: readonly object[], signal?: AbortSignal): Promise<unknown[]> {
    const path = `/${encodeURIComponent(index)}/_msearch`;
    const head = JSON.stringify({ allow_partial_search_results: false });
    const lines = bodies.map((body) => `${head}\n${JSON.stringify(body)}\n`).join('');
    const answer = await this.ask({ method: 'POST', path, lines, signal, isOfSeveral: true });
    return RESPONSES.parse(answer).responses;
  }

  /** The same, null where what is asked for does not exist (404). */
  async askIfThere(question: Question): Promise<unknown> {
    try {
      return await this.ask(question);
    } catch (error) {
      if (error instanceof ClusterError && error.reason === 'missing') return null;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  async #once(
    { method, path, query = {}, body, lines, attemptMs, signal }: Question,
    left: number,
  ): Promise<unknown> {
    signal?.throwIfAborted();
    const asked = this.#client.transport.request(
      {
        method,
        path,
        querystring: { ...query },
        ...(body === undefined ? {} : { body }),
        ...(lines === undefined ? {} : { bulkBody: lines }),
      },
      {
        requestTimeout: attemptMs ?? Math.max(SHORTEST_ATTEMPT_MS, Math.round(left * ATTEMPT_SHARE)),
        // A cluster health that was waited for in vain is an answer too.
        ignore: [408],
        // Another node at once, each once.
        maxRetries: this.#nodes - 1,
      },
    );
    // In brackets: what it gives back is a promise, whose end nobody is to wait for.
    const stop = (): void => {
      asked.abort();
    };
    signal?.addEventListener('abort', stop);
    // Silent nodes one after the other would take the time of each.
    const timer = setTimeout(stop, Math.max(SHORTEST_ATTEMPT_MS, left));
    try {
      return (await asked).body;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  }
}

function throwFailure(answer: unknown): void {
  const failed = RESPONSES.parse(answer).responses.find(({ error }) => error !== undefined);
  if (failed !== undefined) throw new PartError(failed.status, failed.error);
}

function statusOf(error: unknown): number | null {
  if (error instanceof PartError) return error.status;
  return error instanceof errors.ResponseError ? error.statusCode : null;
}

/** Whether the same question may be answered a little later. */
function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== null) return status === 429 || status >= 500;
  return (
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoLivingConnectionsError
  );
}

/** What went wrong, in this program's terms. */
function explained(error: unknown): unknown {
  const status = statusOf(error);
  if (status === 429) return new OverloadError('busy');
  if (status === 401 || status === 403) return new ClusterError('refused', messageOf(error));
  if (status === 404) return new ClusterError('missing', messageOf(error));
  if (status !== null && status < 500) return new Error(`OpenSearch: ${messageOf(error)}`, { cause: error });
  return error instanceof errors.OpenSearchClientError || error instanceof PartError
    ? new ClusterError('unreachable', messageOf(error))
    : error;
}

function messageOf(error: unknown): string {
  if (error instanceof errors.ResponseError)
    return `${error.statusCode}: ${JSON.stringify(error.body).slice(0, COMPLAINT_CHARACTERS)}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
