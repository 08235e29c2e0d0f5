import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all it has started hold and have used so far. */
interface TreeUse {
  processes: number;
  /** Resident memory, bytes, added over the processes. */
  memoryBytes: number;
  /** The most that it was: exact for one process, else the most that was seen. */
  peakBytes: number;
  /** Time of all threads. */
  cpuMs: number;
}

const SAMPLE_MS = 100;
/** `getconf CLK_TCK` of every Linux that people run. */
const TICKS_PER_SECOND = 100;

/** A row of `/proc/PID/stat`, as far as it is needed; null for what is no such row. */
export function readStat(stat: string): { parent: number; cpuMs: number } | null {
  // The name of the program, in brackets, may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const parent = Number(fields[1]);
  const ticks = Number(fields[11]) + Number(fields[12]);
  return Number.isInteger(parent) && Number.isFinite(ticks)
    ? { parent, cpuMs: (ticks / TICKS_PER_SECOND) * 1000 }
    : null;
}

type StatusName = 'VmRSS' | 'VmHWM' | 'RssAnon' | 'RssShmem';

/** A line of `/proc/PID/status` in bytes; 0 where it has none. */
export function readStatus(status: string, name: StatusName): number {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(status)?.[1];
  return kilobytes === undefined ? 0 : Number(kilobytes) * 1024;
}

/** A process and those beneath it. */
export function treeOf(root: number, parents: ReadonlyMap<number, number>): number[] {
  const tree = [root];
  for (const member of tree) {
    for (const [process, parent] of parents) if (parent === member && process !== member) tree.push(process);
  }
  return tree;
}

/** A file of `/proc`; null where its process has ended meanwhile. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Memory that a process holds for itself, and that nobody can take from it, bytes: not the pages of files, of which the system
 * keeps one copy for all and drops it where memory is short. Null where the system does not tell.
 */
export function heldBytes(process: number): number | null {
  const status = read(`/proc/${process}/status`);
  return status === null ? null : readStatus(status, 'RssAnon') + readStatus(status, 'RssShmem');
}

/** What a process and all beneath it use now; null where the system does not tell (it has no `/proc`), or the process has ended. */
export function treeUse(root: number): (Omit<TreeUse, 'peakBytes'> & { highestBytes: number }) | null {
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return null;
  }
  const parents = new Map<number, number>();
  const times = new Map<number, number>();
  for (const name of names) {
    if (!/^\d+$/u.test(name)) continue;
    const stat = readStat(read(`/proc/${name}/stat`) ?? '');
    if (stat === null) continue;
    parents.set(Number(name), stat.parent);
    times.set(Number(name), stat.cpuMs);
  }
  if (!parents.has(root)) return null;
  const use = { processes: 0, memoryBytes: 0, highestBytes: 0, cpuMs: 0 };
  for (const member of treeOf(root, parents)) {
    const status = read(`/proc/${member}/status`) ?? '';
    use.processes++;
    use.memoryBytes += readStatus(status, 'VmRSS');
    use.highestBytes += readStatus(status, 'VmHWM');
    use.cpuMs += times.get(member) ?? 0;
  }
  return use;
}

/** Looks at a process and all beneath it ten times a second until it is told to stop. */
export class TreeWatch {
  readonly #root: number;
  readonly #timer: NodeJS.Timeout;
  #use: TreeUse | null = null;

  constructor(root: number) {
    this.#root = root;
    this.#look();
    this.#timer = setInterval(() => this.#look(), SAMPLE_MS);
  }

  #look(): void {
    const seen = treeUse(this.#root);
    if (seen === null) return;
    const { highestBytes, ...use } = seen;
    // Of one process the system keeps the most it ever held; several need not have held theirs at one time.
    const now = use.processes === 1 ? highestBytes : use.memoryBytes;
    this.#use = { ...use, peakBytes: Math.max(this.#use?.peakBytes ?? 0, now) };
  }

  /** What it uses now, with the peak so far; null where the system does not tell. */
  now(): TreeUse | null {
    this.#look();
    return this.#use;
  }

  /** Stops looking. The last that was seen. */
  stop(): TreeUse | null {
    clearInterval(this.#timer);
    return this.#use;
  }
}
