import { bilingual } from '../engine/bilingual.ts';
import { explainDiskFault, isDiskFault } from '../indexer/disk-fault.ts';

/** Why a file that somebody named cannot be read, by the code of the system. */
const REASONS = new Map<string, readonly [zh: string, en: string]>([
  ['ENOENT', ['没有这个文件', 'there is no such file']],
  ['ENOTDIR', ['没有这个文件', 'there is no such file']],
  ['EISDIR', ['这是一个文件夹', 'it is a folder']],
  ['EACCES', ['没有读取权限', 'there is no right to read it']],
  ['EPERM', ['没有读取权限', 'there is no right to read it']],
]);

/**
 * What to tell of an error of disk or rights met while answering; null for any other.
 * @param file the one that was being read; the system does not name it where it was opened already
 */
export function explainUnreadable(error: unknown, file?: string): string | null {
  if (!isDiskFault(error)) return null;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : file;
  const reason = REASONS.get(error.code);
  if (path === undefined || reason === undefined) return explainDiskFault(error);
  return bilingual(`读不了 ${path}：${reason[0]}`, `${path} cannot be read: ${reason[1]}`);
}

/** What to tell of a file of queries in which there are none. */
export const noQueries = (file: string): string =>
  bilingual(
    `${file} 里没有检索，应一行一个 JSON 对象，如 {"q": "工业园区"}`,
    `there is no query in ${file}; put a JSON object on each line, such as {"q": "工业园区"}`,
  );
