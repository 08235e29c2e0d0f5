import { Command, CommanderError, InvalidArgumentError } from 'commander';

export interface ServerOptions {
  corpora: string[];
  data: string;
  port: number;
  host: string;
}

export const DEFAULT_DATA = 'data';
const DEFAULT_CORPUS = 'corpus';
const DEFAULT_PORT = 8080;
const DEFAULT_HOST = '127.0.0.1';

function readFolder(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('expected the name of a folder / 应为文件夹名');
  return text;
}

const collect = (value: string, before: string[]): string[] => [...before, readFolder(value)];

function readPort(text: string): number {
  const port = /^[0-9]{1,5}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(port <= 65_535))
    throw new InvalidArgumentError('expected a number from 0 to 65535 / 应为 0 到 65535 的整数');
  return port;
}

/**
 * What `npm start` is told by flags, else by the environment, else by default. Throws `CommanderError` for what it
 * does not understand, after saying so on standard error.
 */
export function readServerOptions(args: readonly string[], environment: NodeJS.ProcessEnv): ServerOptions {
  const command = new Command('npm start --')
    .description('Index folders of texts where needed and serve the search page / 建立索引并打开检索网页')
    .option('--corpus <dir>', 'folder of texts, repeatable (CORPUS_DIR; default: corpus)', collect, [])
    .option('--data <dir>', 'where the snapshot is kept (DATA_DIR; default: data)', readFolder)
    .option('--port <n>', 'port to listen on (PORT; default: 8080)', readPort)
    .option('--host <address>', 'address to listen on (HOST; default: 127.0.0.1)')
    .allowExcessArguments(false)
    .exitOverride();
  const taken = ['corpus', 'data', 'port', 'host'].find(
    (name) => environment[`npm_config_${name}`] !== undefined && !args.includes(`--${name}`),
  );
  if (taken !== undefined) {
    command.error(
      `error: npm kept --${taken} for itself; write two dashes before it: npm start -- --${taken} …\n` +
        `npm 把 --${taken} 当成了它自己的选项；请在前面加上 --：npm start -- --${taken} …`,
    );
  }
  command.parse([...args], { from: 'user' });
  const flags: { corpus: string[]; data?: string; port?: number; host?: string } = command.opts();
  return {
    corpora: flags.corpus.length > 0 ? flags.corpus : [environment.CORPUS_DIR || DEFAULT_CORPUS],
    data: flags.data ?? (environment.DATA_DIR || DEFAULT_DATA),
    port: flags.port ?? environmentPort(command, environment.PORT),
    host: flags.host ?? (environment.HOST || DEFAULT_HOST),
  };
}

function environmentPort(command: Command, text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  try {
    return readPort(text);
  } catch (error) {
    if (error instanceof CommanderError) command.error(`error: PORT=${text}: ${error.message}`);
    throw error;
  }
}
