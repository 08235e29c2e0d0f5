import { parentPort } from 'node:worker_threads';
import type { CitingAnswer, CitingJob } from './citing.ts';
import { styledCitation } from './styled.ts';

/** The thread in which styles are read and citations are written: APA alone takes a third of a second to read. */
parentPort?.on('message', ({ number, style, entries }: CitingJob) => {
  parentPort?.postMessage(answerOf(number, () => entries.map((entry) => styledCitation(style, entry))));
});

function answerOf(number: number, write: () => string[]): CitingAnswer {
  try {
    return { number, citations: write() };
  } catch (error) {
    return { number, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
