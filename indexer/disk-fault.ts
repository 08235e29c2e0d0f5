import { diskFault, diskFull, noRight, outputFault, outputFull } from './messages.ts';

/** Codes of the system and of SQLite for a disk that is full, and for what may not be written or read. */
const FULL = new Set<unknown>(['ENOSPC', 'EDQUOT', 13]);
const NO_RIGHT = new Set<unknown>(['EACCES', 'EPERM', 'EROFS', 8, 23]);

/** Whether disk or rights have made an error; any other is a fault of the program. */
export function isDiskFault(error: unknown): error is Error & { code: string } {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return error.code === 'ERR_SQLITE_ERROR' || ('syscall' in error && /^E[A-Z0-9]+$/u.test(error.code));
}

/** What to tell of an error that disk or rights have made; null for any other. */
export function explainDiskFault(error: unknown): string | null {
  if (!isDiskFault(error)) return null;
  const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : error.code;
  if (FULL.has(code)) return diskFull(error.message);
  return NO_RIGHT.has(code) ? noRight(error.message) : diskFault(error.message);
}

/**
 * What to tell of an answer that could not be written where standard output leads to; null for any other error, and where its
 * reader has had enough, which is no fault.
 */
export function explainUnwritten(error: unknown): string | null {
  if (!isDiskFault(error) || !('syscall' in error) || error.syscall !== 'write' || error.code === 'EPIPE')
    return null;
  return FULL.has(error.code) ? outputFull : outputFault(error.message);
}
