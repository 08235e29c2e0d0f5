import { keepCompiledModules } from '../indexer/compile-cache.ts';

keepCompiledModules();
const { start } = await import('./start.ts');
// Indexing that a signal has cut off may still hold workers and timers.
process.exit(await start(process.argv.slice(2), process.env));
