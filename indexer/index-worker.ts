import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { ExactIndexBuilder, type IndexedDocument } from '../engine/match/exact-index-builder.ts';
import { RemovedIndexBuilder, type RemovedTexts } from '../engine/match/removed-index.ts';
import { PAIRS_FILE, REMOVED_FILE, WORDS_FILE } from '../engine/snapshot/files.ts';
import { type SealedFile, writeSnapshotFile } from '../engine/snapshot/sealed-file.ts';
import { PairsBuilder, WordsBuilder } from '../engine/words/words-builder.ts';
import type { ThreadAnswer, ThreadMessage, ThreadTask } from './index-thread.ts';

/** What builds an index file; `finish` gives it in pieces. */
interface IndexBuilder<Document> {
  add(document: Document): void;
  finish(): Uint8Array[];
}

/**
 * Hands the documents of one file after the other to the builders, at the end writes the index of each under its name and
 * says what was written.
 */
function build<Document>(
  directory: string,
  builders: readonly (readonly [name: string, builder: IndexBuilder<Document>])[],
): void {
  parentPort?.on('message', async (message: ThreadMessage) => {
    if (message === null) {
      const written: [string, SealedFile][] = [];
      for (const [name, builder] of builders) {
        written.push([name, await writeSnapshotFile(directory, name, builder.finish())]);
      }
      const answer: ThreadAnswer = written;
      parentPort?.postMessage(answer);
      return;
    }
    for (const bytes of message) {
      const documents: Document[] = deserialize(bytes);
      for (const [, builder] of builders) for (const document of documents) builder.add(document);
    }
  });
}

/** The thread of `IndexThread`. */
const { directory, name }: ThreadTask = workerData;
if (name === WORDS_FILE) build(directory, [[name, new WordsBuilder()]]);
else if (name === PAIRS_FILE) build(directory, [[name, new PairsBuilder()]]);
else {
  build<IndexedDocument & RemovedTexts>(directory, [
    [name, new ExactIndexBuilder()],
    [REMOVED_FILE, new RemovedIndexBuilder()],
  ]);
}
