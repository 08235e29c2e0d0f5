import { deserialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { shortCut } from '../engine/text/short-cut.ts';
import { countWords } from '../engine/words/count-words.ts';
import type { RankedTexts } from '../engine/words/ranked-texts.ts';
import { messageBytes } from './message-bytes.ts';
import { READY } from './worker-pool.ts';

shortCut();

/**
 * A thread that counts words: takes the texts of one file after the other and gives back `DocumentWords[]` as bytes.
 */
parentPort?.on('message', (message: Uint8Array) => {
  const texts: RankedTexts[] = deserialize(message);
  const words = messageBytes(texts.map(countWords));
  parentPort?.postMessage(words, [words.buffer]);
});
parentPort?.postMessage(READY);
