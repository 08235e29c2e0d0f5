import type { WireError } from '../../engine/threads/protocol.ts';
import type { Holder } from '../data-lock.ts';
import type { IndexingRequest, IndexingResult } from '../ensure.ts';
import type { Progress } from '../progress.ts';

/** What passes between a program and the process that indexes for it. */

/** What of a request can be sent. */
export type ApartRequest = Pick<IndexingRequest, 'corpora' | 'data'> & {
  [Name in 'followLinks' | 'wait']: IndexingRequest[Name] | undefined;
};

export type ToProcess = { kind: 'ensure'; request: ApartRequest } | { kind: 'break-off' };

/** One of the last three is the last. */
export type FromProcess =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'waiting'; holder: Holder | null }
  /** The report stands in the snapshot. */
  | { kind: 'done'; result: Omit<IndexingResult, 'report'> }
  | { kind: 'corpus-error'; message: string }
  | { kind: 'thrown'; error: WireError };
