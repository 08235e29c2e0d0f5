import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { commandName } from '../../engine/command-name.ts';
import {
  type AccessFlags,
  type ClusterAccess,
  ENGINES,
  type EngineName,
  engineNamed,
  readAccess,
} from '../../engine/opensearch/access.ts';
import type { IngestReport } from '../../engine/types.ts';
import { CorpusError } from '../corpora.ts';
import { explainDiskFault } from '../disk-fault.ts';
import { ensureSnapshot, type IndexingRequest, type IndexingResult } from '../ensure.ts';
import { muchFailed } from '../much-failed.ts';
import type { RunReport } from '../parts/run-report.ts';
import type { Progress } from '../progress.ts';
import { rolledBack } from '../publish/messages.ts';
import type { PublishResult } from '../publish/publish.ts';
import { watchOutput } from '../standard-output.ts';
import { explainCluster, publishedLines } from './cluster-text.ts';
import { tellErrorsInBoth } from './errors-in-both.ts';
import { brokenOff, builtElsewhere, rollbackOfWhat, togetherWithWhom, waitingFor } from './messages.ts';
import { type ProgressDisplay, progressDisplay } from './progress-display.ts';
import { loudLines, printReport } from './report-text.ts';
import { StoppedError, stopSignals } from './stop-signals.ts';

const DEFAULT_CORPUS = 'corpus';
const DEFAULT_DATA = 'data';

/**
 * Exit codes: done; nothing could be indexed; the command was not understood; done, but a folder or many files could not
 * be read. A run broken off by a signal gives 129, 130 or 143.
 */
const DONE = 0;
const NOTHING = 1;
const MISUSE = 2;
const MUCH_FAILED = 3;

interface Options extends AccessFlags {
  corpus: string[];
  engine?: EngineName;
  opensearchUrl: string[];
  opensearchShards?: number;
  rollback: boolean;
  together: boolean;
  data?: string;
  followLinks: boolean;
  wait: boolean;
  compact: boolean;
  json: boolean;
}

/** More were of no use before there are thousands of gigabytes. */
const MOST_SHARDS = 1024;

function readShards(text: string): number {
  const shards = /^[0-9]{1,4}$/u.test(text) ? Number(text) : 0;
  if (shards < 1 || shards > MOST_SHARDS)
    throw new InvalidArgumentError(
      `expected a number from 1 to ${MOST_SHARDS} / 应为 1 到 ${MOST_SHARDS} 的整数`,
    );
  return shards;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

function indexCommand(): Command {
  return tellErrorsInBoth(new Command(commandName('index')))
    .description('Index folders of texts / 为文件夹建立索引')
    .option('--corpus <dir>', 'folder of texts; may be given several times (default: corpus)', collect, [])
    .option('--data <dir>', 'where the snapshot is kept (default: data)')
    .option('--follow-links', 'read what links outside the folders lead to', false)
    .option('--no-wait', 'end where another run is using the data folder, instead of waiting for it')
    .option('--compact', 'write all parts of the index anew as one, as if it were built from nothing', false)
    .addOption(
      new Option(
        '--engine <name>',
        'opensearch: put the index in service in a cluster, too (ENGINE; default: embedded)',
      ).choices(ENGINES),
    )
    .option('--opensearch-url <url>', 'a node of the cluster, repeatable (OPENSEARCH_URL)', collect, [])
    .option(
      '--opensearch-prefix <name>',
      'what its indexes are called, apart from others (OPENSEARCH_PREFIX; default: zhengwen)',
    )
    .option('--opensearch-shards <n>', 'shards of the documents (default: one for 3 GB of texts)', readShards)
    .option('--together', 'divide the work with other indexers of the same texts for the same cluster', false)
    .option('--rollback', 'index nothing: let the cluster answer from what it had before', false)
    .option('--json', 'print the report as JSON', false)
    .allowExcessArguments(false)
    .exitOverride();
}

/** Runs `npm run index`. Returns the exit code; reports go to standard output, progress and errors to standard error. */
export async function runIndexCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  watchOutput();
  const command = indexCommand();
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : MISUSE;
    throw error;
  }
  const options = command.opts<Options>();
  let access: ClusterAccess | null;
  try {
    const engine = options.engine ?? engineNamed(environment.ENGINE);
    access = engine === 'opensearch' ? readAccess(options, environment) : null;
  } catch (error) {
    const explanation = explainCluster(error);
    if (explanation === null) throw error;
    process.stderr.write(`${explanation}\n`);
    return MISUSE;
  }
  if (options.together && access === null) {
    process.stderr.write(`${togetherWithWhom}\n`);
    return MISUSE;
  }
  return options.rollback ? await rollBack(access) : await index(options, access, environment);
}

async function rollBack(access: ClusterAccess | null): Promise<number> {
  if (access === null) {
    process.stderr.write(`${rollbackOfWhat}\n`);
    return MISUSE;
  }
  try {
    const { rollBackIn } = await import('./cluster.ts');
    process.stdout.write(`${rolledBack(await rollBackIn(access))}\n`);
    return DONE;
  } catch (error) {
    const explanation = explainCluster(error);
    if (explanation === null) throw error;
    process.stderr.write(`${explanation}\n`);
    return NOTHING;
  }
}

async function index(
  options: Options,
  access: ClusterAccess | null,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const display = progressDisplay(process.stderr);
  const signals = stopSignals();
  let read: Progress | null = null;
  try {
    const data = options.data ?? (environment.DATA_DIR || DEFAULT_DATA);
    const request: IndexingRequest = {
      corpora: options.corpus.length > 0 ? options.corpus : [environment.CORPUS_DIR || DEFAULT_CORPUS],
      data,
      followLinks: options.followLinks,
      wait: options.wait,
      compact: options.compact,
      waiting: (holder) => process.stderr.write(`${waitingFor(holder)}\n`),
      signal: signals.signal,
      progress: (progress) => {
        if (progress.stage === 'read') read = progress;
        display.listener(progress);
      },
    };
    const { signal } = signals;
    const publishing = { data, shards: options.opensearchShards, progress: display.listener, signal };
    if (access !== null && options.together) {
      const { indexTogether } = await import('./cluster.ts');
      const done = await indexTogether(access, request, publishing);
      if (done === null) return finishElsewhere(display, options);
      return finish(display, options, done.result, done.published);
    }
    const result = await ensureSnapshot(request);
    if (access === null) return finish(display, options, result, null);
    const { publishTo } = await import('./cluster.ts');
    return finish(display, options, result, await publishTo(access, publishing));
  } catch (error) {
    display.stop();
    if (error instanceof StoppedError) {
      process.stderr.write(`${brokenOff(read)}\n`);
      return error.exitCode;
    }
    const explanation =
      error instanceof CorpusError ? error.message : (explainCluster(error) ?? explainDiskFault(error));
    if (explanation === null) throw error;
    process.stderr.write(`${explanation}\n`);
    return NOTHING;
  } finally {
    signals.release();
  }
}

/** Another indexer has built and published what is wanted: there is no report of this one's. */
function finishElsewhere(display: ProgressDisplay, { json }: Options): number {
  display.stop();
  process.stdout.write(json ? '{"built":false,"elsewhere":true}\n' : `${builtElsewhere}\n`);
  return DONE;
}

function finish(
  display: ProgressDisplay,
  { json }: Options,
  result: IndexingResult,
  published: PublishResult | null,
): number {
  const { built, report } = result;
  display.stop();
  const told = published === null ? {} : { published };
  if (json) process.stdout.write(`${JSON.stringify({ built, ...wholeReport(report), ...told })}\n`);
  else {
    process.stdout.write(printReport(report, built));
    for (const line of published === null ? [] : publishedLines(published)) process.stdout.write(`${line}\n`);
  }
  for (const line of loudLines(result)) process.stderr.write(`${line}\n`);
  return muchFailed(report) ? MUCH_FAILED : DONE;
}

/** The report with that of every file, and without what is only for people. */
function wholeReport({ sums: _, aside: __, ...report }: RunReport): IngestReport {
  return report;
}
