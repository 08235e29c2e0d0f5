import { beginThrifty } from './allocator.ts';

beginThrifty();
const { collectEarly } = await import('./heap.ts');
collectEarly();
const { keepCompiledModules } = await import('./compile-cache.ts');
keepCompiledModules();
const { runIndexCommand } = await import('./command/index-command.ts');
const code = await runIndexCommand(process.argv.slice(2), process.env);
process.exitCode ??= code;
