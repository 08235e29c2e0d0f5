import { Agent } from 'node:http';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { Random } from '../random.ts';
import { ask } from './client.ts';
import { Failures } from './failures.ts';
import { Measured } from './measured.ts';
import { type ArrivingKind, arriving, type WaitingKind, waitingKinds } from './request-kinds.ts';
import { ServerProcess } from './server-process.ts';

/** What a load of some minutes has shown. */
export interface LoadTrial {
  documents: number;
  seconds: number;
  /** Requests a second that were answered of what comes, where a few clients asked without a pause: what the server can do. */
  capacity: number;
  /** Requests a second that came. */
  offered: number;
  kinds: Map<(ArrivingKind | WaitingKind)['name'], Measured>;
  /** Resident memory of the server, bytes, at even times from the beginning to the end. */
  memory: number[];
  /** The longest that the queue of each kind of thread was seen, by its name. */
  queues: Map<string, number>;
  /** What failed, also while it was found out what the server can do. */
  failures: Failures;
  /** What the server logged of errors. */
  serverErrors: readonly string[];
  /** Whether the server was still running at the end. */
  survived: boolean;
  /** Requests under way when it was told to end: how many were answered, and how many refused in words. The rest was cut off. */
  ending: { underWay: number; answered: number; refused: number; exitCode: number | null };
}

const SAMPLES = 60;
/** What is under way when the server is told to end: pages of what nearly all texts hold, and two searches that take long. */
const COMMON_PAGES = 6;
const LONG_PAGES = 2;
/** How much more comes than can be answered. */
const TIMES_CAPACITY = 2;
/** Share of the time, and seconds at most, for finding out what can be answered. */
const MEASURING = { share: 0.2, seconds: 30 };
/** Seconds after which somebody asks again who was refused, and time between two looks at what is due, ms. */
const AGAIN_AFTER_S = 1;
const TICK_MS = 5;
const FOUND = z.object({ hits: z.array(z.object({ document: z.object({ id: z.string() }) })) });
const TOTAL = z.object({ snapshot: z.object({ documents: z.number() }) });
const QUEUE = /^zhengwen_queue_length\{.*lane="(?<lane>\w+)".*\} (?<length>\d+)$/gmu;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts a server over a collection, finds out how much it can answer, and then asks it twice as much for so long, with all
 * kinds of requests at once.
 */
export async function tryLoad(corpus: string, data: string, seconds: number): Promise<LoadTrial> {
  const server = await ServerProcess.start(corpus, data);
  const agent = new Agent({ keepAlive: true });
  try {
    const ids = await documentsOf(server.address);
    const { documents } = TOTAL.parse(await json(`${server.address}/api/corpus`)).snapshot;
    const measuring = Math.min(MEASURING.seconds, seconds * MEASURING.share);
    const failures = new Failures();
    const capacity = await new Clients(server, agent, ids, failures).answered(measuring);
    const offered = TIMES_CAPACITY * capacity;
    const clients = new Clients(server, agent, ids, failures);
    const memory: number[] = [];
    const queues = new Map<string, number>();
    const sampling = setInterval(
      () => {
        const held = server.memory();
        if (held !== null) memory.push(held);
        void lookAtQueues(server.address, queues);
      },
      (seconds * 1000) / SAMPLES,
    );
    await clients.overload(offered, seconds);
    clearInterval(sampling);
    const survived = server.isRunning;
    const ending = await tryEnding(server, agent);
    return {
      documents,
      seconds,
      capacity,
      offered,
      kinds: clients.kinds,
      memory,
      queues,
      failures,
      serverErrors: server.errors,
      survived,
      ending,
    };
  } finally {
    agent.destroy();
    if (server.isRunning) await server.stop();
  }
}

/** All who ask a server, and what became of their requests. */
class Clients {
  readonly kinds = new Map<(ArrivingKind | WaitingKind)['name'], Measured>();
  readonly #server: ServerProcess;
  readonly #agent: Agent;
  readonly #documents: readonly string[];
  readonly #failures: Failures;

  constructor(server: ServerProcess, agent: Agent, documents: readonly string[], failures: Failures) {
    this.#server = server;
    this.#agent = agent;
    this.#documents = documents;
    this.#failures = failures;
  }

  /** Asks so long without a pause, a few at a time, beside what takes long; gives the requests a second that were answered. */
  async answered(seconds: number): Promise<number> {
    const until = performance.now() + seconds * 1000;
    let count = 0;
    const asking = Array.from({ length: 2 * availableParallelism() }, async (_, seed) => {
      const random = new Random(seed);
      while (performance.now() < until) {
        const kind = arriving(random);
        if ((await this.#ask(kind, random)) === 200) count += 1;
      }
    });
    await Promise.all([...asking, ...this.#waiting(until)]);
    return count / seconds;
  }

  /** Asks so much a second, whether it is answered or not, beside what takes long. Ends when all of it has ended. */
  async overload(perSecond: number, seconds: number): Promise<void> {
    const begun = performance.now();
    const until = begun + seconds * 1000;
    const waiting = this.#waiting(until);
    const random = new Random(seconds);
    const asked = new Set<Promise<unknown>>();
    let due = begun;
    while (performance.now() < until && this.#server.isRunning) {
      for (; due <= performance.now(); due += (-Math.log(1 - random.next()) / perSecond) * 1000) {
        const one = this.#ask(arriving(random), random).finally(() => asked.delete(one));
        asked.add(one);
      }
      await pause(TICK_MS);
    }
    await Promise.all([...asked, ...waiting]);
  }

  /** Those who wait for an answer before they ask again. */
  #waiting(until: number): Promise<void>[] {
    return waitingKinds(availableParallelism()).flatMap((kind) =>
      Array.from({ length: kind.clients }, async (_, seed) => {
        const random = new Random(seed);
        while (performance.now() < until && this.#server.isRunning) {
          const status = await this.#ask(kind, random, kind.bytesPerSecond);
          if (status !== 200) await pause(AGAIN_AFTER_S * 1000);
        }
      }),
    );
  }

  async #ask(kind: ArrivingKind | WaitingKind, random: Random, bytesPerSecond?: number): Promise<number> {
    const address = `${this.#server.address}${kind.path(random, this.#documents)}`;
    const answered = await ask(this.#agent, address, bytesPerSecond);
    const measured = this.kinds.get(kind.name) ?? new Measured();
    this.kinds.set(kind.name, measured);
    measured.add(answered);
    this.#failures.add(kind.name, answered);
    return answered.status;
  }
}

/** Notes the length of each queue where it is longer than before. */
async function lookAtQueues(address: string, longest: Map<string, number>): Promise<void> {
  const told = await fetch(`${address}/metrics`).then(
    (response) => response.text(),
    () => '',
  );
  for (const { groups } of told.matchAll(QUEUE)) {
    const { lane = '', length = 0 } = groups ?? {};
    longest.set(lane, Math.max(longest.get(lane) ?? 0, Number(length)));
  }
}

/** Ends the server while it is answering. */
async function tryEnding(server: ServerProcess, agent: Agent): Promise<LoadTrial['ending']> {
  const pages = (q: string, count: number) =>
    Array.from({ length: count }, (_, page) =>
      ask(agent, `${server.address}/api/search?q=${encodeURIComponent(q)}&size=100&page=${page + 1}`),
    );
  const asked = [...pages('的 /p 和 /p 工业', LONG_PAGES), ...pages('的', COMMON_PAGES)];
  await pause(30);
  const exitCode = await server.stop();
  const answers = await Promise.all(asked);
  const answered = answers.filter(({ status }) => status === 200).length;
  const refused = answers.filter(({ status }) => status === 503).length;
  return { underWay: answers.length, answered, refused, exitCode };
}

async function documentsOf(address: string): Promise<string[]> {
  const query = encodeURIComponent('的');
  const { hits } = FOUND.parse(await json(`${address}/api/search?q=${query}&size=100`));
  return hits.map(({ document }) => encodeURIComponent(document.id));
}

async function json(address: string): Promise<unknown> {
  return (await fetch(address)).json();
}
