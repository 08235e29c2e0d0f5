import { Agent } from 'node:http';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { Random } from '../random.ts';
import { ask } from './client.ts';
import { Measured } from './measured.ts';
import { type RequestKind, requestKinds } from './request-kinds.ts';
import { ServerProcess } from './server-process.ts';

/** What a load of some minutes has shown. */
export interface LoadTrial {
  documents: number;
  seconds: number;
  kinds: Map<RequestKind['name'], Measured>;
  /** Resident memory of the server, bytes, at even times from the beginning to the end. */
  memory: number[];
  /** Whether the server was still running at the end. */
  survived: boolean;
  /** Answers that were under way when it was told to end, and how many of them came whole. */
  ending: { underWay: number; finished: number; exitCode: number | null };
}

const SAMPLES = 40;
/** Searches under way when the server is told to end. */
const UNDER_WAY = 8;
const FOUND = z.object({ hits: z.array(z.object({ document: z.object({ id: z.string() }) })) });
const TOTAL = z.object({ snapshot: z.object({ documents: z.number() }) });

/** Starts a server over a collection and asks it for so long, with all kinds of requests at once. */
export async function tryLoad(corpus: string, data: string, seconds: number): Promise<LoadTrial> {
  const server = await ServerProcess.start(corpus, data);
  const agent = new Agent({ keepAlive: true });
  try {
    const ids = await documentsOf(server.address);
    const kinds = requestKinds(availableParallelism());
    const measured = new Map(kinds.map(({ name }) => [name, new Measured()]));
    const until = performance.now() + seconds * 1000;
    const memory: number[] = [];
    const sampling = setInterval(
      () => {
        const held = server.memory();
        if (held !== null) memory.push(held);
      },
      (seconds * 1000) / SAMPLES,
    );
    const clients = kinds.flatMap((kind) =>
      Array.from({ length: kind.clients }, async (_, seed) => {
        const random = new Random(seed);
        while (performance.now() < until && server.isRunning) {
          const address = `${server.address}${kind.path(random, ids)}`;
          measured.get(kind.name)?.add(await ask(agent, address, kind.bytesPerSecond));
        }
      }),
    );
    await Promise.all(clients);
    clearInterval(sampling);
    const survived = server.isRunning;
    const { documents } = TOTAL.parse(await json(`${server.address}/api/corpus`)).snapshot;
    const ending = await tryEnding(server, agent);
    return { documents, seconds, kinds: measured, memory, survived, ending };
  } finally {
    agent.destroy();
    if (server.isRunning) await server.stop();
  }
}

/** Ends the server while it is answering. */
async function tryEnding(server: ServerProcess, agent: Agent): Promise<LoadTrial['ending']> {
  const query = encodeURIComponent('的 /p 和 /p 工业');
  const asked = Array.from({ length: UNDER_WAY }, (_, page) =>
    ask(agent, `${server.address}/api/search?q=${query}&page=${page + 1}`),
  );
  await new Promise((resolve) => setTimeout(resolve, 30));
  const exitCode = await server.stop();
  const answers = await Promise.all(asked);
  return { underWay: UNDER_WAY, finished: answers.filter(({ status }) => status === 200).length, exitCode };
}

async function documentsOf(address: string): Promise<string[]> {
  const query = encodeURIComponent('的');
  const { hits } = FOUND.parse(await json(`${address}/api/search?q=${query}&size=100`));
  return hits.map(({ document }) => encodeURIComponent(document.id));
}

async function json(address: string): Promise<unknown> {
  return (await fetch(address)).json();
}
