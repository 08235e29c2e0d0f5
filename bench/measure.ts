import { execFile } from 'node:child_process';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { locateSnapshot } from '../engine/snapshot/directory.ts';
import { ensureSnapshot } from '../indexer/ensure.ts';

const run = promisify(execFile);
const OPENING = fileURLToPath(new URL('./opening.ts', import.meta.url));
const INDEXER = fileURLToPath(new URL('../indexer/main.ts', import.meta.url));

export interface IndexingFigures {
  sourceBytes: number;
  files: number;
  documents: number;
  /** From an empty data folder. */
  firstRunMs: number;
  /** Time of all threads in the first run: on a machine busy with other work it says more than the clock. */
  firstRunCpuMs: number;
  /** Again, with nothing changed. */
  secondRunMs: number;
  /** Bytes of each file of the snapshot. */
  snapshotBytes: Record<string, number>;
}

export interface OpeningFigures {
  openMs: number;
  /** Growth of the process's memory by the open engine: heap, typed arrays and what else lies outside the heap. */
  memoryBytes: number;
}

/** Bytes of all files beneath a folder. */
export async function folderBytes(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}

/**
 * Indexes a folder in a process of its own, as every installation does at its first start with the samples: what the
 * runtime has compiled it keeps for later starts (`keepCompiledModules`), and nothing else stays.
 */
export async function indexApart(corpus: string, data: string): Promise<void> {
  await run(process.execPath, [...process.execArgv, INDEXER, '--corpus', corpus, '--data', data]);
}

/** Indexes a folder into an emptied data folder, then once more. Throws `CorpusError` where it holds no document. */
export async function measureIndexing(corpus: string, data: string): Promise<IndexingFigures> {
  await rm(data, { recursive: true, force: true });
  const cpu = process.cpuUsage();
  const started = performance.now();
  const { report } = await ensureSnapshot({ corpora: [corpus], data });
  const firstRunMs = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  const again = performance.now();
  await ensureSnapshot({ corpora: [corpus], data });
  const secondRunMs = performance.now() - again;
  const { manifest } = await locateSnapshot(data);
  return {
    sourceBytes: await folderBytes(corpus),
    files: report.files.indexed,
    documents: report.documents,
    firstRunMs,
    firstRunCpuMs: (user + system) / 1000,
    secondRunMs,
    snapshotBytes: Object.fromEntries(
      Object.entries(manifest.files).map(([name, { bytes }]) => [name, bytes]),
    ),
  };
}

/** Opens the engine in a process of its own, which nothing has warmed up and whose memory holds nothing else. */
export async function measureOpening(data: string): Promise<OpeningFigures> {
  const { stdout } = await run(process.execPath, ['--expose-gc', OPENING, data]);
  const figures: unknown = JSON.parse(stdout);
  if (!isOpeningFigures(figures)) throw new TypeError(`not the figures of an opening: ${stdout}`);
  return figures;
}

function isOpeningFigures(value: unknown): value is OpeningFigures {
  return (
    typeof value === 'object' &&
    value !== null &&
    'openMs' in value &&
    typeof value.openMs === 'number' &&
    'memoryBytes' in value &&
    typeof value.memoryBytes === 'number'
  );
}
