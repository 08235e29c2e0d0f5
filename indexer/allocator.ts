/**
 * How glibc is to keep memory. Threads hand each other buffers of megabytes; left to itself it keeps what they let go of in as many
 * places as there are threads, a fifth of what indexing takes. So large buffers go back to the system at once, and small ones share
 * two places. It heeds this only where it stands in the environment when a process begins.
 */
const SETTINGS = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: String(1 << 20) };

type Environment = Record<string, string>;

/** The environment of this process with these settings, where it says nothing else. */
export function thriftyEnvironment(): Environment {
  const environment: Environment = { ...SETTINGS };
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) environment[name] = value;
  return environment;
}

/** Begins this process anew with these settings, where the system has such an allocator; elsewhere nothing is to be done. */
export function beginThrifty(): void {
  const isSet = Object.keys(SETTINGS).some((name) => process.env[name] !== undefined);
  if (isSet || process.platform !== 'linux' || process.execve === undefined) return;
  const args = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  // It would warn of itself at each run.
  process.removeAllListeners('warning');
  process.execve(process.execPath, args, thriftyEnvironment());
}
