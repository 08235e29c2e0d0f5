import { type Command, Option } from 'commander';
import { commandLine } from '../engine/command-name.ts';
import {
  AccessError,
  type AccessFlags,
  type ClusterAccess,
  ENGINES,
  type EngineName,
  engineNamed,
  readAccess,
} from '../engine/opensearch/access.ts';

/** The flags by which a command is told to ask a cluster instead of a data folder. */

export interface ClusterFlags extends AccessFlags {
  engine?: EngineName;
  opensearchUrl: string[];
}

const append = (value: string, before: string[]): string[] => [...before, value];

export function addClusterOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--engine <name>',
        'what answers: snapshots on this machine, or a cluster (ENGINE; default: embedded)',
      ).choices(ENGINES),
    )
    .option(
      '--opensearch-url <url>',
      'address of a node of the cluster, repeatable (OPENSEARCH_URL)',
      append,
      [],
    )
    .option(
      '--opensearch-prefix <name>',
      'what the names of its indexes begin with (OPENSEARCH_PREFIX; default: zhengwen)',
    );
}

/**
 * The cluster that answers, by flags and the environment; null where none does. Throws `CommanderError` after saying what is wrong.
 * @param said by flag, whether it was given of those that are about this machine alone
 */
export function readCluster(
  command: Command,
  flags: ClusterFlags,
  environment: NodeJS.ProcessEnv,
  said: Readonly<Record<string, boolean>>,
): ClusterAccess | null {
  try {
    if ((flags.engine ?? engineNamed(environment.ENGINE)) === 'embedded') {
      if (flags.opensearchUrl.length > 0 || flags.opensearchPrefix !== undefined) command.error(embedded);
      return null;
    }
    const [folder] = Object.keys(said).filter((flag) => said[flag] === true);
    if (folder !== undefined) command.error(notOfClusters(folder));
    return readAccess(flags, environment);
  } catch (error) {
    if (error instanceof AccessError) command.error(`error: ${error.message}`);
    throw error;
  }
}

const embedded =
  'error: --opensearch-url and --opensearch-prefix go with --engine opensearch\n' +
  '--opensearch-url 和 --opensearch-prefix 要与 --engine opensearch 一起用';
const notOfClusters = (flag: string): string =>
  `error: with --engine opensearch nothing is read from this machine, so ${flag} says nothing; publish texts: ${commandLine('index', '--engine opensearch')}\n` +
  `用 --engine opensearch 时不读本机的文件，不能用 ${flag}；发布文献请用：${commandLine('index', '--engine opensearch')}`;
