import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../random.ts';
import { count, type Outcome, outcome } from './outcome.ts';
import { hashes, type RunOptions, run, versionServed } from './runs.ts';
import { writeVersion } from './versions.ts';

/** A run that is killed, and what stands before it. */
interface Start {
  kind: 'first' | 'incremental';
  /** A data folder to begin with; null for none. */
  from: string | null;
}

/** Data folders that hold versions 0 and 1 whole, each made in one run. */
export interface Prepared {
  folder: string;
  /** The texts of version 1. */
  corpus: string;
  version0: string;
  version1: string;
}

/** Makes what the trials begin with and compare to. Throws where a run fails that nobody disturbs. */
export async function prepare(folder: string): Promise<Prepared> {
  const corpus = join(folder, 'corpus');
  const [version0, version1] = [join(folder, 'version-0'), join(folder, 'version-1')];
  for (const [version, data] of [version0, version1].entries()) {
    writeVersion(corpus, version);
    const { code, said } = await run(corpus, data);
    if (code !== 0) throw new Error(`the indexer fails undisturbed: ${said}`);
  }
  return { folder, corpus, version0, version1 };
}

/**
 * Kills runs at random times and before steps on disk; then what served before must serve whole, and a run that is let end
 * must make the same bytes as one that was never disturbed.
 *
 * @param times kills at random times, half of first runs and half of incremental ones
 * @param everyStep whether to kill before every step on disk of an incremental run too, else before a few of the last
 */
export async function tryKills(
  prepared: Prepared,
  times: number,
  everyStep: boolean,
  seed: number,
): Promise<Outcome> {
  const { folder, corpus, version0, version1 } = prepared;
  const result = outcome();
  const random = new Random(seed);
  const wanted = JSON.stringify(await hashes(version1));
  const first: Start = { kind: 'first', from: null };
  const incremental: Start = { kind: 'incremental', from: version0 };
  const data = join(folder, 'killed');
  const begin = ({ from }: Start): void => {
    rmSync(data, { recursive: true, force: true });
    if (from !== null) cpSync(from, data, { recursive: true, preserveTimestamps: true });
  };

  const attempt = async (start: Start, options: RunOptions): Promise<void> => {
    result.tried += 1;
    begin(start);
    const how = `${start.kind}, ${JSON.stringify(options)}`;
    const killed = await run(corpus, data, options);
    count(
      result,
      killed.signal === 'SIGKILL'
        ? `${start.kind} run killed`
        : `${start.kind} run ended before it was killed`,
    );
    const fault = await afterKill(data, start, wanted, corpus);
    if (fault !== null) result.failed.push(`${how}: ${fault}`);
  };

  for (const start of [first, incremental]) {
    begin(start);
    const { ms } = await run(corpus, data);
    for (let at = 0; at < Math.ceil(times / 2); at++)
      await attempt(start, { afterMs: random.below(Math.ceil(ms)) });
  }
  begin(incremental);
  const stepsTo = join(folder, 'steps');
  rmSync(stepsTo, { force: true });
  await run(corpus, data, { stepsTo });
  const steps = readFileSync(stepsTo, 'utf8').trim().split('\n');
  // The switch itself, and the steps around it.
  const switched = steps.lastIndexOf('rename') + 1;
  for (let atStep = 1; atStep <= steps.length; atStep++) {
    if (everyStep || Math.abs(atStep - switched) <= 1) await attempt(incremental, { atStep });
  }
  return result;
}

/** What is wrong after a run was killed; null where nothing is. */
async function afterKill(
  data: string,
  { from }: Start,
  wanted: string,
  corpus: string,
): Promise<string | null> {
  const allowed = from === null ? [null, 1] : [0, 1];
  try {
    const { version, told } = await versionServed(data);
    if (!allowed.includes(version)) return `serves version ${version}: ${told}`;
    if (version === null && !told.includes('npm run index')) return `refuses without the command: ${told}`;
    if (version !== null && told !== '') return `fell back: ${told}`;
  } catch (error) {
    return `answers wrongly: ${error}`;
  }
  const again = await run(corpus, data);
  if (again.code !== 0) return `the run after it ends with ${again.code}: ${again.said}`;
  if (JSON.stringify(await hashes(data)) !== wanted) return 'the run after it makes other bytes';
  const left = readdirSync(join(data, 'snapshots')).length;
  if (left > 2 || existsSync(join(data, 'lock.json'))) return `${left} snapshots are left, or the lock`;
  return null;
}

/** Starts two runs at once; both must end well, one after the other, with the same bytes as one. */
export async function tryTogether(prepared: Prepared, times: number): Promise<Outcome> {
  const { folder, corpus, version0, version1 } = prepared;
  const result = outcome();
  const wanted = JSON.stringify(await hashes(version1));
  const data = join(folder, 'together');
  for (let at = 0; at < times; at++) {
    result.tried += 1;
    rmSync(data, { recursive: true, force: true });
    if (at % 2 === 1) cpSync(version0, data, { recursive: true, preserveTimestamps: true });
    const ends = await Promise.all([run(corpus, data), run(corpus, data)]);
    for (const { code, said } of ends) {
      if (code !== 0) result.failed.push(`ended with ${code}: ${said}`);
      if (/waiting for/u.test(said)) count(result, 'waited for the other');
    }
    if (JSON.stringify(await hashes(data)) !== wanted) result.failed.push('other bytes');
  }
  return result;
}
