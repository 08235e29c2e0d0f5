import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { siblingModule } from '../../engine/sibling-module.ts';
import { locateSnapshot } from '../../engine/snapshot/directory.ts';
import { fromWire } from '../../engine/threads/protocol.ts';
import { thriftyEnvironment } from '../allocator.ts';
import { CorpusError } from '../corpora.ts';
import { ensureSnapshot, type IndexingRequest, type IndexingResult } from '../ensure.ts';
import { processEnded } from '../messages.ts';
import { runReport } from '../parts/run-report.ts';
import type { ApartRequest, FromProcess, ToProcess } from './protocol.ts';

const PROCESS = fileURLToPath(siblingModule('./ensure-process', import.meta.url));
/** As `npm run index` tells the runtime. */
const FLAGS = ['--max-semi-space-size=4'];

/**
 * `ensureSnapshot` for a program that lives on, as a server does: where anything is to be built, a process of its own builds it,
 * so that all memory it took is given back. Throws as that does.
 */
export function ensureSnapshotApart(request: IndexingRequest): Promise<IndexingResult> {
  return ensureSnapshot({ ...request, elsewhere: () => inProcess(request) });
}

async function inProcess({
  waiting,
  progress,
  signal,
  corpora,
  data,
  followLinks,
  wait,
}: IndexingRequest): Promise<IndexingResult> {
  const child = fork(PROCESS, {
    execArgv: FLAGS,
    env: thriftyEnvironment(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const breakOff = (): void => tell(child, { kind: 'break-off' });
  signal?.addEventListener('abort', breakOff);
  try {
    const asked: ApartRequest = { corpora, data, followLinks, wait };
    tell(child, { kind: 'ensure', request: asked });
    if (signal?.aborted === true) breakOff();
    let last: FromProcess | null = null;
    child.on('message', (message: FromProcess) => {
      if (message.kind === 'progress') progress?.(message.progress);
      else if (message.kind === 'waiting') waiting?.(message.holder);
      else last = message;
    });
    const [code, killed]: unknown[] = await ended;
    signal?.throwIfAborted();
    return { ...resultOf(last, String(code ?? killed)), report: runReport(await locateSnapshot(data)) };
  } finally {
    signal?.removeEventListener('abort', breakOff);
  }
}

function resultOf(last: FromProcess | null, ended: string): Omit<IndexingResult, 'report'> {
  if (last?.kind === 'done') return last.result;
  if (last?.kind === 'corpus-error') throw new CorpusError(last.message);
  if (last?.kind === 'thrown') throw fromWire(last.error);
  throw new Error(processEnded(ended));
}

function tell(child: ChildProcess, message: ToProcess): void {
  if (child.connected) child.send(message);
}
