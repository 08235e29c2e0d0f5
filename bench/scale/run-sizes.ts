import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadNow, machine } from '../machine.ts';
import { indexApart } from '../measure.ts';
import type { OpenPeer } from '../peers/scale-peer.ts';
import type { ScaleFigures } from './figures.ts';
import { measureSize } from './measure-size.ts';
import { writePerformance } from './performance-file.ts';
import { scaleText } from './scale-report.ts';
import { readSentencePool } from './sentence-pool.ts';

interface SizesOptions {
  sizes: readonly number[];
  /** Folders of the texts that collections are made of. */
  texts: readonly string[];
  queries: number;
  checked: number;
  peers: readonly OpenPeer[];
  /** Where collections are made; the folder of the system for passing files where none is named. */
  place: string | undefined;
  /** Whether the figures go into the files of the project. */
  write: boolean;
  json: boolean;
}

/** Laws and regulations, where they lie beside the project; else its samples. */
export const DEFAULT_TEXTS: readonly string[] = ((): string[] => {
  const beside = ['../shared/corpora/laws', '../shared/corpora/regulations'].filter((folder) =>
    existsSync(folder),
  );
  return beside.length === 0 ? ['corpus'] : beside;
})();

/** Measures one size after the other and prints each; a size once measured is written at once, whatever comes after it. */
export async function runSizes({ sizes, texts, place, write, json, ...rest }: SizesOptions): Promise<void> {
  const pool = readSentencePool(texts);
  await indexSamples();
  const all: ScaleFigures[] = [];
  for (const size of sizes) {
    const folder = await mkdtemp(join(place ?? tmpdir(), 'zhengwen-bench-'));
    const begun = performance.now();
    const say = (line: string): void =>
      console.error(`bench: ${((performance.now() - begun) / 1000).toFixed(0)} s: ${line}`);
    const load = loadNow();
    try {
      const measured = await measureSize({ size, pool, folder, say, ...rest });
      const day = new Date().toISOString().slice(0, 10);
      const figures = { ...measured, measured: day, machine: machine(), load };
      all.push(figures);
      if (!json) console.log(scaleText(figures));
      if (write) writePerformance(figures);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  if (json) console.log(JSON.stringify(all, null, 2));
}

/** As every installation does at its first start: what the runtime compiles then, it keeps. */
async function indexSamples(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'zhengwen-bench-'));
  try {
    await indexApart('corpus', data);
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
