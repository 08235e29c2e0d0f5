import { extname } from 'node:path';

/** Commands of the program, as npm's scripts and the command of the package name them. */
type CommandName = 'start' | 'index' | 'search' | 'token' | 'doctor' | 'mcp';

/** In a package the sources are compiled, and there are none of npm's scripts. */
const PACKED = extname(new URL(import.meta.url).pathname) === '.js';

/** How a person calls a command here; what it is told follows: `npm run index --` in a checkout, `zhengwen index` in a package. */
export function commandName(command: CommandName, packed = PACKED): string {
  if (packed) return `zhengwen ${command}`;
  return command === 'start' ? 'npm start --' : `npm run ${command} --`;
}

/** A command as a person types it, with what it is told, if anything. */
export function commandLine(command: CommandName, told = '', packed = PACKED): string {
  const name = commandName(command, packed);
  return told === '' ? name.replace(/ --$/u, '') : `${name} ${told}`;
}
