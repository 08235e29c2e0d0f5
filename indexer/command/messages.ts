import { bilingual } from '../../engine/bilingual.ts';
import type { FileReport } from '../../engine/types.ts';
import type { Holder } from '../data-lock.ts';
import { heldBy } from '../messages.ts';
import type { Progress } from '../progress.ts';

/** What `npm run index` prints, in both languages side by side: a terminal has no switch for them. */

export const STAGES: Readonly<Record<Progress['stage'], string>> = {
  scan: '扫描 scan',
  read: '读取 read',
  compare: '比较 compare',
  write: '写入 write',
  publish: '送往集群 publish',
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
export const removed = '移除 removed';
export const repaired = '修补 repaired';
/** Documents that leave a facet unknown. */
export const unknown = '未能判定（篇） unknown (documents)';
export const FACETS: Readonly<Record<string, string>> = {
  region: bilingual('地区', 'region'),
  year: bilingual('年份', 'year'),
  type: bilingual('文种', 'type'),
  topics: bilingual('主题', 'topics'),
  issuer: bilingual('发文机关', 'issuer'),
};

/** Headings of the lists of files that gave no document. */
export const LEFT_ASIDE = {
  rejected: '失败 Rejected',
  skipped: '跳过 Skipped',
  empty: '空 Empty',
} as const;
/** Files that a list does not name. */
export const more = (files: number) => `  … 另有 ${files} 个，见 --json (${files} more, see --json)`;

/** Another run is using the data folder. */
export const waitingFor = (holder: Holder | null) =>
  bilingual(`等待${heldBy(holder).zh}结束…`, `waiting for ${heldBy(holder).en} to end…`);
/** What a run that was broken off has kept. */
export const brokenOff = (read: Progress | null) =>
  read === null
    ? bilingual('已中断；原有索引未变', 'broken off; the index is as it was')
    : bilingual(
        `已中断：已读完的 ${read.done} 个文件（共 ${read.total} 个）的结果已保留，下次运行从这里继续；原有索引未变`,
        `broken off: what was made of ${read.done} of ${read.total} files is kept, the next run goes on from there; ` +
          'the index is as it was',
      );
/** `--rollback` without a cluster. */
export const rollbackOfWhat = bilingual(
  '--rollback 只用于集群：请加 --engine opensearch',
  '--rollback is for clusters: add --engine opensearch',
);
export const togetherWithWhom = bilingual(
  '--together 只用于集群：请加 --engine opensearch',
  '--together is for clusters: add --engine opensearch',
);
export const builtElsewhere = bilingual(
  '另一台机器已建立索引并投入使用',
  'Another indexer has built the index and put it in service',
);
/** What could not be read though it may be sound. */
export const unreadable = (folders: number, files: number) =>
  bilingual(
    `注意：${folders} 个文件夹无法列出，${files} 个文件未能读取，检索会缺少其中的内容；排除原因后请再运行一次`,
    `BEWARE: ${folders} folders could not be listed and ${files} files could not be read: searches will miss what ` +
      'they hold. Mend the cause and run again',
  );
/** The snapshot is in use; what was made of the files could not be kept for the next run. */
export const cacheNotKept = (reason: string) =>
  bilingual(
    `注意：索引已更新并在使用，但缓存写不下（${reason}）；下次运行会重读这些文件，请先腾出空间`,
    `BEWARE: the index is renewed and in use, but the cache could not be written (${reason}). ` +
      'The next run will read those files again; make room before it',
  );
/** Most files gave nothing. */
export const mostRejected = (rejected: number) =>
  bilingual(
    `注意：${rejected} 个文件读取失败，超过一半；原因见上`,
    `BEWARE: ${rejected} files were rejected, more than half of all; the reasons stand in the report`,
  );
