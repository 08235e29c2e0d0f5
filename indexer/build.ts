import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { collectionPieces } from '../engine/columns/collection-file.ts';
import { ColumnsBuilder } from '../engine/columns/columns.ts';
import type { IndexedDocument } from '../engine/match/exact-index-builder.ts';
import type { RemovedTexts } from '../engine/match/removed-index.ts';
import { abandonSnapshot, beginSnapshot, commitSnapshot, STORE_FILE } from '../engine/snapshot/directory.ts';
import { BASE, COLLECTION_FILE, partFile } from '../engine/snapshot/files.ts';
import type { Manifest } from '../engine/snapshot/manifest.ts';
import { type SealedFile, sealSnapshotFile, writeSnapshotFile } from '../engine/snapshot/sealed-file.ts';
import { StoreWriter } from '../engine/store/store-writer.ts';
import type { DocumentRecord, FileReport, IngestReport } from '../engine/types.ts';
import type { Cache } from './cache.ts';
import { type Comparison, compareDocuments } from './compare/compare.ts';
import { relateRecords } from './compare/restore.ts';
import { SketchStore } from './compare/sketch-store.ts';
import type { AddedRule } from './config/config-schema.ts';
import { CorpusError } from './corpora.ts';
import { countUnknown } from './file-report.ts';
import type { FileBytes, FileResult } from './file-result.ts';
import type { FileWorkers } from './file-workers.ts';
import type { ThreadAnswer } from './index-thread.ts';
import { interruptible } from './interruptible.ts';
import { messageBytes } from './message-bytes.ts';
import { moreCopies, noText, nothingRead, notProcessed, tookTooLong, tookTooMuchMemory } from './messages.ts';
import type { Metadata } from './metadata/metadata.ts';
import type { ProgressListener } from './progress.ts';
import { ALL_TABLES } from './rules/all-tables.ts';
import { ruleUses } from './rules/rule-uses.ts';
import { SegmentWriter } from './segment-writer.ts';
import { fingerprint, type KeyedTask, keyOf } from './task.ts';
import { type Unread, unreadResult } from './unread.ts';
import { type Failure, inOrder } from './worker-pool.ts';

/** Files named where none gave a document. */
const REASONS_NAMED = 10;

/** A record without its passages, which are in the store already. */
type BareRecord = Omit<DocumentRecord, 'passages'>;

/** What a run has gathered, one entry a document or file, in order. */
interface Gathered {
  records: BareRecord[];
  sketches: SketchStore;
  /** File number of each document. */
  fileOf: number[];
  reports: FileReport[];
  passages: number;
}

/** The parts of a snapshot that grow document by document. */
interface Parts {
  store: StoreWriter;
  segments: SegmentWriter;
}

/** A file's result, and the terms of its documents as bytes, null where there are none. */
interface FileEntry {
  result: FileResult;
  terms: Pick<FileBytes, 'words' | 'pairs'> | null;
}

function entryOf({ result, ...terms }: FileBytes): FileEntry {
  return { result: deserialize(result), terms };
}

/** What was made of one file, and what names it in the fingerprint. */
interface Made {
  /** Makes it of the bytes of which results that wait consist. */
  entry: () => FileEntry;
  key: string;
}

/** What became of a task: from the cache where it is known, else from worker threads. */
async function makeOf({ task, key, unread }: KeyedTask, cache: Cache, workers: FileWorkers): Promise<Made> {
  const without = (why: Unread) => () => ({ result: unreadResult(task, why), terms: null });
  if (unread !== undefined) return { entry: without(unread), key };
  const known = cache.result(key);
  if (known !== null) return { entry: () => entryOf(known), key };
  const outcome = await workers.process(task);
  if (!outcome.ok) {
    const why: Unread = { status: 'rejected', reason: failed(outcome.failure), again: true };
    return { entry: without(why), key: keyForNow(key) };
  }
  const { sha256, ...bytes } = outcome.result;
  const entry = (): FileEntry => entryOf(bytes);
  if (sha256 === null) return { entry, key: task.sha256 === '' ? key : keyForNow(key) };
  // It may have changed since the folder was read.
  const read = keyOf(task, sha256);
  cache.rememberResult(read, bytes);
  return { entry, key: read };
}

/** A key that no task of a later run has: what failed for time or memory, or between two looks, is never up to date. */
const keyForNow = (key: string): string => `again ${key}`;

/** Why worker threads gave nothing for a file. */
function failed(failure: Failure): string {
  switch (failure.cause) {
    case 'time':
      return tookTooLong(failure.seconds);
    case 'memory':
      return tookTooMuchMemory(failure.megabytes);
    case 'error':
      return notProcessed(failure.message);
  }
}

/** What became of every task, in order. */
function results(tasks: readonly KeyedTask[], cache: Cache, workers: FileWorkers): AsyncGenerator<Made> {
  const fresh = tasks.filter(({ key, unread }) => unread === undefined && !cache.has(key)).length;
  return inOrder(tasks, workers.startFor(fresh), (task) => makeOf(task, cache, workers));
}

/** Adds a file's documents to the parts that need their texts, and keeps what the rest needs. */
async function addFile({ result, terms }: FileEntry, parts: Parts, gathered: Gathered): Promise<void> {
  const { store, segments } = parts;
  const file = store.addFile(result);
  let characters = 0;
  gathered.reports.push(result.report);
  const indexed: (IndexedDocument & RemovedTexts)[] = [];
  for (const { record, removed, sketch } of result.documents) {
    const { passages, ...rest } = record;
    const { title, issuer, speaker, source } = rest.summary;
    indexed.push({
      passages: passages.map(({ text }) => text),
      fields: { title, issuer: issuer ?? '', speaker: speaker ?? '', path: source.file },
      removed: removed.map(({ text }) => text),
    });
    gathered.records.push(rest);
    gathered.sketches.add(sketch);
    gathered.fileOf.push(file);
    gathered.passages += passages.length;
    for (const { text } of passages) characters += text.length;
  }
  await segments.add({ exact: messageBytes(indexed), ...terms }, characters);
}

/** Relates the documents to each other: copies are listed, and what a copy tells of a masked text is restored. */
function relate(gathered: Gathered, store: StoreWriter): Comparison {
  const { records, sketches, fileOf, reports } = gathered;
  const ids = records.map(({ summary }) => summary.id);
  const comparison = compareDocuments(ids, sketches);
  gathered.records = relateRecords(records, comparison.relations);
  const byFile = Map.groupBy(gathered.records.entries(), ([i]) => fileOf[i] ?? -1);
  for (const [file, entries] of byFile) {
    const report = reports[file];
    if (report === undefined) continue;
    const related = entries.filter(([, { relations }]) => relations.length > 0);
    for (const [i, record] of related) store.relate(i, record);
    report.unknown = countUnknown(entries.map(([, record]) => record));
    report.nearDuplicates = related.length;
    const cut = entries.filter(([i]) => comparison.cut[i] === 1).length;
    if (cut > 0) report.problems = [...report.problems, moreCopies(cut)];
    if (related.length > 0 || cut > 0) store.relateFile(file, report);
  }
  return comparison;
}

/** The report of a run. */
function reportOf(
  { records, reports, passages }: Gathered,
  texts: number,
  problems: readonly string[],
  added: readonly AddedRule[],
): IngestReport {
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
    documents: records.length,
    texts,
    passages,
    characters: sum((report) => report.characters),
    bytes: sum((report) => report.bytes),
    problems: [...problems],
    rules: ruleUses(reports, ALL_TABLES, added),
    perFile: reports,
  };
}

/** The rules that collections add for any of the files. */
const addedRules = (tasks: readonly KeyedTask[]): AddedRule[] => [
  ...new Set(tasks.flatMap(({ task }) => task.config?.add ?? [])),
];

const named = async (name: string, sealed: Promise<SealedFile>): Promise<ThreadAnswer> => [
  [name, await sealed],
];

/** Waits for the files of a snapshot. */
async function sealed(
  files: readonly Promise<ThreadAnswer>[],
  progress: ProgressListener,
): Promise<Manifest['files']> {
  let done = 0;
  const step = (): void => progress({ stage: 'write', done, total: files.length });
  step();
  const entries = files.map(async (written) => {
    const answer = await written;
    done++;
    step();
    return answer;
  });
  return Object.fromEntries((await Promise.all(entries)).flat());
}

/** Compares the documents, writes what depends on all of them, and puts the snapshot in use. */
async function conclude(
  data: string,
  directory: string,
  parts: Parts,
  gathered: Gathered,
  input: { fingerprint: string; problems: readonly string[]; added: readonly AddedRule[] },
  progress: ProgressListener,
  signal: AbortSignal | undefined,
): Promise<IngestReport> {
  if (gathered.records.length === 0) throw new CorpusError(nothingIndexed(gathered.reports));
  // The longest pieces of work: begun first, they run beside the others.
  const built = parts.segments.finish();
  progress({ stage: 'compare', done: 0, total: gathered.records.length });
  const { groups } = relate(gathered, parts.store);
  const { records } = gathered;
  progress({ stage: 'compare', done: records.length, total: records.length });
  const columns = new ColumnsBuilder();
  for (const record of records) columns.add(record);
  const columnsFile = partFile(BASE, 'columns.bin');
  const collection = collectionPieces({
    text: Uint32Array.from(groups),
    places: new Uint32Array(0),
    filePlaces: new Uint32Array(0),
    revised: [],
  });
  const texts = new Set(groups).size;
  const report = reportOf(gathered, texts, input.problems, input.added);
  const { perFile: _, ...totals } = report;
  parts.store.finish(totals, input.fingerprint);
  const files = await sealed(
    [
      named(columnsFile, writeSnapshotFile(directory, columnsFile, columns.finish())),
      named(STORE_FILE, sealSnapshotFile(directory, STORE_FILE)),
      named(COLLECTION_FILE, writeSnapshotFile(directory, COLLECTION_FILE, collection)),
      built,
    ],
    progress,
  );
  signal?.throwIfAborted();
  await commitSnapshot(data, directory, {
    documents: records.length,
    texts,
    passages: gathered.passages,
    fingerprint: input.fingerprint,
    parts: [
      {
        name: BASE,
        documents: records.length,
        files: gathered.reports.length,
        bytes: report.bytes,
        segments: parts.segments.segments,
      },
    ],
    files,
  });
  return report;
}

/** Why a run over files gave no document, with the first reasons. */
function nothingIndexed(reports: readonly FileReport[]): string {
  const reasons = reports.slice(0, REASONS_NAMED).map(({ file, reason }) => `  ${file}: ${reason ?? noText}`);
  return [nothingRead(reports.length), ...reasons].join('\n');
}

/**
 * Builds a snapshot of the given files and puts it in use; on failure the one before stays. Memory holds the records
 * (without their texts), the sketches and the growing indexes; texts pass through file by file. Throws `CorpusError`
 * where no file gives a document.
 */
export async function buildSnapshot(
  data: string,
  tasks: readonly KeyedTask[],
  metadata: Metadata,
  cache: Cache,
  workers: FileWorkers,
  progress: ProgressListener,
  signal?: AbortSignal,
): Promise<IngestReport> {
  const directory = await beginSnapshot(data);
  const parts: Parts = {
    store: new StoreWriter(join(directory, STORE_FILE)),
    segments: new SegmentWriter(directory, BASE),
  };
  try {
    try {
      const gathered: Gathered = {
        records: [],
        sketches: new SketchStore(),
        fileOf: [],
        reports: [],
        passages: 0,
      };
      const keys: string[] = [];
      const pause = interruptible(signal);
      for await (const made of results(tasks, cache, workers)) {
        const entry = made.entry();
        const remark = tasks[keys.length]?.remark;
        if (remark !== undefined) entry.result.report.problems.push(remark);
        keys.push(made.key);
        await addFile(entry, parts, gathered);
        progress({ stage: 'read', done: gathered.reports.length, total: tasks.length });
        await pause();
      }
      // Written now, since what follows cannot be broken off for a while.
      cache.write();
      const input = {
        fingerprint: fingerprint(keys, metadata),
        problems: metadata.problems,
        added: addedRules(tasks),
      };
      return await conclude(data, directory, parts, gathered, input, progress, signal);
    } finally {
      // Before their folder may go: they could be writing in it.
      await parts.segments.close();
    }
  } catch (error) {
    parts.store.abandon();
    await abandonSnapshot(directory);
    throw error;
  }
}
