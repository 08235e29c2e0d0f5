import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchEngine } from '../../../engine/engine.ts';
import { openEngine } from '../../../engine/local/open.ts';
import { ensureSnapshot } from '../../../indexer/ensure.ts';

const TOWNS = ['常德', '益阳', '岳阳', '怀化'];
const SUBJECTS = ['工业园区', '招商引资', '农业农村', '水利建设'];

/** Words that stand in no other line. */
function ownWords(seed: number): string {
  return Array.from({ length: 14 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((seed * 37 + at * 613) % 9_973)),
  ).join('');
}

/** Texts that differ in place, year and subject; no two are copies. */
function texts(from: number, count: number): [file: string, text: string][] {
  return Array.from({ length: count }, (_, at) => {
    const n = from + at;
    const subject = SUBJECTS[n % SUBJECTS.length];
    const year = 2003 + (n % 5);
    const body = Array.from(
      { length: 3 + (n % 4) },
      (_, line) =>
        `${'一二三四五六七'[line]}、${ownWords(n * 10 + line)}是${subject}，投资${n * 7 + line}万元。`,
    );
    const title = `湖南省${TOWNS[n % TOWNS.length]}市${year}年${subject}工作总结`;
    return [`第${n}号.txt`, `${title}\n\n${body.join('\n')}\n`];
  });
}

/** Two collections, 甲 and 乙, and one snapshot that holds both. */
export interface TwoCollections {
  engines: Map<string, SearchEngine>;
  both: SearchEngine;
  close(): Promise<void>;
}

export async function openTwoCollections(): Promise<TwoCollections> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-collections-'));
  const contents = { 甲: texts(0, 9), 乙: texts(9, 14) };
  const engines = new Map<string, SearchEngine>();
  const corpora: string[] = [];
  for (const [name, files] of Object.entries(contents)) {
    const corpus = join(folder, name);
    mkdirSync(corpus);
    for (const [file, text] of files) writeFileSync(join(corpus, file), text);
    corpora.push(corpus);
    const data = join(folder, `data-${name}`);
    await ensureSnapshot({ corpora: [corpus], data });
    engines.set(name, await openEngine(data));
  }
  const data = join(folder, 'data-both');
  await ensureSnapshot({ corpora, data });
  const both = await openEngine(data);
  return {
    engines,
    both,
    async close() {
      for (const engine of [...engines.values(), both]) await engine.close();
      rmSync(folder, { recursive: true });
    },
  };
}
