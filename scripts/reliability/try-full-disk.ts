import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { count, type Outcome, outcome } from './outcome.ts';
import { hashes, type RunOutcome, run, versionServed } from './runs.ts';
import type { Prepared } from './try-kills.ts';

/** Kilobytes of a disk on which everything has room. */
const ROOMY_KB = 256 * 1024;
/** The line that begins a stack trace. */
const STACK = /^\s+at /mu;
/** Kilobytes in a block of `ulimit -f` in bash. */
const BLOCK_KB = 1;

/** How a disk is made full: a small file system of one's own, or, where that may not be made, a limit on each file. */
type Fullness = 'tmpfs' | 'ulimit';

function mount(folder: string, kilobytes: number, again: boolean): boolean {
  const size = `${again ? 'remount,' : ''}size=${kilobytes}k`;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'zhengwen-trial', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const usedKilobytes = (folder: string): number =>
  Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split(/\s/u)[0]);

/**
 * Runs on a disk with too little room, of different sizes. The run must say so in words and end with 1, and what served before
 * must serve; where only the cache found no room it must end with 0 and say that, and the new snapshot must serve; with room again a run must make the same bytes as one that was never disturbed.
 */
export async function tryFullDisk(
  prepared: Prepared,
  times: number,
): Promise<{ how: Fullness; result: Outcome }> {
  const { folder, corpus, version0, version1 } = prepared;
  const result = outcome();
  const disk = join(folder, 'disk');
  mkdirSync(disk, { recursive: true });
  const how: Fullness = mount(disk, ROOMY_KB, false) ? 'tmpfs' : 'ulimit';
  const wanted = JSON.stringify(await hashes(version1));
  const data = join(disk, 'data');
  const needed = usedKilobytes(version1);
  try {
    for (let at = 0; at < times; at++) {
      result.tried += 1;
      rmSync(data, { recursive: true, force: true });
      cpSync(version0, data, { recursive: true, preserveTimestamps: true });
      const room = Math.floor((needed * at) / times);
      const { code, signal, said } = await runWithin(room);
      const where = `${room} kB of room`;
      if (code === 0)
        count(result, said.includes('!!!') ? 'said that there is no room for the cache' : 'ended well');
      else if (code === 1 && !STACK.test(said)) count(result, 'said that there is no room');
      else result.failed.push(`${where}: ended with ${code ?? signal}: ${said}`);
      const { version, told } = await versionServed(data).catch((error: unknown) => ({
        version: -1,
        told: String(error),
      }));
      // What comes after the switch, writing the cache, may find no room either: then the new one serves.
      if (version !== (code === 0 ? 1 : 0))
        result.failed.push(`${where}: serves version ${version}: ${told}`);
      const again = await run(corpus, data);
      if (again.code !== 0) result.failed.push(`${where}: with room again: ${again.code} ${again.said}`);
      else if (JSON.stringify(await hashes(data)) !== wanted) result.failed.push(`${where}: other bytes`);
    }
  } finally {
    if (how === 'tmpfs') execFileSync('umount', [disk]);
  }
  return { how, result };

  async function runWithin(room: number): Promise<RunOutcome> {
    if (how === 'ulimit') {
      const limit = `ulimit -f ${Math.max(1, Math.floor(room / BLOCK_KB))}; exec "$0" "$@"`;
      return await run(corpus, data, { through: ['bash', '-c', limit] });
    }
    mount(disk, usedKilobytes(disk) + room, true);
    try {
      return await run(corpus, data);
    } finally {
      mount(disk, ROOMY_KB, true);
    }
  }
}
