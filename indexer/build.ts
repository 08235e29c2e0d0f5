import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { ColumnsBuilder } from '../engine/columns/columns.ts';
import { ExactIndexBuilder } from '../engine/match/exact-index-builder.ts';
import { abandonSnapshot, beginSnapshot, commitSnapshot, STORE_FILE } from '../engine/snapshot/directory.ts';
import { COLUMNS_FILE, EXACT_FILE, WORDS_FILE } from '../engine/snapshot/files.ts';
import { StoreWriter } from '../engine/store/store-writer.ts';
import type { DocumentRecord, FileReport, IngestReport } from '../engine/types.ts';
import { WordsBuilder } from '../engine/words/words-builder.ts';
import type { Cache } from './cache.ts';
import { compareDocuments } from './compare/compare.ts';
import type { Sketch } from './compare/sketch.ts';
import { reportUnread } from './file-report.ts';
import type { FileResult, FileTask } from './file-result.ts';
import type { Metadata } from './metadata/metadata.ts';
import type { ProgressListener } from './progress.ts';
import { fingerprint, type KeyedTask } from './task.ts';
import { WorkerPool } from './worker-pool.ts';

/** Fewer new files than this are processed in this thread: starting workers would take longer. */
const WORKERS_FROM = 4;

/** What a run has gathered, one entry a document or file, in order. Passages and words are already written. */
interface Gathered {
  records: Omit<DocumentRecord, 'passages'>[];
  sketches: Sketch[];
  /** File number of each document. */
  fileOf: number[];
  reports: FileReport[];
  passages: number;
}

/** Yields the result of every task in order: from the cache where it is known, else from worker threads. */
async function* results(tasks: readonly KeyedTask[], cache: Cache): AsyncGenerator<FileResult> {
  const fresh: FileTask[] = [];
  for (const { task, key } of tasks) if (!cache.has(key)) fresh.push(task);
  const pool =
    fresh.length > 0
      ? new WorkerPool<FileTask>(
          new URL('./worker.ts', import.meta.url),
          fresh.length < WORKERS_FROM ? 1 : undefined,
        )
      : null;
  const made = pool?.inOrder(fresh);
  try {
    for (const { task, key } of tasks) {
      const known = cache.result(key);
      if (known !== null) {
        yield deserialize(known);
        continue;
      }
      const outcome = (await made?.next())?.value;
      if (outcome?.ok) {
        cache.rememberResult(key, outcome.bytes);
        yield deserialize(outcome.bytes);
      } else {
        const report = reportUnread(
          task.file,
          0,
          'rejected',
          outcome?.reason ?? 'the file could not be processed',
        );
        yield { sha256: task.sha256, text: '', segments: [], report, documents: [] };
      }
    }
  } finally {
    await pool?.close();
  }
}

/** Totals over the files of a run. */
function totals(
  reports: readonly FileReport[],
  gathered: Gathered,
  texts: number,
  problems: string[],
): Omit<IngestReport, 'perFile'> {
  const count = (status: FileReport['status']): number =>
    reports.filter((report) => report.status === status).length;
  const sum = (pick: (report: FileReport) => number): number =>
    reports.reduce((total, report) => total + pick(report), 0);
  return {
    files: {
      indexed: count('indexed'),
      empty: count('empty'),
      rejected: count('rejected'),
      skipped: count('skipped'),
    },
    documents: gathered.records.length,
    texts,
    passages: gathered.passages,
    characters: sum((report) => report.characters),
    bytes: sum((report) => report.bytes),
    problems,
  };
}

/**
 * Builds a snapshot of the given files and puts it in use. Memory holds the records (without their texts), the sketches
 * and the growing indexes; texts pass through file by file.
 */
export async function buildSnapshot(
  data: string,
  tasks: readonly KeyedTask[],
  metadata: Metadata,
  cache: Cache,
  progress: ProgressListener,
): Promise<IngestReport> {
  const directory = await beginSnapshot(data);
  const store = new StoreWriter(join(directory, STORE_FILE));
  try {
    const exact = new ExactIndexBuilder();
    const words = new WordsBuilder();
    const gathered: Gathered = { records: [], sketches: [], fileOf: [], reports: [], passages: 0 };
    for await (const result of results(tasks, cache)) {
      const file = store.addFile(result);
      gathered.reports.push(result.report);
      for (const { record, words: analysed, sketch } of result.documents) {
        const { passages, ...rest } = record;
        const { title, issuer, speaker, source } = record.summary;
        store.addPassages(gathered.records.length, passages);
        exact.addDocument({
          passages: passages.map(({ text }) => text),
          fields: { title, issuer: issuer ?? '', speaker: speaker ?? '', path: source.file },
        });
        words.add(analysed);
        gathered.records.push(rest);
        gathered.sketches.push(sketch);
        gathered.fileOf.push(file);
        gathered.passages += passages.length;
      }
      progress({ stage: 'read', done: gathered.reports.length, total: tasks.length });
    }
    return await finish(data, directory, { store, exact, words }, gathered, tasks, metadata, progress);
  } catch (error) {
    store.abandon();
    await abandonSnapshot(directory);
    throw error;
  }
}
