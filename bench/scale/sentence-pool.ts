import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** What documents are made of: sentences and titles of real texts. */
export interface SentencePool {
  sentences: string[];
  titles: string[];
}

const READ = new Set(['.md', '.txt']);
const SENTENCE_CHARACTERS = [8, 200] as const;
const LEAST_TITLE_CHARACTERS = 6;
/** 第十二条 at the beginning of a provision. */
const PROVISION_NUMBER = /^\s*第[^\s]{1,9}条\s*/u;
const SENTENCE_END = /(?<=[。；])/u;

/** Reads the texts of folders, in the order of their names: the same texts give the same pool. Throws `RangeError` where they hold none. */
export function readSentencePool(folders: readonly string[]): SentencePool {
  const pool: SentencePool = { sentences: [], titles: [] };
  for (const folder of folders) readFolder(folder, pool);
  if (pool.sentences.length === 0 || pool.titles.length === 0) {
    throw new RangeError(`no sentences in the .md and .txt files of ${folders.join(', ')}`);
  }
  return pool;
}

function readFolder(folder: string, pool: SentencePool): void {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) readFolder(path, pool);
    else if (READ.has(extname(path))) addText(readFileSync(path, 'utf8'), pool);
  }
}

/** Takes the first line for the title, and sentences from all lines that are no headings. */
export function addText(text: string, { sentences, titles }: SentencePool): void {
  const lines = text.replace(/^\uFEFF/u, '').split('\n');
  const title = (lines[0] ?? '').replace(/^#\s*/u, '').replaceAll(/\s+/gu, '');
  if (title.length >= LEAST_TITLE_CHARACTERS) titles.push(title);
  for (const line of lines) {
    if (line.startsWith('#')) continue;
    for (const sentence of line.replace(PROVISION_NUMBER, '').replaceAll(/\s+/gu, '').split(SENTENCE_END)) {
      const [least, most] = SENTENCE_CHARACTERS;
      if (sentence.length >= least && sentence.length <= most) sentences.push(sentence);
    }
  }
}
