import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { ExactIndexBuilder, type IndexedDocument } from '../engine/match/exact-index-builder.ts';
import { mergedExact, mergedRemoved } from '../engine/match/merge-exact.ts';
import { RemovedIndexBuilder, type RemovedTexts } from '../engine/match/removed-index.ts';
import type { SealedFile } from '../engine/snapshot/sealed-file.ts';
import { mergedWords } from '../engine/words/merge-words.ts';
import { WordsBuilder } from '../engine/words/words-builder.ts';
import type { ThreadMessage, ThreadPost, ThreadTask } from './index-thread.ts';
import { type MergedPieces, SegmentFiles } from './segment-files.ts';

/** What builds a file of a segment; `finish` gives it in pieces. */
interface IndexBuilder<Documents> {
  /** Adds the documents of a file. */
  addFile(documents: Documents): void;
  finish(): Uint8Array[];
}

/** One file of each segment: how it is built, and merged of several. */
interface Built<Documents> {
  files: SegmentFiles;
  make(): IndexBuilder<Documents>;
  merged: MergedPieces;
}

/**
 * Hands the documents of one file after the other to the builders; when a segment is to be written, or all are to be merged, writes
 * the files and says what was written.
 */
function build<Documents>(built: readonly Built<Documents>[]): void {
  const begun = () => built.map(({ files, make }) => ({ files, builder: make() }));
  let current = begun();
  parentPort?.on('message', async (message: ThreadMessage) => {
    if (typeof message === 'number') {
      const ended = current;
      current = begun();
      const written: (readonly [string, SealedFile])[] = [];
      for (const { files, builder } of ended) written.push(await files.write(message, builder.finish()));
      post(written);
      return;
    }
    if ('runs' in message) {
      const written: (readonly [string, SealedFile])[] = [];
      for (const { files, merged } of built) written.push(...(await files.merge(message.runs, merged)));
      post(written);
      return;
    }
    let done = 0;
    for (const bytes of message) {
      const documents: Documents = deserialize(bytes);
      for (const { builder } of current) builder.addFile(documents);
      done += bytes.length;
    }
    post(done);
  });
}

/** A builder that takes the documents of a file one by one. */
function oneByOne<Document>(builder: {
  add(document: Document): void;
  finish(): Uint8Array[];
}): IndexBuilder<readonly Document[]> {
  return {
    addFile: (documents) => {
      for (const document of documents) builder.add(document);
    },
    finish: () => builder.finish(),
  };
}

function post(message: ThreadPost): void {
  parentPort?.postMessage(message);
}

/** The thread of `IndexThread`. */
const { directory, part, file }: ThreadTask = workerData;
if (file === 'words') {
  build([
    {
      files: new SegmentFiles(directory, part, file),
      make: () => new WordsBuilder(),
      merged: mergedWords,
    },
  ]);
} else {
  build<readonly (IndexedDocument & RemovedTexts)[]>([
    {
      files: new SegmentFiles(directory, part, file),
      make: () => oneByOne(new ExactIndexBuilder()),
      merged: mergedExact,
    },
    {
      files: new SegmentFiles(directory, part, 'removed'),
      make: () => oneByOne(new RemovedIndexBuilder()),
      merged: mergedRemoved,
    },
  ]);
}
