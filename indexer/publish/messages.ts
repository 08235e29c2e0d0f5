import { bilingual } from '../../engine/bilingual.ts';
import type { ClusterError } from '../../engine/errors.ts';

/** What is told of a snapshot on its way into a cluster. */

export const refusedDocument = (id: string, reason: string) =>
  bilingual(`集群不收文献 ${id}：${reason}`, `the cluster does not take document ${id}: ${reason}`);
export const otherCount = (index: string, counted: number, expected: number) =>
  bilingual(
    `索引 ${index} 中有 ${counted} 条，应有 ${expected} 条`,
    `index ${index} holds ${counted} entries, ${expected} were sent`,
  );
export const otherSum = (field: string, counted: number, expected: number) =>
  bilingual(
    `集群中 ${field} 合计 ${counted}，应为 ${expected}`,
    `${field} add up to ${counted} in the cluster, to ${expected} here`,
  );
export const otherAnswer = (words: string, counted: number, expected: number) =>
  bilingual(
    `在集群中检索“${words}”得 ${counted} 篇，应得 ${expected} 篇`,
    `“${words}” finds ${counted} documents in the cluster, ${expected} here`,
  );
export const oldKept = (generation: string | null, reason: string) => {
  const [zh = reason, en = reason] = reason.split(' / ');
  return generation === null
    ? bilingual(`没有启用：${zh}`, `not put in service: ${en}`)
    : bilingual(`没有启用，仍用 ${generation}：${zh}`, `not put in service, ${generation} still is: ${en}`);
};
export const nothingBefore = (prefix: string) =>
  bilingual(
    `集群中 ${prefix} 没有更早的索引可以退回`,
    `the cluster keeps no index of ${prefix} from before to go back to`,
  );
export const published = (generation: string, documents: number) =>
  bilingual(
    `集群已启用 ${generation}：${documents} 篇文献`,
    `the cluster answers from ${generation} now: ${documents} documents`,
  );
export const sentCounts = (sent: number, kept: number) =>
  bilingual(`送出 ${sent} 篇，已有 ${kept} 篇`, `${sent} sent, ${kept} were there already`);
export const alreadyPublished = (generation: string) =>
  bilingual(`集群已在用 ${generation}`, `the cluster answers from ${generation} already`);
export const rolledBack = (generation: string) =>
  bilingual(`集群已退回 ${generation}`, `the cluster answers from ${generation} again`);
export const copiesMissing = bilingual(
  '注意：分片的副本还没有齐，此时若有节点停机，检索会暂停',
  'BEWARE: not every shard has its copy yet; should a node go now, searches pause',
);
export const clusterFailed = (reason: ClusterError['reason'], message: string) => {
  const what = {
    unreachable: bilingual('集群没有应答', 'the cluster does not answer'),
    refused: bilingual('集群拒绝了用户名、密码或权限', 'the cluster refuses this name, password or right'),
    missing: bilingual(
      '集群中的索引不见了：是否另有一次运行在用同一个名称开头（--opensearch-prefix）？',
      'an index has gone from the cluster: is another run at work under the same --opensearch-prefix?',
    ),
  }[reason];
  return `${what}\n${message}`;
};
export const clusterBusy = bilingual(
  '集群太忙，一直不收；稍后再运行，会从断处继续',
  'the cluster was too busy all the while; run again later, it goes on from there',
);
