import { join } from 'node:path';
import { collectionPieces } from '../../engine/columns/collection-file.ts';
import { commitSnapshot, type SnapshotLocation, takeOver } from '../../engine/snapshot/directory.ts';
import {
  COLLECTION_FILE,
  partFile,
  REVISED_FILE,
  SEGMENT_FILES,
  segmentFile,
} from '../../engine/snapshot/files.ts';
import type { Manifest, ManifestPart } from '../../engine/snapshot/manifest.ts';
import { NO_PLACE } from '../../engine/snapshot/places.ts';
import { type SealedFile, sealSnapshotFile, writeSnapshotFile } from '../../engine/snapshot/sealed-file.ts';
import { RevisedWriter } from '../../engine/store/revised-store.ts';
import { Store } from '../../engine/store/store.ts';
import type { DocumentId, FileReport } from '../../engine/types.ts';
import {
  addFiles,
  type BuildRequest,
  compared,
  factsOf,
  inNewSnapshot,
  nothingIndexed,
  sealed,
} from '../build.ts';
import { type Comparison, compareDocuments } from '../compare/compare.ts';
import { SketchStore } from '../compare/sketch-store.ts';
import { SketchView } from '../compare/sketch-view.ts';
import type { ThreadAnswer } from '../index-thread.ts';
import type { ProgressListener } from '../progress.ts';
import { fingerprint } from '../task.ts';
import { type Living, livingOf, numbered, savedPlaces } from './living.ts';
import { openArrays } from './open-arrays.ts';
import { filesIn, type PartFiles, readPartFiles } from './part-files.ts';
import { PartWriter } from './part-writer.ts';
import { type PartBefore, type PartLimits, type PartsPlan, planParts } from './plan.ts';
import { ReportSums, type Sums } from './report-sums.ts';
import { PartLookup, type Revision, reviseParts, type StoredPart } from './revise.ts';
import { writeDetails } from './run-report.ts';
import { runTotals } from './run-totals.ts';

/** A part of the next snapshot: kept, or just written. */
interface Part {
  files: PartFiles;
  store: Store;
  sketches: SketchStore;
}

/** Names of the files of a part. */
function filesOf({ name, segments }: ManifestPart): string[] {
  const names = (['store.sqlite', 'columns.bin', 'sketches.bin'] as const).map((file) =>
    partFile(name, file),
  );
  for (let segment = 0; segment < segments; segment++)
    names.push(...SEGMENT_FILES.map((file) => segmentFile(name, segment, file)));
  return names;
}

/** What a part of a snapshot says of its files. */
function partBefore({ directory }: SnapshotLocation, entry: ManifestPart): PartBefore {
  const arrays = openArrays(join(directory, partFile(entry.name, 'sketches.bin')));
  try {
    return { entry, files: readPartFiles(arrays) };
  } finally {
    arrays.close();
  }
}

function openPart(directory: string, { entry, files }: PartBefore): Part {
  const arrays = openArrays(join(directory, partFile(entry.name, 'sketches.bin')));
  try {
    const sketches = SketchStore.load(arrays);
    return { files, sketches, store: new Store(join(directory, partFile(entry.name, 'store.sqlite'))) };
  } finally {
    arrays.close();
  }
}

const PART = 'part';

/** A name that no part has. */
function newName(parts: readonly ManifestPart[]): string {
  const numbers = parts.map(({ name }) => (name.startsWith(PART) ? Number(name.slice(PART.length)) : 0));
  return `${PART}${Math.max(0, ...numbers) + 1}`;
}

/**
 * Builds a snapshot on the parts of the one before, of which only what has changed is written anew, and puts it in use. False
 * where all is to be built anew; on failure the one before stays. It answers as one that was built anew: all documents are
 * compared, and what that makes of those in parts that are kept stands in a file of the whole. Throws `CorpusError` where no
 * file gives a document.
 */
export async function buildOnParts(
  request: BuildRequest,
  before: SnapshotLocation,
  limits: PartLimits,
): Promise<boolean> {
  const { tasks, cache, data } = request;
  const wanted = tasks.map(({ key, task: { bytes } }) => ({ key, bytes }));
  const parts = before.manifest.parts.map((entry) => partBefore(before, entry));
  const plan = planParts(wanted, parts, limits);
  if (plan === null) return false;
  for (const { key } of tasks) cache.use(key);
  await inNewSnapshot(data, async (directory) => {
    const names = plan.kept.flatMap(({ entry }) => filesOf(entry));
    await takeOver(before.directory, directory, names);
    const changed = tasks.filter((_, number) => plan.locations[number] === null);
    const name = newName(before.manifest.parts);
    const writer = changed.length === 0 ? null : new PartWriter(directory, name, request.segmentCharacters);
    try {
      const keys = writer === null ? [] : await addFiles(writer, changed, request);
      await conclude(directory, before, plan, writer, keys, request);
    } finally {
      await writer?.close();
    }
  });
  return true;
}

/** The part that was written, ended: its files go down to the disk meanwhile. */
interface NewPart {
  part: Part;
  entry: () => ManifestPart;
  written: Promise<ThreadAnswer>[];
}

function endPart(directory: string, writer: PartWriter, input: string, request: BuildRequest): NewPart {
  const { documents, passages } = writer;
  const files = writer.finishStore(
    ({ sums }) => runTotals(sums, { documents, texts: documents, passages }, factsOf(request)),
    input,
  );
  const written = writer.finish(files);
  // Each is told when it is waited for.
  for (const file of written) file.catch(() => undefined);
  const store = new Store(join(directory, partFile(writer.name, 'store.sqlite')));
  return { part: { files, store, sketches: writer.sketches }, entry: () => writer.entry(files), written };
}

/** Puts the new part behind those that are kept, writes what depends on all of them, and puts the snapshot in use. */
async function conclude(
  directory: string,
  before: SnapshotLocation,
  plan: PartsPlan<PartBefore>,
  writer: PartWriter | null,
  newKeys: readonly string[],
  request: BuildRequest,
): Promise<void> {
  const { data, tasks, metadata, progress, signal } = request;
  let next = 0;
  // Files come into the new part in their order.
  const locations = plan.locations.map((found) => found ?? { part: plan.kept.length, file: next++ });
  const keys = tasks.map(({ key }, number) =>
    plan.locations[number] === null ? (newKeys[locations[number]?.file ?? 0] ?? '') : key,
  );
  const input = fingerprint(keys, metadata);
  const opened: Part[] = [];
  try {
    for (const part of plan.kept) opened.push(openPart(directory, part));
    const added = writer === null ? null : endPart(directory, writer, input, request);
    if (added !== null) opened.push(added.part);
    const parts = numbered(opened);
    const living = livingOf(parts, locations);
    const aside = asideReports(parts, living);
    if (living.documents.length === 0) throw nothingIndexed(aside);
    const comparison = compareParts(parts, living, progress);
    const counts = {
      documents: living.documents.length,
      texts: new Set(comparison.groups).size,
      passages: living.passages,
    };
    const revision = reviseParts(parts, living, comparison);
    const sums = sumsOf(parts, living, revision);
    writeRevised(directory, revision, runTotals(sums, counts, factsOf(request)), input);
    const collection = collectionPieces({
      text: groupsByNumber(living, comparison.groups),
      places: savedPlaces(living.places),
      filePlaces: savedPlaces(living.filePlaces),
      revised: revision.documents.map(({ document, record }) => [document, record] as const),
    });
    const written = await sealed(
      [
        ...(added?.written ?? []),
        named(COLLECTION_FILE, writeSnapshotFile(directory, COLLECTION_FILE, collection)),
        named(REVISED_FILE, sealSnapshotFile(directory, REVISED_FILE)),
        writeDetails(directory, sums, aside),
      ],
      progress,
    );
    signal?.throwIfAborted();
    await commitSnapshot(data, directory, {
      ...counts,
      fingerprint: input,
      parts: [...plan.kept.map(({ entry }) => entry), ...(added === null ? [] : [added.entry()])],
      files: { ...sealedBefore(before, plan), ...written },
    });
  } finally {
    for (const { store } of opened) store.close();
  }
}

const named = async (name: string, file: Promise<SealedFile>): Promise<ThreadAnswer> => [[name, await file]];

function compareParts(
  parts: readonly (Part & StoredPart)[],
  living: Living,
  progress: ProgressListener,
): Comparison {
  const sketches = parts.map((part) => part.sketches);
  const found = new PartLookup(parts);
  const at = (place: number): DocumentId => found.id(living.documents[place] ?? 0);
  return compared(progress, living.documents.length, () =>
    compareDocuments({ at }, new SketchView(sketches, living.documents)),
  );
}

/** What the manifest before says of the files that are taken over. */
function sealedBefore({ manifest }: SnapshotLocation, plan: PartsPlan<PartBefore>): Manifest['files'] {
  const names = new Set(plan.kept.flatMap(({ entry }) => filesOf(entry)));
  return Object.fromEntries(Object.entries(manifest.files).filter(([name]) => names.has(name)));
}

/** Number of the first document of its group of copies, by document; its own where it is dead. */
function groupsByNumber({ documents, places }: Living, groups: Int32Array): Uint32Array {
  return places.map((place, document) =>
    place === NO_PLACE ? document : (documents[groups[place] ?? place] ?? document),
  );
}

/** What the reports of all files that are alive say together. */
function sumsOf(parts: readonly StoredPart[], { filePlaces }: Living, revision: Revision): Sums {
  const sums = new ReportSums();
  for (const { files, store, firstFile } of parts) {
    sums.addSums(files.sums);
    for (let file = 0; file < filesIn(files); file++)
      if (filePlaces[firstFile + file] === NO_PLACE) sums.add(store.report(file), -1);
  }
  for (const { stated, report } of revision.files) {
    sums.add(stated, -1);
    sums.add(report);
  }
  return sums.sums();
}

/** Reports of the files that gave no document, in their order. */
function asideReports(parts: readonly StoredPart[], { filePlaces }: Living): FileReport[] {
  const placed = parts.flatMap(({ files, store, firstFile }) =>
    Array.from(files.aside, (file) => ({ place: filePlaces[firstFile + file] ?? NO_PLACE, store, file })),
  );
  return placed
    .filter(({ place }) => place !== NO_PLACE)
    .sort((a, b) => a.place - b.place)
    .map(({ store, file }) => store.report(file));
}

function writeRevised(
  directory: string,
  { documents, files }: Revision,
  totals: Parameters<RevisedWriter['finish']>[0],
  input: string,
): void {
  const revised = new RevisedWriter(join(directory, REVISED_FILE));
  try {
    for (const { document, record } of documents) revised.addDocument(document, record);
    for (const { file, report } of files) revised.addFile(file, report);
    revised.finish(totals, input);
  } finally {
    revised.abandon();
  }
}
