import { serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { FileBytes, FileTask } from './file-result.ts';
import { processFile } from './process-file.ts';

/** A value as bytes with a buffer of their own, which can pass to another thread. */
function bytesOf(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(serialize(value));
}

/** A worker thread: takes one file after the other and gives back its result as bytes. */
parentPort?.on('message', async (task: FileTask) => {
  const { result, words } = await processFile(task);
  const bytes: FileBytes = { result: bytesOf(result), words: bytesOf(words) };
  parentPort?.postMessage(bytes, [bytes.result.buffer, bytes.words.buffer]);
});
