import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchEngine } from '../engine/engine.ts';
import { openEngine } from '../engine/local/open.ts';
import { locateSnapshot } from '../engine/snapshot/directory.ts';
import { ensureSnapshot } from '../indexer/ensure.ts';

export interface IndexingFigures {
  sourceBytes: number;
  files: number;
  documents: number;
  /** From an empty data folder. */
  firstRunMs: number;
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

/** Indexes a folder into an emptied data folder, then once more. Throws `CorpusError` where it holds no document. */
export async function measureIndexing(corpus: string, data: string): Promise<IndexingFigures> {
  await rm(data, { recursive: true, force: true });
  const started = performance.now();
  const { report } = await ensureSnapshot({ corpora: [corpus], data });
  const firstRunMs = performance.now() - started;
  const again = performance.now();
  await ensureSnapshot({ corpora: [corpus], data });
  const secondRunMs = performance.now() - again;
  const { manifest } = await locateSnapshot(data);
  return {
    sourceBytes: await folderBytes(corpus),
    files: report.files.indexed,
    documents: report.documents,
    firstRunMs,
    secondRunMs,
    snapshotBytes: Object.fromEntries(
      Object.entries(manifest.files).map(([name, { bytes }]) => [name, bytes]),
    ),
  };
}

/** Opens the engine and weighs it. Memory is exact only where Node runs with `--expose-gc`, as `npm run bench` does. */
export async function measureOpening(data: string): Promise<OpeningFigures & { engine: SearchEngine }> {
  const before = memoryInUse();
  const started = performance.now();
  const engine = await openEngine(data);
  const openMs = performance.now() - started;
  return { engine, openMs, memoryBytes: memoryInUse() - before };
}

function memoryInUse(): number {
  globalThis.gc?.();
  // `external` takes in the array buffers.
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
