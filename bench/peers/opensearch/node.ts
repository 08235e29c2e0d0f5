import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { watchOf } from '../../scale/watched-command.ts';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
const READY = /^ready (?<port>\d+)$/u;
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
 * Starts OpenSearch on a free port of this machine, with its files in a folder. The libraries come from Maven. A string
 * says what is missing for it.
 */
export async function startNode(
  folder: string,
  heapMegabytes = heapFor(availableBytes()),
): Promise<OpenSearchNode | string> {
  let libraries: string;
  try {
    await run('java', ['-version']);
    const list = join(folder, 'libraries.txt');
    const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${list}`];
    await run('mvn', ['-q', '-B', '-f', join(HERE, 'pom.xml'), ...goal]);
    libraries = readFileSync(list, 'utf8').trim();
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 500) : String(error);
  }
  const heap = [`-Xms${heapMegabytes}m`, `-Xmx${heapMegabytes}m`];
  const child = spawn('java', [...heap, '-cp', libraries, join(HERE, 'SingleNode.java'), folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const watch = watchOf(child);
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said = `${said}${piece.toString()}`.slice(-2000);
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = READY.exec(line)?.groups?.port;
    if (port === undefined) continue;
    child.stdout.resume();
    return {
      address: `http://127.0.0.1:${port}`,
      heapMegabytes,
      memoryBytes: () => watch.now()?.memoryBytes ?? null,
      stop: async () => {
        watch.stop();
        // It ends with its input.
        child.stdin.end();
        await ended;
      },
    };
  }
  watch.stop();
  return `exit code ${child.exitCode}: ${said}`;
}
