import type { SearchEngine } from '../engine/engine.ts';
import { RequestError, SnapshotError } from '../engine/errors.ts';
import { languageAsked } from '../engine/request/read-parameters.ts';
import type { RequestParser } from '../engine/request/request.ts';
import type { SearchAnswer } from '../engine/types.ts';
import { errorAnswer } from './error-answer.ts';
import { serverMessage } from './messages.ts';
import type { ErrorAnswer } from './schema/error.ts';

/** What a search needs, beside its parameters. */
export interface SearchParts {
  engine: SearchEngine;
  parseRequest: RequestParser;
}

/** What `/api/search` would answer to these parameters: an answer, or an error object. */
export async function answerSearch(
  { engine, parseRequest }: SearchParts,
  parameters: unknown,
): Promise<SearchAnswer | ErrorAnswer> {
  try {
    return await engine.search(parseRequest(parameters));
  } catch (error) {
    if (error instanceof RequestError || error instanceof SnapshotError) {
      return errorAnswer(error, languageAsked(parameters) ?? 'zh').body;
    }
    throw error;
  }
}

/**
 * Answers lines of JSON, one object each, in their order: the answer or the error of each as one line. Blank lines at
 * the end are no questions; elsewhere each line gets an answer, so that the two files stay side by side.
 */
export async function* answerLines(parts: SearchParts, lines: AsyncIterable<string>): AsyncGenerator<string> {
  let blank = 0;
  for await (const line of lines) {
    const question = line.replace(/^\uFEFF/u, '').trim();
    if (question === '') {
      blank++;
      continue;
    }
    for (; blank > 0; blank--) yield `${JSON.stringify(notJson())}\n`;
    yield `${JSON.stringify(await answerLine(parts, question))}\n`;
  }
}

async function answerLine(parts: SearchParts, line: string): Promise<SearchAnswer | ErrorAnswer> {
  let parameters: unknown;
  try {
    parameters = JSON.parse(line);
  } catch {
    return notJson();
  }
  return answerSearch(parts, parameters);
}

function notJson(): ErrorAnswer {
  const message = serverMessage('not-json', 'zh');
  return errorAnswer(new RequestError([{ parameter: '', message }]), 'zh').body;
}
