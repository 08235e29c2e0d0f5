import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { ExactIndexBuilder, type IndexedDocument } from '../engine/match/exact-index-builder.ts';
import { RemovedIndexBuilder, type RemovedTexts } from '../engine/match/removed-index.ts';
import { type SegmentFile, segmentFile } from '../engine/snapshot/files.ts';
import { type SealedFile, writeSnapshotFile } from '../engine/snapshot/sealed-file.ts';
import { WordsBuilder } from '../engine/words/words-builder.ts';
import type { ThreadMessage, ThreadPost, ThreadTask } from './index-thread.ts';

/** What builds a file of a segment; `finish` gives it in pieces. */
interface IndexBuilder<Document> {
  add(document: Document): void;
  finish(): Uint8Array[];
}

/** Makes a builder for each segment. */
type Builders<Document> = readonly (readonly [file: SegmentFile, make: () => IndexBuilder<Document>])[];

/**
 * Hands the documents of one file after the other to the builders; when a segment is to be written, writes the file of each
 * and says what was written.
 */
function build<Document>(directory: string, part: string, builders: Builders<Document>): void {
  const begun = () => builders.map(([file, make]) => ({ file, builder: make() }));
  let current = begun();
  parentPort?.on('message', async (message: ThreadMessage) => {
    if (typeof message === 'number') {
      const ended = current;
      current = begun();
      const written: [string, SealedFile][] = [];
      for (const { file, builder } of ended) {
        const name = segmentFile(part, message, file);
        written.push([name, await writeSnapshotFile(directory, name, builder.finish())]);
      }
      post(written);
      return;
    }
    let done = 0;
    for (const bytes of message) {
      const documents: Document[] = deserialize(bytes);
      for (const { builder } of current) for (const document of documents) builder.add(document);
      done += bytes.length;
    }
    post(done);
  });
}

function post(message: ThreadPost): void {
  parentPort?.postMessage(message);
}

/** The thread of `IndexThread`. */
const { directory, part, file }: ThreadTask = workerData;
if (file === 'words') build(directory, part, [[file, () => new WordsBuilder()]]);
else {
  build<IndexedDocument & RemovedTexts>(directory, part, [
    [file, () => new ExactIndexBuilder()],
    ['removed', () => new RemovedIndexBuilder()],
  ]);
}
