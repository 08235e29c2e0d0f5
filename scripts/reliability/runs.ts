import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchEngine } from '../../engine/engine.ts';
import { noFilters } from '../../engine/local/filters.ts';
import { openEngine } from '../../engine/local/open.ts';
import { locateSnapshot } from '../../engine/snapshot/directory.ts';
import type { SearchRequest } from '../../engine/types.ts';
import { EVERYWHERE, textsOf, versionsIn } from './versions.ts';

const INDEXER = fileURLToPath(new URL('../../indexer/main.ts', import.meta.url));
const KILLED_AT = new URL('./killed-at.ts', import.meta.url).href;

export interface RunOptions {
  /** Kills it after so long. */
  afterMs?: number;
  /** Kills it before this step on disk, from 1. */
  atStep?: number;
  /** File that is to hold the steps on disk. */
  stepsTo?: string;
  /** What is put before the command, e.g. a shell that limits it. */
  through?: readonly string[];
}

export interface RunOutcome {
  code: number | null;
  signal: string | null;
  said: string;
  ms: number;
}

/** Runs the indexer in a process of its own. */
export async function run(corpus: string, data: string, options: RunOptions = {}): Promise<RunOutcome> {
  const { afterMs, atStep, stepsTo, through = [] } = options;
  const preload = atStep === undefined && stepsTo === undefined ? [] : ['--import', KILLED_AT];
  const command = [...through, process.execPath, ...preload, INDEXER, '--corpus', corpus, '--data', data];
  const began = performance.now();
  const child = spawn(command[0] ?? '', command.slice(1), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH,
      ...(atStep === undefined ? {} : { KILLED_AT: String(atStep) }),
      ...(stepsTo === undefined ? {} : { STEPS_TO: stepsTo }),
    },
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const timer = afterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), afterMs);
  const [code, signal] = await once(child, 'close');
  clearTimeout(timer);
  return { code, signal, said, ms: performance.now() - began };
}

/** The hash of every file of the snapshot in use but those that tell when it was made. */
export async function hashes(data: string): Promise<Record<string, string>> {
  const { directory } = await locateSnapshot(data);
  const names = readdirSync(directory).filter((name) => !name.startsWith('manifest.'));
  return Object.fromEntries(
    names.sort().map((name) => {
      const hash = createHash('sha256').update(readFileSync(join(directory, name)));
      return [name, hash.digest('hex')];
    }),
  );
}

const EVERYTHING: SearchRequest = {
  q: EVERYWHERE,
  filters: noFilters(),
  match: 'exact',
  group: 'document',
  duplicates: 'all',
  removed: false,
  sort: 'relevance',
  page: 1,
  size: 100,
  passages: 3,
  lang: 'zh',
};

/** Everything that is asked of a snapshot to see whether it answers as it should, as one text. */
export async function answersOf(engine: SearchEngine): Promise<string> {
  const search = await engine.search(EVERYTHING);
  const id = search.hits[0]?.document.id ?? '';
  return JSON.stringify([
    { ...search, tookMs: 0 },
    await engine.search({ ...EVERYTHING, match: 'relaxed' }).then((answer) => ({ ...answer, tookMs: 0 })),
    await engine.document(id),
    await engine.source(id),
    await engine.suggest('园', 5),
    { ...(await engine.corpus()), snapshot: null },
  ]);
}

/** The version that a data folder answers from, wholly; null where it refuses. Throws where its answers are of no version. */
export async function versionServed(data: string): Promise<{ version: number | null; told: string }> {
  let told = '';
  let engine: SearchEngine;
  try {
    engine = await openEngine(data, (reason) => {
      told = reason;
    });
  } catch (error) {
    return {
      version: null,
      told: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
  }
  try {
    const { total, hits } = await engine.search(EVERYTHING);
    const versions = versionsIn(JSON.stringify(hits));
    const [version = -1] = versions;
    if (versions.length !== 1 || total.documents !== textsOf(version)) {
      throw new Error(`${total.documents} documents of versions ${versions}`);
    }
    return { version, told };
  } finally {
    await engine.close();
  }
}
