import { serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { FileTask } from './file-result.ts';
import { processFile } from './process-file.ts';

/** A worker thread: takes one file after the other and gives back its result as bytes. */
parentPort?.on('message', async (task: FileTask) => {
  const bytes = new Uint8Array(serialize(await processFile(task)));
  parentPort?.postMessage(bytes, [bytes.buffer]);
});
