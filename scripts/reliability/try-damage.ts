import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEngine } from '../../engine/local/open.ts';
import { locateSnapshot } from '../../engine/snapshot/directory.ts';
import { USE_FILE } from '../../engine/snapshot/snapshot-use.ts';
import { Random } from '../random.ts';
import { count, type Outcome, outcome } from './outcome.ts';
import { answersOf, hashes, run } from './runs.ts';
import type { Prepared } from './try-kills.ts';

/** Of so many damages one cuts the file off, or takes it away; the others change one bit. */
const CUT_ONE_IN = 5;

type Damage = { kind: 'bit'; at: number; bit: number } | { kind: 'cut'; length: number } | { kind: 'gone' };

function damageOf(length: number, random: Random): Damage {
  if (random.below(CUT_ONE_IN) > 0 && length > 0) {
    return { kind: 'bit', at: random.below(length), bit: random.below(8) };
  }
  return random.below(4) === 0 ? { kind: 'gone' } : { kind: 'cut', length: random.below(length) };
}

function damage(path: string, what: Damage): void {
  if (what.kind === 'gone') {
    rmSync(path);
    return;
  }
  const bytes = readFileSync(path);
  if (what.kind === 'cut') {
    writeFileSync(path, bytes.subarray(0, what.length));
    return;
  }
  bytes[what.at] = (bytes[what.at] ?? 0) ^ (1 << what.bit);
  writeFileSync(path, bytes);
}

interface Served {
  /** What it answers; null where it refuses. */
  answers: string | null;
  told: string;
}

async function served(data: string): Promise<Served> {
  let told = '';
  try {
    const engine = await openEngine(data, (reason) => {
      told = reason;
    });
    try {
      return { answers: await answersOf(engine), told };
    } finally {
      await engine.close();
    }
  } catch (error) {
    return {
      answers: null,
      told: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
  }
}

/**
 * Damages the files of a snapshot one after the other. It must be refused, with the name of the file and the command that
 * mends it, or answer as if undamaged; and the command must mend it.
 */
export async function tryDamagedSnapshot(prepared: Prepared, times: number, seed: number): Promise<Outcome> {
  const { folder, corpus, version1 } = prepared;
  const result = outcome();
  const random = new Random(seed);
  const data = join(folder, 'damaged');
  const renew = (): void => {
    rmSync(data, { recursive: true, force: true });
    cpSync(version1, data, { recursive: true, preserveTimestamps: true });
  };
  renew();
  const { directory } = await locateSnapshot(data);
  const wanted = JSON.stringify(await hashes(data));
  const { answers } = await served(data);
  const names = readdirSync(directory).filter((name) => name !== USE_FILE);
  const paths = [...names.map((name) => join(directory, name)), join(data, 'current')];
  for (let at = 0; at < times; at++) {
    const path = paths[at % paths.length] ?? '';
    const name = path.slice(path.lastIndexOf('/') + 1);
    const whole = readFileSync(path);
    const what = damageOf(whole.length, random);
    const how = `${name}, ${JSON.stringify(what)}`;
    result.tried += 1;
    damage(path, what);
    const after = await served(data);
    if (after.answers === null) {
      count(result, 'refused');
      if (
        !after.told.startsWith('SnapshotError') ||
        !after.told.includes('npm run index') ||
        !named(after.told, name)
      ) {
        result.failed.push(`${how}: refused with “${after.told}”`);
      }
    } else if (after.answers !== answers) result.failed.push(`${how}: answered from`);
    else count(result, after.told === '' ? 'harmless' : 'found again, and said so');
    // Each file once: the command mends it.
    if (at < paths.length) {
      const mended = await run(corpus, data);
      if (mended.code !== 0 || JSON.stringify(await hashes(data)) !== wanted) {
        result.failed.push(`${how}: not mended by npm run index: ${mended.code} ${mended.said}`);
      }
      renew();
    } else writeFileSync(path, whole);
  }
  return result;
}

/** Where nothing says any more which snapshot is in use, no file can be named. */
const named = (told: string, name: string): boolean => told.includes(name) || name === 'current';

/**
 * Damages what a run finds of earlier ones: the cache and the lock. The run must end well and make the same bytes as one
 * that begins with nothing; so must the next.
 */
export async function tryDamagedCache(prepared: Prepared, times: number, seed: number): Promise<Outcome> {
  const { folder, corpus, version1 } = prepared;
  const result = outcome();
  const random = new Random(seed);
  const data = join(folder, 'damaged-cache');
  const wanted = JSON.stringify(await hashes(version1));
  for (let at = 0; at < times; at++) {
    rmSync(data, { recursive: true, force: true });
    cpSync(version1, data, { recursive: true, preserveTimestamps: true });
    rmSync(join(data, 'snapshots'), { recursive: true });
    rmSync(join(data, 'current'));
    const name = at % 8 === 7 ? 'lock.sqlite' : 'cache.sqlite';
    const path = join(data, name);
    if (name === 'lock.sqlite') writeFileSync(path, Buffer.alloc(100, at));
    const what = damageOf(readFileSync(path).length, random);
    damage(path, what);
    result.tried += 1;
    for (const which of ['the run', 'the next run']) {
      const { code, said } = await run(corpus, data);
      const how = `${name}, ${JSON.stringify(what)}: ${which}`;
      if (code !== 0) result.failed.push(`${how} ended with ${code}: ${said}`);
      else if (!existsSync(join(data, 'current'))) result.failed.push(`${how} left no snapshot`);
      else if (JSON.stringify(await hashes(data)) !== wanted) result.failed.push(`${how} made other bytes`);
    }
    count(result, `${name} ${what.kind}`);
  }
  return result;
}
