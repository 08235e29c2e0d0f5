import { runIndexCommand } from './command/index-command.ts';

process.exitCode = await runIndexCommand(process.argv.slice(2), process.env);
