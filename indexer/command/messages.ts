import type { FileReport } from '../../engine/types.ts';
import type { Progress } from '../progress.ts';

/** What `npm run index` prints, in both languages side by side: a terminal has no switch for them. */

export const STAGES: Readonly<Record<Progress['stage'], string>> = {
  scan: '扫描 scan',
  read: '读取 read',
  compare: '比较 compare',
  write: '写入 write',
};

export const built = '索引已建立 Index built';
export const unchanged = '没有变化 Nothing has changed';

export const fileCounts = ({
  indexed,
  empty,
  rejected,
  skipped,
}: Readonly<Record<FileReport['status'], number>>) =>
  `文件 files: ${indexed} 已索引 indexed, ${empty} 空 empty, ${rejected} 失败 rejected, ${skipped} 跳过 skipped`;
export const documentCounts = (documents: number, distinct: number, passages: number, megabytes: string) =>
  `文档 documents: ${documents} (${distinct} 去重 distinct), 段落 passages: ${passages}, ${megabytes} MB`;
export const removed = (kinds: string) => `移除 removed: ${kinds}`;
export const repaired = (kinds: string) => `修补 repaired: ${kinds}`;
export const unknown = (facets: string) => `未知 unknown: ${facets}`;

/** Headings of the lists of files that gave no document. */
export const LEFT_ASIDE = {
  rejected: '失败 Rejected',
  skipped: '跳过 Skipped',
  empty: '空 Empty',
} as const;
/** Files that a list does not name. */
export const more = (files: number) => `  … 另有 ${files} 个，见 --json (${files} more, see --json)`;
