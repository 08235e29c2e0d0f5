import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { ExactIndexBuilder } from '../engine/match/exact-index-builder.ts';
import { RemovedIndexBuilder } from '../engine/match/removed-index.ts';
import { EXACT_FILE, REMOVED_FILE, WORDS_FILE } from '../engine/snapshot/files.ts';
import { writeSnapshotFile } from '../engine/snapshot/sealed-file.ts';
import { PairsBuilder, WordsBuilder } from '../engine/words/words-builder.ts';
import type { ThreadMessage, ThreadTask } from './index-thread.ts';

/** What builds an index file; `finish` gives it in pieces. */
interface IndexBuilder<Document> {
  add(document: Document): void;
  finish(): Uint8Array[];
}

/** Hands the documents of one file after the other to a builder, at the end writes the index and says what was written. */
function build<Document>({ directory, name }: ThreadTask, builder: IndexBuilder<Document>): void {
  parentPort?.on('message', async (message: ThreadMessage) => {
    if (message === null) {
      parentPort?.postMessage(await writeSnapshotFile(directory, name, builder.finish()));
      return;
    }
    for (const bytes of message) {
      const documents: Document[] = deserialize(bytes);
      for (const document of documents) builder.add(document);
    }
  });
}

/** The thread of `IndexThread`. */
const task: ThreadTask = workerData;
if (task.name === EXACT_FILE) build(task, new ExactIndexBuilder());
else if (task.name === WORDS_FILE) build(task, new WordsBuilder());
else if (task.name === REMOVED_FILE) build(task, new RemovedIndexBuilder());
else build(task, new PairsBuilder());
