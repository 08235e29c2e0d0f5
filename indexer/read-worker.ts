import { parentPort } from 'node:worker_threads';
import type { FileTask, ReadBytes } from './file-result.ts';
import { messageBytes } from './message-bytes.ts';
import { processFile } from './process-file.ts';
import { READY } from './worker-pool.ts';

async function answer(task: FileTask): Promise<void> {
  const { result, texts, sha256 } = await processFile(task);
  const bytes: ReadBytes = {
    result: messageBytes(result),
    texts: messageBytes(texts),
    sha256,
  };
  parentPort?.postMessage(bytes, [bytes.result.buffer, bytes.texts.buffer]);
}

/** The file being read. */
let turn = Promise.resolve();

/** A thread that reads: takes one file after the other, gives back its result, and the texts whose words are to be counted. */
parentPort?.on('message', (task: FileTask) => {
  turn = turn.then(() => answer(task));
});
parentPort?.postMessage(READY);
