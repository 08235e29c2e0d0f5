import { keepCompiledModules } from './compile-cache.ts';

keepCompiledModules();
const { runIndexCommand } = await import('./command/index-command.ts');
process.exitCode = await runIndexCommand(process.argv.slice(2), process.env);
