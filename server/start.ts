import type { Server } from 'node:http';
import { CommanderError } from 'commander';
import { commandLine } from '../engine/command-name.ts';
import type { SearchEngine } from '../engine/engine.ts';
import { loadGazetteer } from '../engine/gazetteer/index.ts';
import type { ClusterAccess } from '../engine/opensearch/access.ts';
import { createRequestParser, type RequestParser } from '../engine/request/request.ts';
import { isLoopback } from './access/own-hosts.ts';
import { TokenFile, TokenFileError } from './access/token-file.ts';
import { createApp } from './app.ts';
import { buildPageIfStale, PAGE_DIRECTORY } from './build-page.ts';
import { Collections } from './collections/collections.ts';
import { explainUnopened, OpenedCollections } from './collections/opened-collections.ts';
import { addressesOf, listen, stopListening } from './listen.ts';
import type { LiveCluster } from './live/live-cluster.ts';
import type { LiveLog } from './live/live-engine.ts';
import { createLog } from './observe/log.ts';
import { readServerOptions, type ServedCollection, type ServerOptions } from './options.ts';

/** Exit codes: stopped when asked to, could not start, the command was not understood. */
const STOPPED = 0;
const FAILED = 1;
const MISUSE = 2;

/** Calls of the system at which an error is about the address to listen on, and not about files. */
const NETWORK = new Set<unknown>(['listen', 'bind', 'getaddrinfo']);

/**
 * Runs `npm start`: listens at once (a port in use is known before anything is built), answers 503 until the snapshot
 * is ready, then prints the address. Resolves with the exit code when a signal stops it.
 */
export async function start(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  let options: ServerOptions;
  try {
    options = readServerOptions(args, environment);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? STOPPED : MISUSE;
    throw error;
  }
  const log = createLog(process.stdout, options.logLevel, process.stdout.isTTY === true);
  // Whoever reads it may have had enough.
  process.stdout.on('error', () => undefined);
  const stopped = stopSignal();
  let server: Server | null = null;
  let opened: OpenedCollections | null = null;
  let cluster: LiveCluster | null = null;
  try {
    const tokens = options.tokenFile === null ? undefined : new TokenFile(options.tokenFile);
    // A file that is missing or damaged is known before anything is built.
    await tokens?.tokens();
    const gazetteer = loadGazetteer();
    const parseRequest = createRequestParser((text) => gazetteer.resolve(text));
    const collections = new OpenedCollections(options.collections, parseRequest, log, options.watch);
    opened = collections;
    const live = options.cluster === null ? null : await liveCluster(options.cluster, parseRequest, log);
    cluster = live;
    const app = createApp({
      engine: live === null ? served(options.collections, collections) : () => live.engine,
      basePath: options.basePath,
      parseRequest,
      page: PAGE_DIRECTORY,
      hosts: { elsewhere: !isLoopback(options.host), allowed: options.allowedHosts },
      proxies: options.proxies,
      ...(tokens === undefined ? {} : { tokens }),
      log: log.failed,
      logRequest: log.request,
      logQueries: options.logQueries,
    });
    server = await listen(app, options.port, options.host);
    const page = buildPageIfStale(log.tell);
    if ((await Promise.race([page, stopped])) === null) return STOPPED;
    const opening = (live === null ? collections.open() : live.opened()).then(() => true);
    if ((await Promise.race([opening, stopped])) === null) {
      // What has been read is kept, and the data folders let go of.
      collections.breakOff();
      live?.breakOff();
      await opening.catch(() => undefined);
      return STOPPED;
    }
    for (const address of addressesOf(server)) log.tell(`政文 Zhengwen: ${address}${options.basePath}`);
    for (const collection of options.collections) {
      const documents = (await collections.live(collection.name)?.engine.snapshot())?.documents;
      if (documents !== undefined) log.tell(whatIsServed(collection, documents));
    }
    for (const line of howToGoOn(options)) log.tell(line);
    if (live === null) await collections.keepUpToDate();
    await stopped;
    log.tell(stopping);
    return STOPPED;
  } catch (error) {
    const explanation = explain(error, options);
    if (explanation === null) throw error;
    console.error(explanation);
    return FAILED;
  } finally {
    if (server !== null) await stopListening(server);
    await opened?.close();
    await cluster?.close();
  }
}

/** A server of texts on this machine loads nothing of what asks a cluster. */
async function liveCluster(
  access: ClusterAccess,
  parseRequest: RequestParser,
  log: LiveLog,
): Promise<LiveCluster> {
  const { LiveCluster } = await import('./live/live-cluster.ts');
  return new LiveCluster(access, parseRequest, log);
}

/** One collection without a name, or several with theirs. */
function served(
  collections: readonly ServedCollection[],
  opened: OpenedCollections,
): (() => SearchEngine | null) | Collections {
  const names = collections.map(({ name }) => name).filter((name) => name !== null);
  const engineOf = (name: ServedCollection['name']) => opened.live(name)?.engine ?? null;
  return names.length === 0
    ? () => engineOf(null)
    : new Collections(names, engineOf, (name) => opened.isLeftOut(name));
}

function whatIsServed({ name, corpora }: ServedCollection, documents: number): string {
  const folders = `${name === null ? '' : `${name} `}${corpora.join(', ')}`;
  return `  ${folders}：${documents} 篇文献。${documents} ${documents === 1 ? 'document' : 'documents'} from ${folders}.`;
}

/** How to search something of one's own, for those who look at the sample, and how to stop. */
function howToGoOn({ sample }: ServerOptions): string[] {
  const own = `  检索自己的文件夹 Your own folder: ${commandLine('start', '--corpus DIR --data DIR-index')}`;
  return [...(sample ? [own] : []), '  停止 To stop: Ctrl+C'];
}

const stopping = '正在停止，先答完已收到的请求 Stopping, after what was asked is answered.';

/** Resolves with null at the first SIGINT or SIGTERM; a second one ends the process at once. */
function stopSignal(): Promise<null> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve(null);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

/** What to tell the person who started it; null for what nobody foresaw. */
function explain(error: unknown, { port, host }: ServerOptions): string | null {
  if (error instanceof TokenFileError) return error.message;
  const listening = error instanceof Error && 'syscall' in error && NETWORK.has(error.syscall);
  const code = listening && 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return `端口 ${port} 已被占用。Port ${port} on ${host} is in use; choose another with --port N.`;
    case 'EACCES':
      return `没有权限使用端口 ${port}。Port ${port} needs privileges; choose one above 1023 with --port N.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `本机没有地址 ${host}。This machine has no address ${host}; choose another with --host H.`;
    default:
      return explainUnopened(error);
  }
}
