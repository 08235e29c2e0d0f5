import { deserialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { AnalysedDocument } from '../engine/words/analyse.ts';
import { WordsBuilder } from '../engine/words/words-builder.ts';
import type { WordsMessage } from './words-thread.ts';

const builder = new WordsBuilder();

/** The thread of `WordsThread`: takes the analysed documents of one file after the other, and at the end gives back the index. */
parentPort?.on('message', (message: WordsMessage) => {
  if (message === 'finish') {
    const pieces = builder.finish();
    const buffers = pieces.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
    parentPort?.postMessage(pieces, [...new Set(buffers)]);
    return;
  }
  const documents: AnalysedDocument[] = deserialize(message);
  for (const document of documents) builder.add(document);
});
