import type { WireError } from '../../engine/threads/protocol.ts';
import type { Holder } from '../data-lock.ts';
import type { IndexingRequest, IndexingResult } from '../ensure.ts';
import type { Progress } from '../progress.ts';

/** What passes between a program, the thread that looks for it whether anything is to be built, and the process that builds. */

/** What of a request can be sent. */
export type ApartRequest = Pick<IndexingRequest, 'corpora' | 'data'> & {
  [Name in 'followLinks' | 'unchecked' | 'wait']: IndexingRequest[Name] | undefined;
};

export type ToApart = { kind: 'ensure'; request: ApartRequest } | { kind: 'break-off' };

/** One of the last four is the last. */
export type FromApart =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'waiting'; holder: Holder | null }
  /** The report stands in the snapshot. */
  | { kind: 'done'; result: Omit<IndexingResult, 'report'> }
  /** Only a process builds. */
  | { kind: 'to-be-built' }
  | { kind: 'corpus-error'; message: string }
  | { kind: 'thrown'; error: WireError };
