import { deserialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { shortCut } from '../engine/text/short-cut.ts';
import { countPairs } from '../engine/words/count-pairs.ts';
import { countFile } from '../engine/words/count-words.ts';
import type { RankedTexts } from '../engine/words/ranked-texts.ts';
import type { CountedFile } from '../engine/words/words-builder.ts';
import type { CountedBytes, CountTask, FileResult } from './file-result.ts';
import { messageBytes } from './message-bytes.ts';
import { textsOf } from './ranked.ts';
import { READY } from './worker-pool.ts';

shortCut();

function textsIn({ of, bytes }: CountTask): RankedTexts[] {
  if (of === 'texts') return deserialize(bytes);
  const { documents }: FileResult = deserialize(bytes);
  return documents.map(textsOf);
}

/** A thread that counts terms: takes the texts of one file after the other, or a result that was kept. */
parentPort?.on('message', (task: CountTask) => {
  const texts = textsIn(task);
  const counted: CountedFile = { words: countFile(texts), pairs: texts.map(countPairs) };
  const bytes: CountedBytes = messageBytes(counted);
  parentPort?.postMessage(bytes, [bytes.buffer]);
});
parentPort?.postMessage(READY);
