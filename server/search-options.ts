import { Command } from 'commander';
import { bilingual } from '../engine/bilingual.ts';
import { commandName } from '../engine/command-name.ts';
import type { ClusterAccess } from '../engine/opensearch/access.ts';
import { tellErrorsInBoth } from '../indexer/command/errors-in-both.ts';
import { addClusterOptions, type ClusterFlags, readCluster } from './cluster-options.ts';
import { DEFAULT_DATA } from './options.ts';

/** Values of search parameters, named as over HTTP. */
type SearchFlags = Record<string, string | boolean | string[]>;

export interface SearchOptions {
  data: string;
  /** The cluster that answers instead of the snapshot there; null where none does. */
  cluster: ClusterAccess | null;
  json: boolean;
  /** File of one search a line; null for the single search of `parameters`. */
  queries: string | null;
  parameters: SearchFlags;
}

/** Flags that are no search parameters. */
interface OwnFlags extends ClusterFlags {
  data?: string;
  json?: boolean;
  queries?: string;
}

/** An exclusion such as `-芙蓉王`, which would pass for a flag. */
const EXCLUSION = /^-[^-A-Za-z]/u;

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

/** What `npm run search` is told. Throws `CommanderError` for what it does not understand, after saying so. */
export function readSearchOptions(args: readonly string[], environment: NodeJS.ProcessEnv): SearchOptions {
  const command = tellErrorsInBoth(new Command(commandName('search')))
    .description('Search without a server / 不开服务器直接检索')
    .argument('[query...]', 'the query; without one, everything that passes the filters')
    .option('--data <dir>', 'where the snapshot is kept (DATA_DIR; default: data)')
    .option(
      '--region <region>',
      'code, name or path, 全国, unknown, 43-county, 湖南省本级; repeatable',
      collect,
    )
    .option('--year <year>', '2006, 2002..2010, unknown; repeatable', collect)
    .option('--date <range>', 'ISO dates, from..to; repeatable', collect)
    .option('--type <type>', 'type of document; repeatable', collect)
    .option('--topic <topic>', 'topic; repeatable', collect)
    .option('--issuer <name>', 'issuing body, any part of its name; =NAME is the whole; repeatable', collect)
    .option('--speaker <name>', 'speaker, any part of the name; =NAME is the whole; repeatable', collect)
    .option(
      '--path <path>',
      'folder or file, from the corpus folder on (a part of a name: path: in the query); repeatable',
      collect,
    )
    .option('--not-region <region>', 'take out a region; so --not-year and the others; repeatable', collect)
    .option('--not-year <year>', 'take out a year', collect)
    .option('--not-date <range>', 'take out dates', collect)
    .option('--not-type <type>', 'take out a type', collect)
    .option('--not-topic <topic>', 'take out a topic', collect)
    .option('--not-issuer <name>', 'take out an issuing body', collect)
    .option('--not-speaker <name>', 'take out a speaker', collect)
    .option('--not-path <path>', 'take out a folder or file', collect)
    .option('--possible', 'let --year take in documents whose span only may hold the year')
    .option('--removed', 'take in what was left out of the texts: page furniture, other columns')
    .option('--match <match>', 'exact, relaxed')
    .option('--group <group>', 'document, section')
    .option('--duplicates <duplicates>', 'collapse, all')
    .option('--sort <sort>', 'relevance, newest, oldest')
    .option('--page <n>', 'page, from 1')
    .option('--size <n>', 'hits per page, at most 100')
    .option('--passages <n>', 'passages shown per hit')
    .option('--lang <lang>', 'zh, en')
    .option('--json', 'print the answer of /api/search')
    .option('--queries <file>', 'answer a file of searches, one JSON object a line; - is standard input')
    .exitOverride();
  addClusterOptions(command).parse(exclusionsLast(args), { from: 'user' });
  const options: OwnFlags & SearchFlags = command.opts();
  const { data, json, queries, engine, opensearchUrl, opensearchPrefix, ...parameters } = options;
  const access: ClusterFlags = {
    ...(engine === undefined ? {} : { engine }),
    ...(opensearchPrefix === undefined ? {} : { opensearchPrefix }),
    opensearchUrl,
  };
  const query = command.args.length === 0 ? undefined : command.args.join(' ');
  if (queries !== undefined && (query !== undefined || Object.keys(parameters).length > 0)) {
    command.error(
      bilingual(
        '--queries 只读文件里的检索；筛选条件请写进文件各行',
        'error: --queries takes its searches from the file alone; put filters into its lines',
      ),
    );
  }
  return {
    data: data ?? (environment.DATA_DIR || DEFAULT_DATA),
    cluster: readCluster(command, access, environment, { '--data': data !== undefined }),
    json: json === true,
    queries: queries ?? null,
    parameters: query === undefined ? parameters : { ...parameters, q: query },
  };
}

/** Puts exclusions behind `--`, where they are no flags; order does not matter in a query of one level. */
function exclusionsLast(args: readonly string[]): string[] {
  const exclusions = args.filter((arg, index) => EXCLUSION.test(arg) && !takesValue(args[index - 1]));
  if (exclusions.length === 0 || args.includes('--')) return [...args];
  return [...args.filter((arg) => !exclusions.includes(arg)), '--', ...exclusions];
}

function takesValue(previous: string | undefined): boolean {
  return previous?.startsWith('--') === true && !['--json', '--possible', '--removed'].includes(previous);
}
