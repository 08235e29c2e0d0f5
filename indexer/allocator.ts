import { COMPILE_CACHE, compileCacheFolder } from './compile-cache.ts';

/**
 * How glibc is to keep memory. Threads hand each other buffers of megabytes; left to itself it keeps what they let go of in as many
 * places as there are threads, a fifth of what indexing takes. So large buffers go back to the system at once, and small ones share
 * two places. It heeds this only where it stands in the environment when a process begins.
 */
const ARENAS = 'MALLOC_ARENA_MAX';
const LARGE = 'MALLOC_MMAP_THRESHOLD_';
/** So many times a large buffer may be free at the end of a place before it goes back: as the system has it by itself. */
const TRIMMED = 'MALLOC_TRIM_THRESHOLD_';
const MOST_FREE = 2;
/** Buffers of so many bytes are large for a run that indexes, whose threads hand each other megabytes. */
const LARGE_BUFFER = 1 << 20;

type Environment = Record<string, string>;

/** The environment of this process with these settings and where compiled modules are kept, where it says nothing else. */
export function thriftyEnvironment(largeBuffer = LARGE_BUFFER): Environment {
  const environment: Environment = {
    [ARENAS]: '2',
    [LARGE]: String(largeBuffer),
    [TRIMMED]: String(MOST_FREE * largeBuffer),
    [COMPILE_CACHE]: compileCacheFolder(),
  };
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) environment[name] = value;
  return environment;
}

/**
 * Begins this process anew with these settings, where the system has such an allocator; elsewhere nothing is to be done.
 * @param largeBuffer bytes from which on a buffer goes back to the system at once
 */
export function beginThrifty(largeBuffer = LARGE_BUFFER): void {
  const isSet = [ARENAS, LARGE].some((name) => process.env[name] !== undefined);
  if (isSet || process.platform !== 'linux' || process.execve === undefined) return;
  const args = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  // It would warn of itself at each run.
  process.removeAllListeners('warning');
  process.execve(process.execPath, args, thriftyEnvironment(largeBuffer));
}
