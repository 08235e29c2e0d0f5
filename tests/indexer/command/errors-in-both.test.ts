import { Command, InvalidArgumentError, Option } from 'commander';
import { expect, test } from 'vitest';
import { tellErrorsInBoth } from '../../../indexer/command/errors-in-both.ts';

/** What a command tells of these arguments on standard error. */
function told(...args: string[]): string {
  const said: string[] = [];
  const writeErr = (text: string): void => void said.push(text);
  const command = tellErrorsInBoth(new Command('made'))
    .option('--page <n>', 'page')
    .addOption(new Option('--engine <name>').choices(['one', 'two']))
    .exitOverride();
  command
    .command('add')
    .argument('<name>', 'whom it is for', (name) => {
      if (name === '') throw new InvalidArgumentError('expected a name');
      return name;
    })
    .allowExcessArguments(false)
    .action(() => undefined);
  for (const each of [command, ...command.commands]) each.configureOutput({ writeErr });
  expect(() => command.parse(args, { from: 'user' })).toThrow();
  return said.join('');
}

test.each([
  [['--nothing'], '没有“--nothing”这个选项', "unknown option '--nothing'"],
  [['--pagee', '3'], '是不是 --page？', 'Did you mean --page?'],
  [['--page'], '选项“--page <n>”后面缺少值', 'argument missing'],
  [['--engine', 'three'], '选项“--engine <name>”的值“three”不对', 'Allowed choices are one, two'],
  [['add'], '缺少参数“name”', "missing required argument 'name'"],
  [['add', ''], '参数“name”的值“”不对', 'expected a name'],
  [['add', 'a', 'b'], '参数太多', 'too many arguments'],
  [['ad'], '没有“ad”这个命令', "unknown command 'ad'"],
])('%j is refused in both languages', (args, chinese, english) => {
  expect(told(...args)).toContain(chinese);
  expect(told(...args)).toContain(english);
});
