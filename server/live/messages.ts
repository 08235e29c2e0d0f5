import { bilingual } from '../../engine/bilingual.ts';

/** What a running server tells of new snapshots, a line each. */

export const nowServing = (generation: string, documents: number) =>
  bilingual(
    `已换用新的索引 ${generation}：${documents} 篇文献`,
    `now answering from snapshot ${generation}: ${documents} documents`,
  );
export const oldKept = (generation: string, kept: string, reason: string) => {
  const [zh = reason, en = reason] = reason.split(' / ');
  return bilingual(
    `新的索引 ${generation} 没有换上，仍用 ${kept}：${zh}`,
    `snapshot ${generation} was not taken up, ${kept} goes on answering: ${en}`,
  );
};
/** The snapshot that a server started with does not answer as it should, and there is no other. */
export const startedUntested = (generation: string, reason: string) => {
  const [zh = reason, en = reason] = reason.split(' / ');
  return bilingual(
    `索引 ${generation} 未通过自检：${zh}`,
    `snapshot ${generation} failed its self-test: ${en}`,
  );
};

/** Why a snapshot fails its self-test. */
export const otherCount = (counted: number, stated: number) =>
  bilingual(
    `检索到 ${counted} 篇文献，清单记有 ${stated} 篇`,
    `${counted} documents are found, the manifest tells of ${stated}`,
  );
export const noDocument = (id: string) => bilingual(`打不开文件 ${id}`, `document ${id} cannot be opened`);
export const notFound = (id: string, words: string) =>
  bilingual(`检索“${words}”找不到含有它的 ${id}`, `“${words}” does not find ${id}, which holds it`);
export const notResolved = (id: string, words: string) =>
  bilingual(`引文“${words}”在 ${id} 中找不到`, `the quote “${words}” is not resolved in ${id}`);

/** A cluster that does not answer, or has nothing to answer from; and that it does again. */
export const clusterAway = (reason: string) => {
  const [zh = reason, en = reason] = reason.split(' / ');
  return bilingual(`集群暂时不能回答：${zh}`, `the cluster cannot answer now: ${en}`);
};
export const clusterBack = bilingual('集群恢复回答', 'the cluster answers again');

export const watching = (folders: readonly string[], polling: boolean) => {
  const [zh, en] = polling ? ['（定时查看）', ' (by looking at intervals)'] : ['', ''];
  return bilingual(
    `正在关注文件夹的变化${zh}：${folders.join(', ')}`,
    `watching for changes${en}: ${folders.join(', ')}`,
  );
};
export const watchingFailed = (reason: string) =>
  bilingual(`无法关注文件夹的变化：${reason}`, `the folders cannot be watched: ${reason}`);
/** A run of the indexer that ended without a snapshot, or with much unread; its last lines follow. */
export const reindexed = (code: number | string, said: string) =>
  bilingual(
    `更新索引的运行以 ${code} 结束`,
    `the run that was to bring the index up to date ended with ${code}`,
  ).concat(said === '' ? '' : `\n${said}`);

/** A folder of texts that is not there: what was made of it before is served. */
export const noFolder = (corpora: readonly string[], data: string) =>
  bilingual(
    `没有文件夹 ${corpora.join(', ')}，使用 ${data} 中已有的索引`,
    `no such folder: ${corpora.join(', ')}; serving the snapshot in ${data} as it is`,
  );
/** A collection that cannot be served, beside others that can; the reason may have several lines. */
export const leftOut = (name: string, reason: string) => [
  `!!! ${bilingual(
    `文集“${name}”打不开，先不提供，其余照常；排除原因后发 SIGHUP 信号或重新启动`,
    `BEWARE: collection “${name}” cannot be opened and is left out, the others are served. Mend the cause, then send SIGHUP or start anew`,
  )}`,
  ...reason.split('\n'),
];
