import { bilingual } from '../bilingual.ts';
import { commandName } from '../command-name.ts';

/** What is told of snapshots that cannot be used, each with the command that mends it. */

const REBUILD = commandName('index');

export const noSnapshot = (data: string) =>
  bilingual(
    `${data} 中没有索引。请运行：${REBUILD} --corpus DIR --data ${data}`,
    `there is no snapshot in ${data}. Make one: ${REBUILD} --corpus DIR --data ${data}`,
  );

/** Format and pipeline version of a snapshot, and those that this program reads. */
export const otherVersion = (
  data: string,
  found: readonly [number, string],
  wanted: readonly [number, string],
) =>
  bilingual(
    `${data} 中的索引是格式 ${found[0]}、流程 ${found[1]}，本程序读格式 ${wanted[0]}、流程 ${wanted[1]}。请重建：${REBUILD} --corpus DIR --data ${data}`,
    `the snapshot in ${data} has format ${found[0]}, pipeline ${found[1]}; this program reads format ${wanted[0]}, ` +
      `pipeline ${wanted[1]}. Rebuild it: ${REBUILD} --corpus DIR --data ${data}`,
  );

/** @param place the data folder, or that of the snapshot in it */
export const isDamaged = (data: string, place: string, what: Damage) =>
  bilingual(
    `${place} 中的索引已损坏：${what.zh}。请重建：${REBUILD} --corpus DIR --data ${data}`,
    `the snapshot in ${place} is damaged: ${what.en}. Rebuild it: ${REBUILD} --corpus DIR --data ${data}`,
  );

/** Why an older snapshot is searched. */
export const olderInstead = (reason: string) => {
  const [zh = reason, en = reason] = reason.split(' / ');
  return bilingual(`暂用上一次的索引：${zh}`, `the snapshot before is used instead: ${en}`);
};

/** What is wrong with the files of a snapshot. */
export interface Damage {
  zh: string;
  en: string;
}

export const fileGone = (name: string): Damage => ({ zh: `${name} 不见了`, en: `${name} has gone` });
export const otherLength = (name: string, bytes: number, wanted: number): Damage => ({
  zh: `${name} 有 ${bytes} 字节，应为 ${wanted} 字节`,
  en: `${name} has ${bytes} bytes, not ${wanted}`,
});
export const otherChecksum = (name: string): Damage => ({
  zh: `${name} 的校验和不符`,
  en: `the checksum of ${name} does not agree`,
});
export const unreadable = (name: string): Damage => ({
  zh: `${name} 无法读取`,
  en: `${name} cannot be read`,
});
/** Bytes that are whole but not of the form that this program reads. */
export const otherForm = (reason: string): Damage => ({ zh: `内容不合格式（${reason}）`, en: reason });
