import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A made-up collection in versions: every text says which version it is of, and each version has one text more. So an
 * answer shows of itself which version it is from, and whether it is from one only.
 */

/** Texts of version 0. */
const FIRST_TEXTS = 30;
/** Stands in every paragraph of every text. */
export const EVERYWHERE = '园区工作';

const text = (number: number, version: number): string =>
  [
    `关于第${number}号园区工作的通知`,
    ...Array.from(
      { length: 4 },
      (_, at) =>
        `${at + 1}、第${number}号园区工作由各科室分头落实，本件为〔${version}〕版，第${at + 1}次印发。`,
    ),
    '2006年3月1日',
    '',
  ].join('\n');

/** Number of texts of a version. */
export const textsOf = (version: number): number => FIRST_TEXTS + version;

export function writeVersion(corpus: string, version: number): void {
  mkdirSync(corpus, { recursive: true });
  for (let number = 0; number < textsOf(version); number++) {
    writeFileSync(join(corpus, `${number}.txt`), text(number, version));
  }
}

/** Versions that stand in an answer. */
export function versionsIn(answer: string): number[] {
  return [...new Set([...answer.matchAll(/〔(\d+)〕版/gu)].map(([, version]) => Number(version)))];
}
