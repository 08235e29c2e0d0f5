import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SearchEngine } from '../../engine/engine.ts';
import { openEngine } from '../../engine/local/open.ts';
import { ensureSnapshot } from '../../indexer/ensure.ts';
import type { Random } from '../random.ts';
import { randomTexts } from './random-texts.ts';

const TEXTS = 24;

/** Indexes a few random texts in a folder of its own, hands over the engine, and takes all away again. */
export async function withFuzzedCollection<T>(
  random: Random,
  work: (engine: SearchEngine) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-queries-'));
  try {
    const [corpus, data] = [join(folder, 'corpus'), join(folder, 'data')];
    for (const [file, text] of Object.entries(randomTexts(TEXTS, random))) {
      mkdirSync(dirname(join(corpus, file)), { recursive: true });
      writeFileSync(join(corpus, file), text);
    }
    await ensureSnapshot({ corpora: [corpus], data });
    const engine = await openEngine(data);
    try {
      return await work(engine);
    } finally {
      await engine.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
