import { deserialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { shortCut } from '../engine/text/short-cut.ts';
import { countPairs } from '../engine/words/count-pairs.ts';
import { countWords } from '../engine/words/count-words.ts';
import type { RankedTexts } from '../engine/words/ranked-texts.ts';
import type { CountedBytes, CountTask, FileResult } from './file-result.ts';
import { messageBytes } from './message-bytes.ts';
import { textsOf } from './ranked.ts';
import { READY } from './worker-pool.ts';

shortCut();

function count({ of, bytes }: CountTask): CountedBytes {
  if (of === 'texts') {
    const texts: RankedTexts[] = deserialize(bytes);
    return { words: messageBytes(texts.map(countWords)), pairs: new Uint8Array(0) };
  }
  const { documents }: FileResult = deserialize(bytes);
  const texts = documents.map(textsOf);
  return { words: messageBytes(texts.map(countWords)), pairs: messageBytes(texts.map(countPairs)) };
}

/**
 * A thread that counts words: takes the texts of one file after the other, whose pairs the thread that read them has counted,
 * or a result that was kept, of which it counts both.
 */
parentPort?.on('message', (task: CountTask) => {
  const counted = count(task);
  parentPort?.postMessage(counted, [counted.words.buffer, counted.pairs.buffer]);
});
parentPort?.postMessage(READY);
