import { Command, InvalidArgumentError } from 'commander';
import { commandName } from '../engine/command-name.ts';
import { tellErrorsInBoth } from '../indexer/command/errors-in-both.ts';

/** Where tokens are kept when nothing else is said. */
const DEFAULT_TOKEN_FILE = 'tokens.json';

/** What `npm run token` is to do. */
export type TokenTask = { file: string } & (
  | { task: 'add'; name: string; collections: string[] | null }
  | { task: 'list' }
  | { task: 'remove'; name: string }
);

const collect = (value: string, before: string[]): string[] => {
  if (value.trim() === '')
    throw new InvalidArgumentError('expected the name of a collection / 应为文集的名称');
  return [...before, value.normalize('NFC')];
};

function readName(text: string): string {
  const name = text.trim();
  if (name === '' || name.length > 100 || /\p{C}/u.test(name)) {
    throw new InvalidArgumentError('expected a name of up to 100 characters / 应为不超过 100 字的名字');
  }
  return name;
}

/** Reads what `npm run token` is told. Throws `CommanderError` for what it does not understand, after saying so. */
export function readTokenTask(args: readonly string[], environment: NodeJS.ProcessEnv): TokenTask {
  const read: { task: TokenTask | null } = { task: null };
  const fileOf = (flags: { tokenFile?: string }): string =>
    flags.tokenFile ?? (environment.TOKEN_FILE || DEFAULT_TOKEN_FILE);
  const command: Command = tellErrorsInBoth(new Command(commandName('token')))
    .description('Tokens that open a server to its readers / 读者访问服务器用的令牌')
    .exitOverride();
  const withFile = (task: Command): Command =>
    task
      .option('--token-file <file>', `where they are kept (TOKEN_FILE; default: ${DEFAULT_TOKEN_FILE})`)
      .allowExcessArguments(false)
      .exitOverride();
  withFile(command.command('add'))
    .description('make a token and show it, this once / 生成令牌，只显示这一次')
    .argument('<name>', 'whom it is for', readName)
    .option('--collection <name>', 'limit it to this collection; repeatable', collect, [])
    .action((name: string, flags: { tokenFile?: string; collection: string[] }) => {
      const collections = flags.collection.length === 0 ? null : flags.collection;
      read.task = { task: 'add', file: fileOf(flags), name, collections };
    });
  withFile(command.command('list'))
    .description('whose tokens there are / 列出令牌')
    .action((flags: { tokenFile?: string }) => {
      read.task = { task: 'list', file: fileOf(flags) };
    });
  withFile(command.command('remove'))
    .description('withdraw a token, at once / 立即撤销令牌')
    .argument('<name>', 'whose', readName)
    .action((name: string, flags: { tokenFile?: string }) => {
      read.task = { task: 'remove', file: fileOf(flags), name };
    });
  command.parse([...args], { from: 'user' });
  if (read.task === null) command.help({ error: true });
  return read.task;
}
