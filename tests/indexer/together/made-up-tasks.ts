import type { FileTask } from '../../../indexer/file-result.ts';
import { type KeyedTask, keyOf } from '../../../indexer/task.ts';
import type { ReadTogetherRequest } from '../../../indexer/together/read-together.ts';

/** Files of a byte each, by the hashes that were found when they were listed. */
export const tasksOf = (hashes: readonly string[]): KeyedTask[] =>
  hashes.map((sha256, at) => {
    const file = `${at}.txt`;
    const task: FileTask = {
      file,
      absolute: `/${file}`,
      bytes: 1,
      sha256,
      stated: [],
      config: null,
      repeated: [],
    };
    return { task, key: keyOf(task, sha256) };
  });

/** What is made of a file: its hash. */
export const madeOf = (sha256: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(sha256, 'utf8'));

export class MadeUpCache {
  readonly results = new Map<string, Uint8Array>();
  has = (key: string): boolean => this.results.has(key);
  result = (key: string): Uint8Array<ArrayBuffer> | null => {
    const found = this.results.get(key);
    return found === undefined ? null : Uint8Array.from(found);
  };
  rememberResult = (key: string, result: Uint8Array): void => {
    this.results.set(key, result);
  };
}

/** Workers that read at once, and what they have read. */
export function readingWorkers(
  read: string[],
  /** The hash that a file turns out to have; null where it cannot be read. */
  found: (task: FileTask) => string | null = ({ sha256 }) => sha256,
): ReadTogetherRequest['workers'] {
  return {
    startFor: () => 4,
    read: async (task) => {
      read.push(task.file);
      await Promise.resolve();
      const sha256 = found(task);
      return { ok: true, result: { sha256, result: madeOf(sha256 ?? ''), texts: madeOf('') } };
    },
  };
}
