import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { AnalysedDocument } from '../engine/words/analyse.ts';
import { WordsBuilder, type WordsHalf } from '../engine/words/words-builder.ts';
import type { WordsMessage } from './words-thread.ts';

const half: WordsHalf = workerData;
const builder = new WordsBuilder([half]);

/** The thread of `WordsThread`: takes the analysed documents of one file after the other, and at the end gives back the index. */
parentPort?.on('message', (message: WordsMessage) => {
  if (message === 'finish') {
    const bytes = builder.finish();
    parentPort?.postMessage(bytes, [bytes.buffer]);
    return;
  }
  const documents: AnalysedDocument[] = deserialize(message);
  for (const document of documents) builder.add(document);
});
