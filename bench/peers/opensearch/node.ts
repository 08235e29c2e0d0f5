import { readFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { startNode as startNodeProcess } from '../../../scripts/opensearch/node.ts';
import { nodeProgram } from '../../../scripts/opensearch/program.ts';
import { TreeWatch } from '../../scale/process-tree.ts';

/** What the server is given where memory allows. */
const HEAP_MEGABYTES = 4096;
const LEAST_HEAP_MEGABYTES = 512;
const MEGABYTE = 2 ** 20;

export interface OpenSearchNode {
  /** `http://127.0.0.1:PORT` */
  address: string;
  heapMegabytes: number;
  memoryBytes(): number | null;
  stop(): Promise<void>;
}

/** Four gigabytes, or half of what is free: the files of its index are to be in memory too. */
export function heapFor(freeBytes: number): number {
  const half = Math.floor(freeBytes / 2 / MEGABYTE);
  return Math.max(LEAST_HEAP_MEGABYTES, Math.min(HEAP_MEGABYTES, half));
}

/** Bytes that programs may still take: more than what is free, where files are kept in memory. */
function availableBytes(): number {
  try {
    const kilobytes = /^MemAvailable:\s+(\d+) kB$/mu.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1];
    return kilobytes === undefined ? freemem() : Number(kilobytes) * 1024;
  } catch {
    return freemem();
  }
}

/**
 * Starts OpenSearch on a free port of this machine, with its files in a folder. A string says what is missing for it.
 */
export async function startNode(
  folder: string,
  heapMegabytes = heapFor(availableBytes()),
): Promise<OpenSearchNode | string> {
  const program = await nodeProgram(folder);
  if (typeof program === 'string') return program;
  try {
    const place = { name: 'node-1', folder, httpPort: 0, transportPort: 0, seeds: [], heapMegabytes };
    const node = await startNodeProcess(program, place);
    const watch = new TreeWatch(node.pid);
    return {
      address: node.address,
      heapMegabytes,
      memoryBytes: () => watch.now()?.memoryBytes ?? null,
      stop: async () => {
        watch.stop();
        await node.stop();
      },
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
