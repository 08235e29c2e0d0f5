import { writtenSource } from '../engine/store/written-source.ts';
import type { FileReport } from '../engine/types.ts';
import { reportUnread } from './file-report.ts';
import type { FileResult } from './file-result.ts';

/** Why nothing was read of a file or folder. */
export interface Unread {
  status: Exclude<FileReport['status'], 'indexed'>;
  reason: string;
  /** Where disk, time or memory failed and not the file: it is tried again at the next run. */
  again?: true;
}

/** The result for a file or folder of which nothing was read. */
export function unreadResult(
  file: { file: string; bytes: number; sha256: string },
  unread: Unread,
): FileResult {
  const report = reportUnread(file.file, file.bytes, unread.status, unread.reason);
  return {
    sha256: file.sha256,
    ...writtenSource('', [], []),
    report: unread.again === undefined ? report : { ...report, again: true },
    documents: [],
  };
}
