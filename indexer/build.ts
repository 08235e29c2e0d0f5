import { collectionPieces } from '../engine/columns/collection-file.ts';
import { abandonSnapshot, beginSnapshot, commitSnapshot } from '../engine/snapshot/directory.ts';
import { BASE, COLLECTION_FILE } from '../engine/snapshot/files.ts';
import type { Manifest } from '../engine/snapshot/manifest.ts';
import { writeSnapshotFile } from '../engine/snapshot/sealed-file.ts';
import { terminalText } from '../engine/terminal-text.ts';
import type { FileReport } from '../engine/types.ts';
import type { Cache } from './cache.ts';
import { type Comparison, compareDocuments } from './compare/compare.ts';
import type { AddedRule } from './config/config-schema.ts';
import { CorpusError } from './corpora.ts';
import { type RecordChange, reportRelated } from './file-report.ts';
import type { FileWorkers } from './file-workers.ts';
import type { ThreadAnswer } from './index-thread.ts';
import { interruptible } from './interruptible.ts';
import { noText, nothingRead } from './messages.ts';
import type { Metadata } from './metadata/metadata.ts';
import { PartWriter } from './parts/part-writer.ts';
import { Relating } from './parts/relate.ts';
import { writeDetails } from './parts/run-report.ts';
import { type RunFacts, runTotals } from './parts/run-totals.ts';
import type { ProgressListener } from './progress.ts';
import { results } from './results.ts';
import { fingerprint, type KeyedTask } from './task.ts';

/** Files named where none gave a document. */
const REASONS_NAMED = 10;

/** What a snapshot is to be built of, and with what. */
export interface BuildRequest {
  /** Data folder. */
  data: string;
  tasks: readonly KeyedTask[];
  metadata: Metadata;
  cache: Cache;
  workers: FileWorkers;
  progress: ProgressListener;
  signal?: AbortSignal | undefined;
  /** Characters of a segment, where not as many as usual. */
  segmentCharacters?: number | undefined;
}

/** The rules that collections add for any of the files. */
const addedRules = (tasks: readonly KeyedTask[]): AddedRule[] => [
  ...new Set(tasks.flatMap(({ task }) => task.config?.add ?? [])),
];

export const factsOf = ({ tasks, metadata }: BuildRequest): RunFacts => ({
  problems: metadata.problems,
  added: addedRules(tasks),
});

/** Waits for the files of a snapshot. */
export async function sealed(
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

/** Adds what became of files to a part, in their order, and gives their keys. */
export async function addFiles(
  part: PartWriter,
  tasks: readonly KeyedTask[],
  { cache, workers, progress, signal }: BuildRequest,
): Promise<string[]> {
  const keys: string[] = [];
  const pause = interruptible(signal);
  for await (const made of results(tasks, cache, workers)) {
    await part.addFile(made.entry(), made.key);
    keys.push(made.key);
    progress({ stage: 'read', done: keys.length, total: tasks.length });
    await pause();
  }
  await workers.rest();
  part.endFiles();
  // Written now, since what follows cannot be broken off for a while.
  cache.write();
  return keys;
}

/** Compares documents, and says so. */
export function compared(progress: ProgressListener, total: number, compare: () => Comparison): Comparison {
  progress({ stage: 'compare', done: 0, total });
  const comparison = compare();
  progress({ stage: 'compare', done: total, total });
  return comparison;
}

/** Tells the part what relating its documents made of them and of the reports of their files. */
function relateAll(part: PartWriter, comparison: Comparison): void {
  const relating = new Relating(
    comparison,
    (document) => part.ids[document] ?? '',
    (document) => part.own(document),
  );
  let changes: RecordChange[] = [];
  let cut = 0;
  let file = -1;
  const endFile = (): void => {
    if (changes.length === 0) return;
    const own = part.report(file);
    part.relateFile(file, reportRelated(own, changes, own.problems, cut));
    changes = [];
    cut = 0;
  };
  for (const [document, relations] of comparison.relations.entries()) {
    if (relations.length === 0) continue;
    const ofFile = part.fileOf[document] ?? -1;
    if (ofFile !== file) endFile();
    file = ofFile;
    const now = relating.related(document);
    const isCut = comparison.cut[document] === 1;
    part.relate(document, now, isCut);
    changes.push({ before: { summary: relating.own(document).summary, relations: [] }, now });
    cut += Number(isCut);
  }
  endFile();
}

/** Why a run over files gave no document, with the first reasons. */
export function nothingIndexed(reports: readonly FileReport[]): CorpusError {
  const reasons = reports
    .slice(0, REASONS_NAMED)
    .map(({ file, reason }) => `  ${terminalText(file)}: ${terminalText(reason ?? noText)}`);
  return new CorpusError([nothingRead(reports.length), ...reasons].join('\n'));
}

/** Reports of some files of a part that is being written. */
const reportsOf = (part: PartWriter, files: Iterable<number>): FileReport[] =>
  Array.from(files, (file) => part.report(file));

/** Compares the documents, writes what depends on all of them, and puts the snapshot in use. */
async function conclude(
  directory: string,
  part: PartWriter,
  keys: readonly string[],
  request: BuildRequest,
): Promise<void> {
  const { data, metadata, progress, signal } = request;
  const { documents, passages } = part;
  const input = fingerprint(keys, metadata);
  const comparison = compared(progress, documents, () => compareDocuments(part.ids, part.sketches));
  relateAll(part, comparison);
  const { groups } = comparison;
  const texts = new Set(groups).size;
  let aside: FileReport[] = [];
  const files = part.finishStore((of) => {
    aside = reportsOf(part, of.aside);
    return runTotals(of.sums, { documents, texts, passages }, factsOf(request));
  }, input);
  const collection = collectionPieces({
    text: Uint32Array.from(groups),
    places: new Uint32Array(0),
    filePlaces: new Uint32Array(0),
    revised: [],
  });
  const written = await sealed(
    [
      ...part.finish(files),
      writeSnapshotFile(directory, COLLECTION_FILE, collection).then((file) => [[COLLECTION_FILE, file]]),
      writeDetails(directory, files.sums, aside),
    ],
    progress,
  );
  signal?.throwIfAborted();
  await commitSnapshot(data, directory, {
    documents,
    texts,
    passages,
    fingerprint: input,
    parts: [part.entry(files)],
    files: written,
  });
}

/** Writes a snapshot into a folder of its own; on failure it is removed. */
export async function inNewSnapshot(
  data: string,
  write: (directory: string) => Promise<void>,
): Promise<void> {
  const directory = await beginSnapshot(data);
  try {
    await write(directory);
  } catch (error) {
    await abandonSnapshot(directory);
    throw error;
  }
}

/**
 * Builds a snapshot of one part of the given files and puts it in use; on failure the one before stays. Memory holds what
 * `PartWriter` says and what comparing takes; texts pass through file by file. Throws `CorpusError` where no file gives a
 * document.
 */
export async function buildSnapshot(request: BuildRequest): Promise<void> {
  await inNewSnapshot(request.data, async (directory) => {
    const part = new PartWriter(directory, BASE, request.segmentCharacters);
    try {
      const keys = await addFiles(part, request.tasks, request);
      if (part.documents === 0) throw nothingIndexed(reportsOf(part, Array(part.files).keys()));
      await conclude(directory, part, keys, request);
    } finally {
      // Before their folder may go: they could be writing in it.
      await part.close();
    }
  });
}
