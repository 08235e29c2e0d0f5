import { beginThrifty } from '../indexer/allocator.ts';

/** Bytes of a buffer that is large for a server: answers and posting lists come and go by the hundred. */
const LARGE_BUFFER = 1 << 15;

beginThrifty(LARGE_BUFFER);
const { keepCompiledModules } = await import('../indexer/compile-cache.ts');
keepCompiledModules();
const { start } = await import('./start.ts');
// Indexing that a signal has cut off may still hold workers and timers.
process.exit(await start(process.argv.slice(2), process.env));
