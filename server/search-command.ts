import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { styleText } from 'node:util';
import { CommanderError } from 'commander';
import { ClusterError, SnapshotError } from '../engine/errors.ts';
import { loadGazetteer } from '../engine/gazetteer/index.ts';
import { openEngine } from '../engine/local/open.ts';
import type { OpenedPublished } from '../engine/opensearch/open-published.ts';
import { createRequestParser } from '../engine/request/request.ts';
import { explainUnwritten } from '../indexer/disk-fault.ts';
import { watchOutput } from '../indexer/standard-output.ts';
import { linesOf } from './lines.ts';
import { answerLines, answerSearch, type SearchParts } from './run-search.ts';
import { readSearchOptions, type SearchOptions } from './search-options.ts';
import { searchText } from './search-text.ts';
import { explainUnreadable, noQueries } from './unreadable-file.ts';

/** Exit codes: answered (also with nothing found), no usable snapshot, cluster or file, not understood. */
const ANSWERED = 0;
const FAILED = 1;
const MISUSE = 2;

async function run(): Promise<number> {
  const options = readSearchOptions(process.argv.slice(2), process.env);
  const { engine, close } = await open(options);
  try {
    const gazetteer = loadGazetteer();
    const parseRequest = createRequestParser((text) => gazetteer.resolve(text));
    const parts = { engine, parseRequest };
    return await (options.queries === null ? searchOnce(parts, options) : searchFile(parts, options.queries));
  } finally {
    await close();
  }
}

async function open({ cluster, data }: SearchOptions): Promise<OpenedPublished> {
  if (cluster !== null) {
    // Who asks a data folder loads nothing of what asks a cluster.
    const { openPublished } = await import('../engine/opensearch/open-published.ts');
    return openPublished(cluster);
  }
  const engine = await openEngine(data);
  return { engine, close: () => engine.close() };
}

async function searchFile(parts: SearchParts, file: string): Promise<number> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let answered = 0;
  const counted = async function* (answers: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const answer of answers) {
      answered++;
      yield answer;
    }
  };
  const answering = pipeline(answerLines(parts, linesOf(input)), counted, process.stdout, { end: false });
  return await answering.then(
    () => {
      if (answered === 0) process.stderr.write(`${noQueries(file)}\n`);
      return ANSWERED;
    },
    // What could not be written has been told.
    (error: unknown) => (explainUnwritten(error) === null ? failure(error, file) : FAILED),
  );
}

async function searchOnce(parts: SearchParts, { json, parameters }: SearchOptions): Promise<number> {
  const answer = await answerSearch(parts, parameters);
  const failed = 'error' in answer;
  if (json) process.stdout.write(`${JSON.stringify(answer)}\n`);
  else if (failed) process.stderr.write(`${answer.error.message}\n`);
  else {
    const { isTTY, columns } = process.stdout;
    process.stdout.write(
      searchText(answer, parts.parseRequest(parameters), {
        columns: isTTY ? columns : null,
        mark: (words) => styleText(['bold', 'yellow'], words, { stream: process.stdout }),
      }),
    );
  }
  return failed ? MISUSE : ANSWERED;
}

const isForeseen = (error: unknown): error is SnapshotError | ClusterError =>
  error instanceof SnapshotError || error instanceof ClusterError;

/** The exit code of a failure while `file` was read, told on standard error; throws what nobody foresaw. */
function failure(error: unknown, file?: string): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ANSWERED : MISUSE;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  // Whoever reads the answers, `head` for instance, has had enough.
  if (code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE') return ANSWERED;
  const explanation = isForeseen(error) ? error.message : explainUnreadable(error, file);
  if (explanation === null) throw error;
  process.stderr.write(`${explanation}\n`);
  return FAILED;
}

watchOutput();
const code = await run().catch((error: unknown) => failure(error));
process.exitCode ??= code;
