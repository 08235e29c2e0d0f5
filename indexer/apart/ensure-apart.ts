import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { siblingModule } from '../../engine/sibling-module.ts';
import { locateSnapshot } from '../../engine/snapshot/directory.ts';
import { fromWire } from '../../engine/threads/protocol.ts';
import { thriftyEnvironment } from '../allocator.ts';
import { CorpusError } from '../corpora.ts';
import type { IndexingRequest, IndexingResult } from '../ensure.ts';
import { processEnded } from '../messages.ts';
import { runReport } from '../parts/run-report.ts';
import type { FromApart, ToApart } from './protocol.ts';

const PROCESS = fileURLToPath(siblingModule('./ensure-process', import.meta.url));
const THREAD = siblingModule('./look-thread', import.meta.url);
/** As `npm run index` tells the runtime. */
const FLAGS = ['--max-semi-space-size=4'];

/** What is asked of a thread or a process; both tell the same. */
type Asked = Omit<IndexingRequest, 'compact' | 'limits' | 'segmentCharacters' | 'elsewhere'>;

/**
 * `ensureSnapshot` for a program that lives on, as a server does: a thread looks whether anything is to be built, and a process
 * builds it, so that all memory that they took is given back. Throws as that does.
 * @param beforeBuilding is waited for where anything is to be built
 */
export async function ensureSnapshotApart(
  request: Asked,
  beforeBuilding: () => Promise<void> = async () => undefined,
): Promise<IndexingResult> {
  let result = await inThread(request);
  if (result === null) {
    await beforeBuilding();
    result = await inProcess(request);
  }
  return { ...result, report: runReport(await locateSnapshot(request.data)) };
}

type Result = Omit<IndexingResult, 'report'>;

/** Null where something is to be built. */
async function inThread(request: Asked): Promise<Result | null> {
  const thread = new Worker(THREAD);
  const ended = new Promise<string>((resolve) => {
    thread.on('error', (error) => resolve(error.stack ?? error.message));
    thread.on('exit', (code) => resolve(String(code)));
  });
  const last = await conversation(
    request,
    (message) => thread.postMessage(message),
    (told) => thread.on('message', told),
    ended,
  );
  return last === 'to-be-built' ? null : last;
}

async function inProcess(request: Asked): Promise<Result> {
  const child = fork(PROCESS, {
    execArgv: FLAGS,
    env: thriftyEnvironment(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code, killed]: unknown[]) => String(code ?? killed));
  const last = await conversation(
    request,
    (message) => {
      if (child.connected) child.send(message);
    },
    (told) => child.on('message', told),
    ended,
  );
  if (last === 'to-be-built') throw new Error('the process that was to build looked only');
  return last;
}

/** Asks, hands on what is told, and gives what was told last. Throws what was thrown there. */
async function conversation(
  { corpora, data, followLinks, unchecked, wait, waiting, progress, signal }: Asked,
  ask: (message: ToApart) => void,
  listen: (told: (message: FromApart) => void) => void,
  ended: Promise<string>,
): Promise<Result | 'to-be-built'> {
  const breakOff = (): void => ask({ kind: 'break-off' });
  signal?.addEventListener('abort', breakOff);
  try {
    let last: FromApart | null = null;
    listen((message) => {
      if (message.kind === 'progress') progress?.(message.progress);
      else if (message.kind === 'waiting') waiting?.(message.holder);
      else last = message;
    });
    ask({ kind: 'ensure', request: { corpora, data, followLinks, unchecked, wait } });
    if (signal?.aborted === true) breakOff();
    const how = await ended;
    signal?.throwIfAborted();
    return resultOf(last, how);
  } finally {
    signal?.removeEventListener('abort', breakOff);
  }
}

function resultOf(last: FromApart | null, ended: string): Result | 'to-be-built' {
  if (last?.kind === 'done') return last.result;
  if (last?.kind === 'to-be-built') return last.kind;
  if (last?.kind === 'corpus-error') throw new CorpusError(last.message);
  if (last?.kind === 'thrown') throw fromWire(last.error);
  throw new Error(processEnded(ended));
}
