import { join } from 'node:path';
import { type RunningNode, startNode } from './node.ts';
import type { NodeProgram } from './program.ts';

const DEFAULT_HEAP_MEGABYTES = 512;

interface ClusterSize {
  nodes: number;
  heapMegabytes?: number;
}

/** What a node keeps over its deaths. */
interface Seat {
  httpPort: number;
  transportPort: number;
  running: RunningNode | null;
}

/** Nodes on this machine, each a process, that are one cluster. Every node comes back under its address with its files. */
export class LoopbackCluster {
  readonly #program: NodeProgram;
  readonly #folder: string;
  readonly #heapMegabytes: number;
  readonly #seats: Seat[] = [];

  private constructor(program: NodeProgram, folder: string, heapMegabytes: number) {
    this.#program = program;
    this.#folder = folder;
    this.#heapMegabytes = heapMegabytes;
  }

  /** Starts the nodes, the first one first, and waits until each answers. */
  static async start(
    program: NodeProgram,
    folder: string,
    { nodes, heapMegabytes = DEFAULT_HEAP_MEGABYTES }: ClusterSize,
  ): Promise<LoopbackCluster> {
    const cluster = new LoopbackCluster(program, folder, heapMegabytes);
    try {
      for (let node = 0; node < nodes; node++) {
        cluster.#seats.push({ httpPort: 0, transportPort: 0, running: null });
        // Others need its address; two at a time would save nothing where they share processors.
        await cluster.startNode(node);
      }
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  /** `http://127.0.0.1:PORT` of each node, also of those that are down. */
  get addresses(): string[] {
    return this.#seats.map(({ httpPort }) => `http://127.0.0.1:${httpPort}`);
  }

  get nodes(): readonly (RunningNode | null)[] {
    return this.#seats.map(({ running }) => running);
  }

  async startNode(node: number): Promise<void> {
    const seat = this.#seat(node);
    if (seat.running !== null) return;
    const others = this.#seats.filter((other) => other !== seat && other.transportPort !== 0);
    const running = await startNode(this.#program, {
      name: `node-${node + 1}`,
      folder: join(this.#folder, `node-${node + 1}`),
      httpPort: seat.httpPort,
      transportPort: seat.transportPort,
      seeds: others.map(({ transportPort }) => `127.0.0.1:${transportPort}`),
      heapMegabytes: this.#heapMegabytes,
    });
    seat.httpPort = running.httpPort;
    seat.transportPort = running.transportPort;
    seat.running = running;
  }

  /** Kills a node as a power cut would. */
  async killNode(node: number): Promise<void> {
    const seat = this.#seat(node);
    await seat.running?.kill();
    seat.running = null;
  }

  /** Ends all nodes. */
  async stop(): Promise<void> {
    await Promise.all(this.#seats.map(({ running }) => running?.stop()));
    for (const seat of this.#seats) seat.running = null;
  }

  #seat(node: number): Seat {
    const seat = this.#seats[node];
    if (seat === undefined) throw new RangeError(`there is no node ${node}`);
    return seat;
  }
}
