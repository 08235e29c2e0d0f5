import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { NodeProgram } from './program.ts';

const READY = /^ready (?<http>\d+) (?<transport>\d+)$/u;
const SAID_KEPT = 2_000;

interface NodePlace {
  /** `node-1` founds the cluster. */
  name: string;
  /** Where it keeps its files. */
  folder: string;
  /** 0: any that is free. */
  httpPort: number;
  transportPort: number;
  /** Transport addresses of other nodes, `127.0.0.1:PORT`. */
  seeds: readonly string[];
  heapMegabytes: number;
}

export interface RunningNode {
  /** `http://127.0.0.1:PORT` */
  address: string;
  httpPort: number;
  transportPort: number;
  pid: number;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Ends it as a power cut would: SIGKILL. */
  kill(): Promise<void>;
}

/** Starts a node in a process of its own, and waits until it answers. Rejects with what it said where it ends before that. */
export async function startNode(program: NodeProgram, place: NodePlace): Promise<RunningNode> {
  const { name, folder, httpPort, transportPort, seeds, heapMegabytes } = place;
  const memory = [`-Xms${heapMegabytes}m`, `-Xmx${heapMegabytes}m`];
  const args = [folder, name, String(httpPort), String(transportPort), ...seeds];
  const child = spawn(program.java, [...memory, '-cp', program.classPath, 'LoopbackNode', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said = `${said}${piece.toString()}`.slice(-SAID_KEPT);
  });
  // A node that was killed reads no more.
  child.stdin.on('error', () => undefined);
  for await (const line of createInterface({ input: child.stdout })) {
    const found = READY.exec(line)?.groups;
    if (found === undefined || child.pid === undefined) continue;
    child.stdout.resume();
    return {
      address: `http://127.0.0.1:${found.http}`,
      httpPort: Number(found.http),
      transportPort: Number(found.transport),
      pid: child.pid,
      stop: async () => {
        // It ends with its input.
        child.stdin.end();
        await ended;
      },
      kill: async () => {
        child.kill('SIGKILL');
        await ended;
      },
    };
  }
  throw new Error(`${name} ended with exit code ${child.exitCode} before it answered: ${said}`);
}
