import { bilingual } from '../bilingual.ts';
import { commandName } from '../command-name.ts';
import { CLUSTER_FORM, type Published } from './published.ts';

/** What is told of collections in a cluster that cannot be answered from, each with the command that mends it. */

const PUBLISH = `${commandName('index')} --engine opensearch`;

export const nothingPublished = (prefix: string) =>
  bilingual(
    `集群中没有文献集 ${prefix}。请运行：${PUBLISH}`,
    `the cluster has no collection ${prefix}. Publish one: ${PUBLISH}`,
  );

export const notPublishedWhole = (index: string) =>
  bilingual(
    `集群中的 ${index} 不完整。请重新运行：${PUBLISH}`,
    `${index} in the cluster is not whole. Publish it again: ${PUBLISH}`,
  );

export const otherForm = ({ generation, form }: Pick<Published, 'generation' | 'form'>) =>
  bilingual(
    `集群中的 ${generation} 是形式 ${form}，本程序读形式 ${CLUSTER_FORM}。请重新运行：${PUBLISH}`,
    `${generation} in the cluster has form ${form}; this program reads form ${CLUSTER_FORM}. Publish it again: ${PUBLISH}`,
  );
