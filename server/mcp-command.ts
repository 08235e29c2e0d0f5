import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { Command, CommanderError } from 'commander';
import { bilingual } from '../engine/bilingual.ts';
import { commandName } from '../engine/command-name.ts';
import type { SearchEngine } from '../engine/engine.ts';
import { ClusterError, SnapshotError } from '../engine/errors.ts';
import { loadGazetteer } from '../engine/gazetteer/index.ts';
import type { ClusterAccess } from '../engine/opensearch/access.ts';
import { createRequestParser, type RequestParser } from '../engine/request/request.ts';
import { tellErrorsInBoth } from '../indexer/command/errors-in-both.ts';
import { addClusterOptions, type ClusterFlags, readCluster } from './cluster-options.ts';
import type { LiveCluster } from './live/live-cluster.ts';
import { LiveEngine } from './live/live-engine.ts';
import { createMcpServer } from './mcp/mcp-server.ts';
import { DEFAULT_DATA } from './options.ts';

/** `npm run mcp`: the collection as tools for an assistant, which speaks the Model Context Protocol on standard input and output. */

/** Exit codes: the assistant has gone, no usable snapshot, not understood. */
const FAILED = 1;
const MISUSE = 2;
const DEFAULT_SITE = 'http://127.0.0.1:8080';

/** Nothing but the protocol may stand on standard output. */
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

async function run(): Promise<void> {
  const command = tellErrorsInBoth(new Command(commandName('mcp')))
    .description('The collection as tools for an assistant (MCP, stdio) / 供 AI 助手使用的检索工具')
    .option('--data <dir>', 'where the snapshot is kept (DATA_DIR; default: data)')
    .option('--site <address>', `where the page is served, for links (default: ${DEFAULT_SITE})`)
    .option('--lang <lang>', 'zh, en: language of messages (default: zh)')
    .configureOutput({ writeOut: (text) => process.stderr.write(text) })
    .exitOverride();
  addClusterOptions(command).parse(process.argv.slice(2), { from: 'user' });
  const options: ClusterFlags & { data?: string; site?: string; lang?: string } = command.opts();
  const data = options.data ?? (process.env.DATA_DIR || DEFAULT_DATA);
  const site = options.site ?? DEFAULT_SITE;
  if (!/^https?:\/\//u.test(site) || URL.parse(site) === null) {
    command.error(
      bilingual(
        `--site 应为网址，如 ${DEFAULT_SITE}`,
        `error: --site wants an address such as ${DEFAULT_SITE}`,
      ),
    );
  }
  const gazetteer = loadGazetteer();
  const parseRequest = createRequestParser((text) => gazetteer.resolve(text));
  const access = readCluster(command, options, process.env, { '--data': options.data !== undefined });
  // What comes into use beside it is taken up, as a running server does.
  const live =
    access === null
      ? await LiveEngine.open(data, parseRequest, { tell, warn: tell })
      : await liveCluster(access, parseRequest);
  const server = createMcpServer({
    engine: () => answering(live),
    parseRequest,
    site: site.replace(/\/+$/u, ''),
    lang: options.lang === 'en' ? 'en' : 'zh',
  });
  const gone = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', resolve);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.connect(new StdioServerTransport());
  await gone;
  await server.close();
  await live.close();
}

/** Who asks a data folder loads nothing of what asks a cluster. */
async function liveCluster(access: ClusterAccess, parse: RequestParser): Promise<LiveCluster> {
  const { LiveCluster } = await import('./live/live-cluster.ts');
  return new LiveCluster(access, parse, { tell, warn: tell });
}

/** What answers now. A cluster that has not answered yet may do so at the next call. */
function answering({ engine }: LiveEngine | LiveCluster): SearchEngine {
  if (engine === null) throw new ClusterError('unreachable', 'it has not answered yet');
  return engine;
}

try {
  await run();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : MISUSE;
  else if (error instanceof SnapshotError) {
    tell(error.message);
    process.exitCode = FAILED;
  } else throw error;
}
