import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SearchEngine } from '../../../engine/engine.ts';
import { openEngine } from '../../../engine/local/open.ts';
import { ensureSnapshot } from '../../../indexer/ensure.ts';

/** An indexed folder of a few texts, and what removes it again. */
export interface SmallCollection {
  engine: SearchEngine;
  /** Its data folder. */
  data: string;
  /** Writes further texts, indexes again and opens anew. */
  rewrite(texts: Readonly<Record<string, string>>): Promise<SearchEngine>;
  remove(): Promise<void>;
}

function write(folder: string, texts: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** Indexes texts by path, as a person would. */
export async function smallCollection(texts: Readonly<Record<string, string>>): Promise<SmallCollection> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-small-'));
  const [corpus, data] = [join(folder, 'corpus'), join(folder, 'data')];
  const open = async (): Promise<SearchEngine> => {
    await ensureSnapshot({ corpora: [corpus], data });
    return openEngine(data);
  };
  write(corpus, texts);
  const collection: SmallCollection = {
    engine: await open(),
    data,
    rewrite: async (changed) => {
      await collection.engine.close();
      write(corpus, changed);
      collection.engine = await open();
      return collection.engine;
    },
    remove: async () => {
      await collection.engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return collection;
}
