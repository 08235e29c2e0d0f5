import { isIP } from 'node:net';
import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { commandLine, commandName } from '../engine/command-name.ts';
import type { ClusterAccess } from '../engine/opensearch/access.ts';
import { tellErrorsInBoth } from '../indexer/command/errors-in-both.ts';
import { isLoopback, readHostName } from './access/own-hosts.ts';
import { addClusterOptions, type ClusterFlags, readCluster } from './cluster-options.ts';
import { LOG_LEVELS, type LogLevel } from './observe/log.ts';

/** A collection by its name; null where the server has one, without a name. */
export interface ServedCollection {
  name: string | null;
  corpora: string[];
  /** Its data folder. */
  data: string;
}

export interface ServerOptions {
  /** At least one; none where a cluster answers. */
  collections: ServedCollection[];
  /** The cluster that answers; null where snapshots on this machine do. */
  cluster: ClusterAccess | null;
  /** Nothing was said of what to serve: it is the sample, `corpus`. */
  sample: boolean;
  port: number;
  host: string;
  /** Further names under which the server may be asked. */
  allowedHosts: string[];
  /** Path under which a proxy shows the server, `/zhengwen`; '' for none. */
  basePath: string;
  /** Addresses of the proxies that are believed about client, host and protocol. */
  proxies: string[];
  /** File of the tokens that open it; null where everyone may read who can reach it. */
  tokenFile: string | null;
  /** Everyone who can reach it may read: said aloud, where it listens beyond this machine. */
  open: boolean;
  /** Indexes again whenever texts change. */
  watch: boolean;
  logLevel: LogLevel;
  /** Whether the log tells what was asked. */
  logQueries: boolean;
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

function readFile(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('expected the name of a file / 应为文件名');
  return text;
}

function readHost(text: string): string {
  if (text.trim() === '') {
    throw new InvalidArgumentError(
      'expected an address; 0.0.0.0 listens on all of this machine / 应为地址；0.0.0.0 表示本机的所有地址',
    );
  }
  return text.trim();
}

const collectHosts = (value: string, before: string[]): string[] => {
  const host = readHostName(value);
  if (host === null) {
    throw new InvalidArgumentError(
      'expected a name such as search.example.edu / 应为域名，如 search.example.edu',
    );
  }
  return [...before, host];
};

interface NamedFolder {
  name: string;
  folder: string;
}

/** Names stand in addresses and name data folders. */
const COLLECTION_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,63}$/u;

const collectNamed = (value: string, before: NamedFolder[]): NamedFolder[] => {
  const equals = value.indexOf('=');
  const name = value.slice(0, Math.max(0, equals)).trim().normalize('NFC');
  if (!COLLECTION_NAME.test(name)) {
    throw new InvalidArgumentError(
      'expected NAME=FOLDER, the name of letters, digits, - and _ / 应为 名称=文件夹，名称只用文字、数字、- 和 _',
    );
  }
  return [...before, { name, folder: readFolder(value.slice(equals + 1)) }];
};

function readBasePath(text: string): string {
  const path = text.trim().replace(/\/+$/u, '');
  if (path !== '' && !/^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$/u.test(path)) {
    throw new InvalidArgumentError('expected a path such as /zhengwen / 应为路径，如 /zhengwen');
  }
  return path;
}

const collectProxies = (value: string, before: string[]): string[] => {
  const [, address = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/u.exec(value) ?? [];
  const family = isIP(address);
  if (family === 0 || (bits !== undefined && Number(bits) > (family === 4 ? 32 : 128))) {
    throw new InvalidArgumentError(
      'expected an address such as 127.0.0.1 or 10.0.0.0/8 / 应为地址，如 127.0.0.1 或 10.0.0.0/8',
    );
  }
  return [...before, value];
};

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
export function readServerOptions(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  name = commandName('start'),
): ServerOptions {
  const command = tellErrorsInBoth(new Command(name))
    .description('Index folders of texts where needed and serve the search page / 建立索引并打开检索网页')
    .option('--corpus <dir>', 'folder of texts, repeatable (CORPUS_DIR; default: corpus)', collect, [])
    .option(
      '--collection <name=dir>',
      'folder of a collection with a name, instead of --corpus; repeatable, also with one name',
      collectNamed,
      [],
    )
    .option('--data <dir>', 'where the snapshot is kept (DATA_DIR; default: data)', readFolder)
    .option('--port <n>', 'port to listen on (PORT; default: 8080)', readPort)
    .option('--host <address>', 'address to listen on (HOST; default: 127.0.0.1)', readHost)
    .option(
      '--allow-host <name>',
      'further name under which it may be asked, with or without a port; repeatable',
      collectHosts,
      [],
    )
    .option(
      '--base-path <path>',
      'path under which a proxy shows the server, such as /zhengwen (BASE_PATH)',
      readBasePath,
    )
    .option(
      '--proxy <address>',
      'address of a proxy to believe about client, host and protocol, 127.0.0.1 or 10.0.0.0/8; repeatable',
      collectProxies,
      [],
    )
    .option(
      '--token-file <file>',
      `answer only those with a token of this file (TOKEN_FILE; see ${commandLine('token')})`,
      readFile,
    )
    .option('--watch', 'index again whenever texts change / 文件有变化时自动更新索引', false)
    .addOption(new Option('--log-level <level>', 'what to log').choices(LOG_LEVELS).default('info'))
    .option('--log-queries', 'log what was asked, too / 日志中记下检索内容', false)
    .option('--open', 'listen beyond this machine without tokens: whoever reaches it may read everything')
    .allowExcessArguments(false)
    .exitOverride();
  addClusterOptions(command);
  const taken = ['corpus', 'data', 'port', 'host', 'watch'].find(
    (name) => environment[`npm_config_${name}`] !== undefined && !args.includes(`--${name}`),
  );
  if (taken !== undefined) {
    command.error(
      `error: npm kept --${taken} for itself; write two dashes before it: npm start -- --${taken} …\n` +
        `npm 把 --${taken} 当成了它自己的选项；请在前面加上 --：npm start -- --${taken} …`,
    );
  }
  command.parse([...args], { from: 'user' });
  const flags: Flags = command.opts();
  const host = flags.host ?? (environment.HOST || DEFAULT_HOST);
  const tokenFile = flags.tokenFile ?? (environment.TOKEN_FILE || null);
  const open = flags.open === true;
  if (!isLoopback(host) && tokenFile === null && !open) command.error(unguarded(host));
  const cluster = readCluster(command, flags, environment, {
    '--corpus': flags.corpus.length > 0,
    '--collection': flags.collection.length > 0,
    '--data': flags.data !== undefined,
    '--watch': flags.watch,
  });
  return {
    collections: cluster === null ? readCollections(command, flags, environment) : [],
    cluster,
    sample:
      cluster === null && flags.corpus.length + flags.collection.length === 0 && !environment.CORPUS_DIR,
    port: flags.port ?? environmentPort(command, environment.PORT),
    host,
    allowedHosts: flags.allowHost,
    basePath: flags.basePath ?? readBasePath(environment.BASE_PATH ?? ''),
    proxies: flags.proxy,
    tokenFile,
    open,
    watch: flags.watch,
    logLevel: flags.logLevel,
    logQueries: flags.logQueries,
  };
}

interface Flags extends ClusterFlags {
  corpus: string[];
  collection: NamedFolder[];
  basePath?: string;
  data?: string;
  port?: number;
  host?: string;
  allowHost: string[];
  proxy: string[];
  tokenFile?: string;
  open?: boolean;
  watch: boolean;
  logLevel: LogLevel;
  logQueries: boolean;
}

function readCollections(
  command: Command,
  { corpus, collection, data }: Flags,
  environment: NodeJS.ProcessEnv,
): ServedCollection[] {
  const folder = data ?? (environment.DATA_DIR || DEFAULT_DATA);
  if (collection.length === 0) {
    const corpora = corpus.length > 0 ? corpus : [environment.CORPUS_DIR || DEFAULT_CORPUS];
    return [{ name: null, corpora, data: folder }];
  }
  if (corpus.length > 0) {
    command.error(
      'error: --corpus has no name; give each folder as --collection NAME=FOLDER\n' +
        '--corpus 没有名称；请把每个文件夹写成 --collection 名称=文件夹',
    );
  }
  const named = Map.groupBy(collection, ({ name }) => name);
  // Where file names have no case, their data folders would be one.
  if (new Set([...named.keys()].map((name) => name.toLowerCase())).size < named.size) {
    command.error('error: two collections differ in letter case only / 两个文集的名称只有大小写不同');
  }
  return [...named].map(([name, folders]) => ({
    name,
    corpora: folders.map((entry) => entry.folder),
    data: join(folder, name),
  }));
}

function unguarded(host: string): string {
  return (
    `error: on ${host} others can reach the server. Say who may read: --token-file FILE (tokens are made with ` +
    `${commandLine('token', 'add NAME')}), or --open for everyone who reaches it.\n` +
    `在 ${host} 上别人也能访问。请说明谁可以读：--token-file 文件（用 ${commandLine('token', 'add 名字')} 生成令牌），` +
    '或用 --open 让所有能访问的人都可以读。'
  );
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
