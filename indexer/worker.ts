import { parentPort } from 'node:worker_threads';
import type { FileBytes, FileTask } from './file-result.ts';
import { messageBytes } from './message-bytes.ts';
import { processFile } from './process-file.ts';

/** A worker thread: takes one file after the other and gives back its result as bytes. */
parentPort?.on('message', async (task: FileTask) => {
  const { result, words, pairs } = await processFile(task);
  const bytes: FileBytes = {
    result: messageBytes(result),
    words: messageBytes(words),
    pairs: messageBytes(pairs),
  };
  parentPort?.postMessage(bytes, [bytes.result.buffer, bytes.words.buffer, bytes.pairs.buffer]);
});
